import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser } from './testing/browser.ts'
import { makeAccounts, password, personalNumber, startPortal, type TestPortal } from './testing/portal.tsx'

describe('the advanced level', () => {
  const test = testDatabase()
  let portal: TestPortal
  beforeAll(async () => {
    await makeAccounts(test)
    portal = await startPortal(test)
  })
  afterAll(() => portal.close())

  const at = (path: string) => `${portal.url}${path}`
  const stepUp = '/en/sign-in?level=advanced&return=/inside'
  const logIn = async (login: string, start = '/en/inside') => {
    const browser = new Browser()
    return { browser, page: await browser.submit(await browser.open(at(start)), { login, password }) }
  }
  /** Codes are limited for each account: older ones are moved out of the quarter of an hour. */
  const forgetCodes = () =>
    test.owner.query(`update identity.code_challenge set created_at = created_at - interval '1 hour'`)

  it('is reached with password and code, and the session says so', async () => {
    const { browser, page } = await logIn(personalNumber.advanced, stepUp)
    expect(page.body).toContain('Enter your verification code')
    expect(page.body).toContain('f•••@example.org')
    const code = await portal.latestCode()
    expect(portal.mails.at(-1)).toMatchObject({
      to: 'fatima@example.org',
      subject: 'Your verification code · رمز التحقق',
    })
    const inside = await browser.submit(page, { code })
    expect(inside.url).toBe(at('/en/inside'))
    expect(inside.body).toContain('&quot;assurance&quot;:&quot;advanced&quot;')
  })

  it('asks a person who is logged in only for the code, and gives the session a new cookie', async () => {
    const { browser } = await logIn(personalNumber.advanced)
    const account = await browser.open(at('/en/account'))
    expect(account.body).toContain('Move to the advanced level')
    const before = browser.cookie('diwan')
    const page = await browser.open(at(stepUp))
    expect(page.body).toContain('Enter your verification code')
    expect(page.body).not.toContain('type="password"')
    const inside = await browser.submit(page, { code: await portal.latestCode() })
    expect(inside.body).toContain('&quot;assurance&quot;:&quot;advanced&quot;')
    expect(browser.cookie('diwan')).not.toBe(before)
    expect((await browser.request(at(stepUp))).location).toBe(at('/en/inside'))
    const out = await browser.submit(await browser.open(at('/en/account')), {})
    expect(out.url).toContain('/en/signed-out')
  })

  it('asks for the password too when nobody is logged in at the portal', async () => {
    const { browser } = await logIn(personalNumber.advanced)
    browser.forget('diwan')
    expect((await browser.open(at(stepUp))).body).toContain('type="password"')
  })

  it('is explained, in both languages, to an account that has only basic', async () => {
    const { browser } = await logIn(personalNumber.basic)
    const english = await browser.open(at(stepUp))
    expect(english.body).toContain('Go to a service centre with your valid identity card')
    expect((await browser.open(at(stepUp.replace('/en/', '/ar/')))).body).toContain('توجّه إلى أحد مراكز الخدمة')
    const back = await browser.submit(english, {})
    expect([back.status, back.url]).toEqual([200, at('/en/account')])
  })

  it('needs the latest code, which can be used once and tried five times', async () => {
    await forgetCodes()
    const { browser, page } = await logIn(personalNumber.advanced, stepUp)
    const first = await portal.latestCode()
    const again = await browser.submit(page, { step: 'resend' })
    const second = await portal.latestCode()
    // Once in a million runs the two are the same.
    const notFirst = await browser.submit(again, { code: first })
    expect([notFirst.status, notFirst.body.includes('This code is not right')]).toEqual([422, true])
    const wrong = second === '000000' ? '111111' : '000000'
    for (let turn = 1; turn < 5; turn++) await browser.submit(again, { code: wrong })
    const late = await browser.submit(again, { code: second })
    expect([late.status, late.body.includes('This code can no longer be used')]).toEqual([422, true])
  })

  it('does not take an old code, and no code before it was sent', async () => {
    await forgetCodes()
    const { browser, page } = await logIn(personalNumber.advanced, stepUp)
    expect((await browser.submit(page, { code: '000000' })).status).toBe(422)
    const code = await portal.latestCode()
    await test.owner.query(`update identity.code_challenge set expires_at = now() - interval '1 second'`)
    expect((await browser.submit(page, { code })).body).toContain('This code can no longer be used')
  })

  it('sends no more than five codes in a quarter of an hour', async () => {
    await forgetCodes()
    const { browser, page } = await logIn(personalNumber.advanced, stepUp)
    let latest = page
    for (let turn = 0; turn < 5; turn++) latest = await browser.submit(page, { step: 'resend' })
    expect([latest.status, latest.body.includes('You asked for too many codes')]).toEqual([429, true])
  })

  it('stores the code nowhere in clear', async () => {
    await forgetCodes()
    await logIn(personalNumber.advanced, stepUp)
    const jobs = await test.owner.query<{ payload: object }>(
      `select payload from platform.job where kind = 'identity.send-code'`,
    )
    expect(new Set(jobs.flatMap(({ payload }) => Object.keys(payload)))).toEqual(new Set(['challengeId']))
    const code = await portal.latestCode()
    const rows = await test.owner.query<{ text: string }>('select c::text as text from identity.code_challenge c')
    expect(rows.some(({ text }) => new RegExp(`\\b${code}\\b`).test(text))).toBe(false)
  })
})
