/** What the page script adds, on a page of its own: forms work without it, which the journeys prove. */
import { browserAsset } from '@diwan/browser'
import { expect, test, type Page } from '@playwright/test'

const form = `<form method="post" action="/done"><input name="method" value="card">
<button type="submit" name="step" value="pay">Pay</button></form>`

/** Serves the content with the script as pages do; posts are counted and answered when `answer` is called. */
async function open(page: Page, content: string, fragment = '') {
  const { path, body, type } = await browserAsset()
  const posts: string[] = []
  let answer: () => void = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('http://page.test/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === path) return route.fulfill({ body, contentType: type })
    if (route.request().method() !== 'POST') {
      const html = `<!doctype html><title>t</title><script type="module" src="${path}"></script>${content}`
      return route.fulfill({ body: html, contentType: 'text/html' })
    }
    posts.push(route.request().postData() ?? '')
    await answered
    return route.fulfill({ body: '<!doctype html><title>Done</title>', contentType: 'text/html' })
  })
  await page.goto(`http://page.test/${fragment}`)
  return { posts, answer }
}

test('a second press sends nothing, the button shows it, and the first press sent everything', async ({ page }) => {
  const { posts, answer } = await open(page, form)
  // In one go inside the page: the test runner itself waits for a page that is being left.
  const isDisabled = await page.evaluate(async () => {
    const button = document.querySelector('button')
    button?.click()
    button?.form?.requestSubmit()
    await new Promise((resolve) => setTimeout(resolve, 50))
    return button?.disabled
  })
  expect(isDisabled).toBe(true)
  answer()
  await expect(page).toHaveTitle('Done')
  expect(posts).toEqual(['method=card&step=pay'])
})

test('the button can be pressed again on a page that comes back', async ({ page }) => {
  const { answer } = await open(page, form)
  const states = await page.evaluate(async () => {
    const button = document.querySelector('button')
    button?.click()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const before = button?.disabled
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    return [before, button?.disabled]
  })
  expect(states).toEqual([true, false])
  answer()
})

test('a search can be repeated at once', async ({ page }) => {
  await open(page, '<form method="get" action="/"><button>Search</button></form>')
  await page.evaluate(() =>
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
  )
  await page.getByRole('button').click()
  await expect(page.getByRole('button')).toBeEnabled()
})

test('the error summary has the focus when the page opens, unless the address names a place', async ({ page }) => {
  const summary = '<div id="error-summary" tabindex="-1">Two errors</div><input id="field-a">'
  await open(page, summary)
  await expect(page.locator('#error-summary')).toBeFocused()
  await page.unrouteAll()
  await open(page, summary, '?again#field-a')
  await expect(page.locator('#error-summary')).not.toBeFocused()
})

test('a question that an answer brings up appears at once, and nothing else on the page changes', async ({ page }) => {
  const question = (id: string, control: string) => `<div data-question="${id}"><label>${id} ${control}</label></div>`
  const school = question('school', '<input name="school">')
  const choice = question('has_supervisor', '<input type="checkbox" name="has_supervisor" value="true">')
  const list = (ids: string) =>
    `<input type="hidden" name="_shown" value="${ids}" data-asked-at="/questions" data-deciding="has_supervisor">`
  const key = '<input type="hidden" name="_key" value="k">'
  await open(page, `<form method="post">${key}${list('school has_supervisor')}${school}${choice}</form>`)
  const sent: string[] = []
  await page.route('http://page.test/questions', async (route) => {
    const body = route.request().postData() ?? ''
    sent.push(body)
    if (body.includes('school=down')) return route.fulfill({ status: 503, body: '' })
    const more = body.includes('has_supervisor=true') ? question('supervisor', '<input name="supervisor">') : ''
    const ids = `school has_supervisor${more && ' supervisor'}`
    return route.fulfill({ contentType: 'text/html', body: `<form>${list(ids)}${school}${choice}${more}</form>` })
  })
  await page.locator('[name="school"]').fill('Typed')
  expect(sent).toEqual([])
  await page.locator('[name="has_supervisor"]').check()
  await expect(page.locator('[data-question]:last-child [name="supervisor"]')).toBeVisible()
  await expect(page.locator('[name="_shown"]')).toHaveValue('school has_supervisor supervisor')
  await expect(page.locator('[name="school"]')).toHaveValue('Typed')
  await expect(page.locator('[name="has_supervisor"]')).toBeFocused()
  expect(sent[0]).not.toContain('_key')
  await page.locator('[name="has_supervisor"]').uncheck()
  await expect(page.locator('[name="supervisor"]')).toHaveCount(0)
  // Out of reach: the form waits for being sent.
  await page.locator('[name="school"]').fill('down')
  await page.locator('[name="has_supervisor"]').check()
  await expect(page.locator('[name="supervisor"]')).toHaveCount(0)
  await expect(page.locator('[name="_shown"]')).toHaveValue('school has_supervisor')
})
