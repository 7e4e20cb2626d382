import { aPerson, testDatabase } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { png } from '../files/testing/samples.ts'
import { Browser, audited, createFormServer, type Answer } from './testing/form-server.tsx'
import { FormWorld, pagesOfCard, photo } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
const api: { actor: Actor | null } = { actor: null }
let server: FastifyInstance
beforeAll(async () => {
  await world.setUp()
  server = await createFormServer(database, api)
})
afterAll(() => server.close())

const signedIn = (actor: Actor = world.person) => new Browser(server).signIn(database, actor)
const applyPath = '/en/services/library-card/apply'
const pages = pagesOfCard as Readonly<Record<string, Record<string, string>>>

async function started(browser: Browser, extra: Record<string, string> = { anew: 'true' }): Promise<string> {
  const { location } = await browser.send(await browser.get(applyPath), applyPath, extra)
  return location.replace(/\/[a-z]+$/, '')
}

async function answerAll(browser: Browser, draft: string, changes: Record<string, string> = {}): Promise<Answer> {
  let last: Answer | undefined
  for (const [id, body] of Object.entries(pages)) {
    const url = `${draft}/${id}`
    const shown = await browser.get(url)
    last = id === 'documents' ? await browser.upload(shown, url, { ...body, ...changes }, photo) : await browser.send(shown, url, { ...body, ...changes })
  }
  return last!
}

describe('opening', () => {
  it('sends a visitor to log in at the level of the service, and back', async () => {
    const visitor = new Browser(server)
    expect(await visitor.get(applyPath)).toMatchObject({ status: 303, location: '/en/sign-in?return=%2Fen%2Fservices%2Flibrary-card%2Fapply' })
    expect((await visitor.get('/ar/services/npra.passport-replace/apply')).location).toContain('level=advanced')
    const basic = await signedIn(aPerson({ personId: world.record.id, assurance: 'basic' }))
    expect((await basic.get('/ar/services/npra.passport-replace/apply')).location).toContain('level=advanced')
  })

  it('shows what is needed before anything is begun', async () => {
    const browser = await signedIn(aPerson())
    const before = await world.count('draft')
    const { status, html } = await browser.get('/ar/services/library-card/apply')
    expect(status).toBe(200)
    expect(html).toContain('ابدأ الآن')
    expect(html).toContain('صورة شخصية')
    expect(await world.count('draft')).toBe(before)
    expect((await browser.get('/en/services/no-such/apply')).status).toBe(404)
  })

  it('tells a person whom the register does not know, on the same page', async () => {
    const browser = await signedIn(aPerson())
    const answer = await browser.send(await browser.get(applyPath), applyPath, {})
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Government registers do not have what this service needs')
  })

  it('offers an unfinished form, and to start again', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await browser.send(await browser.get(`${draft}/reader`), `${draft}/reader`, pages['reader']!)
    const { html } = await browser.get(applyPath)
    expect(html).toContain(`href="${draft}/membership"`)
    expect(html).toContain('Start again')
  })
})

