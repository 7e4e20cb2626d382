/** The officers' desk in a browser: keys, several tasks at once, the drawing of a process, and all without a script. */
import { expect, test } from '@playwright/test'
import { castOf, choose, expectAccessible, openSignedIn } from './steps.ts'

test('the queue is gone through by keys, and what is done with several tasks is previewed', async ({ page }, info) => {
  const { locale } = castOf(info)
  await openSignedIn(page, `/${locale}/office`, 'npra.supervisor')
  await expectAccessible(page)
  const links = page.locator('tbody th a')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.locator('search input[name="q"]')).toBeFocused()

  const boxes = page.locator('input[name="task"]')
  await boxes.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(boxes.nth(1)).toBeFocused()
  await page.locator('select[name="do"]').selectOption('prioritise')
  await page.locator('#bulk button').click()
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expectAccessible(page)
  await choose(page, 'priority', '2')
  await page.locator('main form .dw-button--primary').click()
  await expect(page.locator('output.dw-notification')).toBeVisible()
})

test('the drawing of a process marks where a case stands, its makers’ mark in sight', async ({ page }, info) => {
  const { locale } = castOf(info)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await openSignedIn(page, `/${locale}/office`, 'npra.reviewer')
  const path = await page.locator('tbody th a').first().getAttribute('href')
  await page.goto(`${path}/process`)
  await expect(page.locator('.dw-diagram .dw-diagram--current')).toHaveCount(1)
  await expect(page.locator('.dw-diagram .bjs-powered-by')).toBeVisible()
  await expect(page.locator('tbody .dw-tag--info')).toHaveCount(1)
  await expectAccessible(page)
  expect(complaints).toEqual([])
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the list of steps stands for the drawing, and the desk works', async ({ page }, info) => {
    const { locale } = castOf(info)
    await openSignedIn(page, `/${locale}/office`, 'npra.reviewer')
    await page.locator('input[name="task"]').first().check()
    await page.locator('#bulk button').click()
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await page.goto(`/${locale}/office`)
    const path = await page.locator('tbody th a').first().getAttribute('href')
    await page.goto(`${path}/process`)
    await expect(page.locator('.dw-diagram')).toBeHidden()
    await expect(page.locator('tbody .dw-tag--info')).toHaveCount(1)
  })
})
