import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  officerLogin,
  makeAccounts,
  password,
  personalNumber,
  personId,
  startPortal,
  type TestPortal,
} from './testing/portal.tsx'
import { Browser } from './testing/browser.ts'

describe('log-in with the built-in provider', () => {
  const test = testDatabase()
  let portal: TestPortal
  beforeAll(async () => {
    await makeAccounts(test)
    portal = await startPortal(test)
  })
  afterAll(() => portal.close())

  const at = (path: string) => `${portal.url}${path}`
  const logIn = async (browser = new Browser(), login: string = personalNumber.basic, start = '/en/inside') => {
    const form = await browser.open(at(start))
    return browser.submit(form, { login, password })
  }

  it('leads a person from a page through log-in back to that page', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    expect(form.url).toMatch(/\/id\/sign-in\/[\w-]+$/)
    expect(form.body).toContain('Personal number')
    const inside = await browser.submit(form, { login: personalNumber.basic, password })
    expect([inside.status, inside.url]).toEqual([200, at('/en/inside')])
    expect(inside.body).toContain(personId.basic)
    expect(inside.body).toContain('&quot;assurance&quot;:&quot;basic&quot;')
    expect(inside.body).toContain('<output>Fatima Ahmed</output>')
    expect(portal.audited).toContain('session.logged-in')
  })

  it('speaks Arabic to whom came in Arabic, and changes language on the page', async () => {
    const browser = new Browser()
    const arabic = await browser.open(at('/ar/inside'))
    expect(arabic.body).toContain('<html lang="ar" dir="rtl"')
    expect(arabic.body).toContain('الرقم الشخصي')
    const other = /hreflang="en" href="([^"]+)"/.exec(arabic.body)?.[1] ?? ''
    const english = await browser.open(new URL(other, arabic.url).href)
    expect(english.body).toContain('<html lang="en"')
    expect((await browser.submit(english, { login: personalNumber.basic, password })).url).toBe(at('/ar/inside'))
  })

  it('accepts the number in Arabic-Indic digits with blanks', async () => {
    expect((await logIn(new Browser(), '٩٩٩٩ ٠٠ ٠٠١')).url).toBe(at('/en/inside'))
  })

  it('gives the session a new cookie at log-in and lets the old one die', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const before = browser.cookie('diwan') ?? ''
    await browser.submit(form, { login: personalNumber.basic, password })
    const after = browser.cookie('diwan')
    expect(before).not.toBe('')
    expect(after).not.toBe(before)
    const thief = new Browser()
    thief.setCookie({ name: 'diwan', value: before, path: '/' })
    expect((await thief.request(at('/en/inside'))).status).toBe(303)
  })

  it('refuses a wrong password with the same answer as an unknown number', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const wrong = await browser.submit(form, { login: personalNumber.basic, password: 'not this one' })
    const unknown = await browser.submit(form, { login: '999999999', password: 'not this one' })
    const neutral = (body: string) => body.replaceAll(personalNumber.basic, 'N').replaceAll('999999999', 'N')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(neutral(wrong.body)).toBe(neutral(unknown.body))
    expect(wrong.body).toContain('The personal number or the password is not right')
    expect(wrong.body).not.toContain('not this one')
  })

  it('names what is missing without counting it as an attempt', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const empty = await browser.submit(form, { login: ' ', password: '' })
    expect([
      empty.status,
      empty.body.includes('Enter your personal number'),
      empty.body.includes('Enter your password'),
    ]).toEqual([422, true, true])
    expect((await browser.submit(form, { login: '12345', password })).body).toContain(
      'A personal number has nine digits',
    )
  })

  it('keeps officers out of the portal and people out of the back office', async () => {
    const citizen = new Browser()
    const portalForm = await citizen.open(at('/en/inside'))
    expect((await citizen.submit(portalForm, { login: officerLogin, password })).status).toBe(422)
    const officer = new Browser()
    const officeForm = await officer.open(at('/en/office/inside'))
    expect(officeForm.body).toContain('Officer sign-in')
    expect((await officer.submit(officeForm, { login: personalNumber.basic, password })).status).toBe(422)
    const office = await officer.submit(officeForm, { login: officerLogin.toUpperCase(), password })
    expect(office.url).toBe(at('/en/office/inside'))
    expect(office.body).toContain('&quot;roles&quot;:[&quot;reviewer&quot;]')
    expect(officer.cookie('diwan')).toBeUndefined()
    // The officer's log-in at the provider opens nothing for the citizen.
    const asCitizen = await officer.open(at('/en/inside'))
    expect(asCitizen.body).toContain('Personal number')
    expect((await officer.submit(asCitizen, { login: personalNumber.basic, password })).url).toBe(at('/en/inside'))
    expect((await officer.open(at('/en/office/inside'))).body).toContain('reviewer')
  })

  it('does not ask again within half an hour, in a new session of the same browser', async () => {
    const browser = new Browser()
    await logIn(browser)
    browser.forget('diwan')
    expect((await browser.open(at('/en/inside'))).url).toBe(at('/en/inside'))
  })

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example/..//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
  ])('leads nowhere else after log-in when asked to return to %s', async (target) => {
    const arrived = await logIn(new Browser(), personalNumber.basic, `/en/sign-in?return=${encodeURIComponent(target)}`)
    expect(new URL(arrived.url).origin).toBe(portal.url)
  })

  it('refuses an answer of the provider that this browser did not ask for', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const answer = await browser.submit(form, { login: personalNumber.basic, password }, /\/sign-in\/callback/)
    const victim = new Browser()
    await victim.open(at('/en/sign-in'), { until: /\/id\/auth/ })
    const refused = await victim.request(answer.location ?? '')
    expect([refused.status, refused.body.includes('You are not signed in')]).toEqual([400, true])
    expect((await victim.request(at('/en/inside'))).status).toBe(303)
  })

  it('refuses a code with a state that was changed', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const answer = await browser.submit(form, { login: personalNumber.basic, password }, /\/sign-in\/callback/)
    const forged = new URL(answer.location ?? '')
    forged.searchParams.set('state', 'another')
    expect((await browser.request(forged.href)).status).toBe(400)
  })

  it('exchanges a code once, even when two requests bring it at once', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const answer = await browser.submit(form, { login: personalNumber.basic, password }, /\/sign-in\/callback/)
    const [twin, late] = [browser.copy(), browser.copy()]
    const both = await Promise.all([browser.request(answer.location ?? ''), twin.request(answer.location ?? '')])
    expect(both.filter(({ location }) => location === at('/en/inside'))).toHaveLength(1)
    expect((await late.request(answer.location ?? '')).status).toBe(400)
  })

  it('refuses a form that another site sends', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const foreign = await new Browser().request(form.url, {
      form: { step: 'password', login: personalNumber.basic, password },
      headers: { 'accept-language': 'en' },
    })
    expect([foreign.status, foreign.body.includes('This sign-in has ended')]).toEqual([400, true])
    const stranger = await browser.request(at('/id/sign-in/another'), {
      form: { step: 'password', login: personalNumber.basic, password },
    })
    expect(stranger.status).toBe(400)
  })

  it('lets a person give up', async () => {
    const browser = new Browser()
    const form = await browser.open(at('/en/inside'))
    const ended = await browser.submit(form, { step: 'cancel' })
    expect([ended.status, ended.body.includes('Signing in was cancelled')]).toEqual([400, true])
  })

  it('forbids scripts and foreign frames on its pages', async () => {
    const { headers, body } = await new Browser().open(at('/en/inside'))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).not.toMatch(/<script|style="/)
  })

  it('shows who is logged in, how and since when, and signs out on both sides', async () => {
    const browser = new Browser()
    await logIn(browser)
    const account = await browser.open(at('/en/account'))
    expect(account.body).toContain('Fatima Ahmed')
    expect(account.body).toContain('Signed in since')
    expect(account.body).toContain('How to get the advanced level')
    const out = await browser.submit(account, {})
    expect([out.url.split('?')[0], out.body.includes('You are signed out')]).toEqual([at('/en/signed-out'), true])
    expect((await browser.open(at('/en/inside'))).body).toContain('Personal number')
    expect(portal.audited).toContain('session.logged-out')
  })

  it('signs officers out without touching the citizen in the same browser', async () => {
    const browser = new Browser()
    await logIn(browser, officerLogin, '/en/office/inside')
    await logIn(browser)
    const out = await browser.submit(await browser.open(at('/en/office/account')), {})
    expect(out.url.split('?')[0]).toBe(at('/en/office/signed-out'))
    expect((await browser.open(at('/en/inside'))).url).toBe(at('/en/inside'))
  })
})