describe('the pages of a form', () => {
  it('go from the first to the check, skip what is not asked, and show sources', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    const first = await browser.get(`${draft}/reader`)
    expect(first.html).toContain('Page 1 of 4')
    expect(first.html).toContain('From the population register')
    expect((await browser.get(`${draft}/documents`)).location).toBe(`${draft}/reader`)
    expect((await browser.get(`${draft}/check`)).location).toBe(`${draft}/reader`)
    expect((await answerAll(browser, draft)).location).toBe(`${draft}/check`)
    const check = await browser.get(`${draft}/check`)
    expect(check.html).toContain('You meet the conditions')
    expect(check.html).toContain('Proposed, not official')
    expect(check.html).toContain(`href="${draft}/membership?change=yes#field-books"`)
    expect((await browser.get(`${draft}/files/photo`)).status).toBe(200)
  })

  it('come again with all errors and everything that was typed', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await browser.send(await browser.get(`${draft}/reader`), `${draft}/reader`, pages['reader']!)
    const url = `${draft}/membership`
    const wrong = await browser.send(await browser.get(url), url, { membership: 'adult', books: '٩٩', reserved: 'x' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('id="error-summary"')
    expect(wrong.html).toContain('href="#field-books"')
    expect(wrong.html).toContain('value="٩٩"')
    expect((await browser.get(url)).html).toContain('value="٩٩"')
  })

  it('come again with the questions that the answers bring up, and scold nobody for what was never shown', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await browser.send(await browser.get(`${draft}/reader`), `${draft}/reader`, pages['reader']!)
    const member = { ...pages['membership']!, membership: 'student' }
    await browser.send(await browser.get(`${draft}/membership`), `${draft}/membership`, member)
    const url = `${draft}/studies`
    const studies = { school: 'University of Bahrain', has_supervisor: 'true' }
    const first = await browser.get(url)
    expect(first.html).not.toContain('id="field-supervisor"')
    const sent = await browser.send(first, url, studies)
    expect(sent).toMatchObject({ status: 303, location: `${url}?more=supervisor#more-questions` })
    const again = await browser.get(`${url}?more=supervisor`)
    expect(again.html).not.toContain('id="error-summary"')
    expect(again.html).toContain('There is more to answer')
    expect(again.html).toContain('href="#field-supervisor"')
    expect(again.html).toContain('University of Bahrain')
    // Shown by now: left open, it is a mistake.
    const open = await browser.send(again, url, studies)
    expect(open.status).toBe(422)
    expect(open.html).toContain('id="error-supervisor"')
    const answered = await browser.send(again, url, { ...studies, supervisor: 'Dr Salma' })
    expect(answered.location).toBe(`${draft}/contact`)
  })

  it('tell the script of a page what they would ask with these answers, and save nothing', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await browser.send(await browser.get(`${draft}/reader`), `${draft}/reader`, pages['reader']!)
    const member = { ...pages['membership']!, membership: 'student' }
    await browser.send(await browser.get(`${draft}/membership`), `${draft}/membership`, member)
    const url = `${draft}/studies`
    const shown = await browser.get(url)
    expect(shown.html).toContain(`data-asked-at="${url}/questions" data-deciding="has_supervisor"`)
    const asked = await browser.send(shown, `${url}/questions`, { school: 'Unsent', has_supervisor: 'true' })
    expect(asked.status).toBe(200)
    expect(asked.html).toContain('data-question="supervisor"')
    expect(asked.html).toContain('name="_shown" value="school has_supervisor supervisor"')
    const { html } = await browser.get(url)
    expect(html).not.toContain('data-question="supervisor"')
    expect(html).not.toContain('Unsent')
    const stranger = await signedIn(aPerson())
    expect((await stranger.send(await stranger.get(applyPath), `${url}/questions`, {})).status).toBe(404)
  })

  it('name what is wrong and what is new on one page', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await browser.send(await browser.get(`${draft}/reader`), `${draft}/reader`, pages['reader']!)
    const member = { ...pages['membership']!, membership: 'student' }
    await browser.send(await browser.get(`${draft}/membership`), `${draft}/membership`, member)
    const url = `${draft}/studies`
    const both = await browser.send(await browser.get(url), url, { school: '', has_supervisor: 'true' })
    expect(both.status).toBe(422)
    expect(both.html).toContain('id="error-school"')
    expect(both.html).not.toContain('id="error-supervisor"')
    expect(both.html).toContain('There is more to answer')
  })

  it('lead back to the check after a change', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await answerAll(browser, draft)
    const url = `${draft}/membership?change=yes`
    const saved = await browser.send(await browser.get(url), url, { ...pages['membership']!, books: '5' })
    expect(saved.location).toBe(`${draft}/check`)
    const student = await browser.send(await browser.get(url), url, { ...pages['membership']!, membership: 'student' })
    expect(student.location).toBe(`${draft}/studies`)
  })

  it('are no one else’s', async () => {
    const draft = await started(await signedIn())
    const stranger = await signedIn(aPerson())
    for (const path of ['reader', 'check', 'files/photo']) expect((await stranger.get(`${draft}/${path}`)).status).toBe(404)
    const visitor = new Browser(server)
    expect((await visitor.get(`${draft}/reader`)).location).toContain('/en/sign-in?return=')
  })

  it('give back what was typed when the session ended meanwhile', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    const url = `${draft}/reader`
    const shown = await browser.get(url)
    browser.forgetSession()
    const kept = await browser.send(shown, url, { ...pages['reader']!, card_name: 'Typed before' })
    expect(kept.location).toBe(url)
    expect((await browser.get(url)).location).toContain('sign-in')
    // A log-in keeps what the session before it held.
    const back = await signedIn()
    await database.db.query(
      `update platform.session set data = (select data from platform.session where data ? 'stash') where actor ->> 'personId' = $1`,
      [world.person.personId],
    )
    const again = await back.get(url)
    expect(again.html).toContain('Your session ended before your answers arrived')
    expect(again.html).toContain('value="Typed before"')
    expect((await back.send(again, url, { ...pages['reader']!, card_name: 'Typed before' })).location).toBe(`${draft}/membership`)
    expect((await back.get(url)).html).not.toContain('Your session ended')
  })
})

