import { test } from '@playwright/test'
import { replacePassport } from './replace-passport.ts'
import { castOf } from './steps.ts'

test.use({ javaScriptEnabled: false })

test('a passport is replaced without JavaScript', async ({ page, browser }, info) => {
  test.setTimeout(150_000)
  const { locale, withoutScript } = castOf(info)
  await replacePassport({ page, browser, locale, person: withoutScript, inspect: async () => {} })
})
