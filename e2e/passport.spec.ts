import { test } from '@playwright/test'
import { replacePassport } from './replace-passport.ts'
import { castOf, expectAccessible } from './steps.ts'

test('a lost passport is replaced: sent back, corrected, approved, paid and handed over', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000)
  const { locale, citizen } = castOf(info)
  await replacePassport({ page, browser, locale, person: citizen, inspect: expectAccessible })
})