describe('submitting', () => {
  it('needs the declaration, then leads to the application, also when pressed twice', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await answerAll(browser, draft)
    const check = await browser.get(`${draft}/check`)
    const refused = await browser.send(check, `${draft}/submit`, {})
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#field-declared"')
    const twice = await Promise.all([1, 2].map(() => browser.send(check, `${draft}/submit`, { declared: 'true' })))
    expect(twice[0]).toMatchObject({ status: 303, location: expect.stringMatching(/^\/en\/applications\/AP[A-Z0-9-]+\?done=submitted$/) })
    const [application] = twice[0]!.location.split('?')
    expect(twice[1]!.location).toBe(twice[0]!.location)
    expect((await browser.get(`${draft}/check`)).location).toBe(application)
    expect((await browser.get(`${draft}/reader`)).location).toBe(application)
    expect(audited).toContain('application.submitted')
  })

  it('is not offered while conditions are not met; they are explained', async () => {
    const browser = await signedIn()
    const draft = await started(browser)
    await answerAll(browser, draft, { membership: 'junior' })
    const check = await browser.get(`${draft}/check`)
    expect(check.html).toContain('A junior borrows at most three books at one time')
    expect(check.html).toContain('Choose three books or fewer.')
    expect(check.html).not.toContain('name="declared"')
    const otherPage = await browser.get(`${draft}/reader`)
    expect((await browser.send(otherPage, `${draft}/submit`, { declared: 'true' })).status).toBe(422)
  })
})

describe('the API', () => {
  const call = (payload: object, headers: Record<string, string> = {}) =>
    server.inject({ method: 'POST', url: '/api/v1/applications', payload, headers: { authorization: 'Bearer x', ...headers } })
  const card = {
    serviceId: 'library-card',
    answers: { card_name: 'Maryam', first_visit: '2026-01-15', membership: 'adult', books: 4, accepts_rules: true },
    files: { photo: { filename: 'photo.png', contentBase64: png.toString('base64') } },
    declared: true,
  }

  it('creates an application and answers the same key with the same one', async () => {
    api.actor = world.person
    const first = await call(card, { 'idempotency-key': 'k1' })
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({ status: 'in-review', reference: expect.stringMatching(/^AP/), due_at: '2026-03-04T11:15:00.000Z' })
    expect((await call(card, { 'idempotency-key': 'k1' })).json()).toEqual(first.json())
  })

  it('takes documents as large as the pages do, where other routes take small bodies only', async () => {
    api.actor = world.person
    const megabyte = 1_048_576
    const photo = (bytes: number) => {
      const whole = Buffer.concat([png, Buffer.alloc(bytes - png.length)])
      return { photo: { filename: 'photo.png', contentBase64: whole.toString('base64') } }
    }
    expect((await call({ ...card, files: photo(megabyte) })).statusCode).toBe(201)
    const tooLarge = await call({ ...card, files: photo(megabyte + 1) })
    expect(tooLarge.json()).toMatchObject({ code: 'applications.answers_incomplete', errors: [{ field: 'photo' }] })
    const url = '/en/office/cases/AP/decide'
    const other = await server.inject({ method: 'POST', url, payload: { reason_en: 'x'.repeat(megabyte) } })
    expect(other.statusCode).toBe(413)
  })

  it('answers with problem details, by question, in both languages', async () => {
    api.actor = world.person
    const wrong = await call({ ...card, answers: { ...card.answers, books: 99 }, files: {} })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect(wrong.json()).toMatchObject({
      code: 'applications.answers_incomplete',
      errors: [
        { field: 'books', text: { ar: expect.any(String), en: expect.any(String) } },
        { field: 'photo', text: { ar: expect.any(String), en: expect.any(String) } },
      ],
    })
    expect((await call({ ...card, declared: false })).statusCode).toBe(422)
  })
})
