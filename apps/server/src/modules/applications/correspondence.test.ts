import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { findAccountByLogin } from '../identity/index.ts'
import { CaseWorld, textOf } from './testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const officerOf = async (login: string) => (await database.inCtx({}, (ctx) => findAccountByLogin(ctx, login)))!
const office = ({ reference }: { readonly reference: string }) => `/en/office/cases/${reference}`
const own = ({ reference }: { readonly reference: string }) => `/en/applications/${reference}`

describe('a note of an officer', () => {
  it('is read by colleagues who judge, with its author, and recorded; the applicant never sees it', async () => {
    const application = await world.submitted()
    const reply = await world.post(world.reviewer, `${office(application)}/notes`, { note: 'The photo looks old.' })
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `${office(application)}?noted=1#notes`])
    const { name } = await officerOf('iga.reviewer')
    const read = world.expectPage(await world.get(world.colleague, office(application)))
    expect(read).toMatch(new RegExp(`${name.en}.*The photo looks old\\.`))

    for (const [who, path] of [[world.applicant, own(application)], [world.counter, office(application)]] as const) {
      expect((await world.get(who, path)).body).not.toContain('The photo looks old.')
    }
    const api = await world.get(world.applicant, `/api/v1/applications/${application.reference}`)
    expect(api.statusCode).toBe(200)
    expect(api.body).not.toContain('The photo looks old.')
    const audited = await database.owner.query<{ name: string }>(`select name from audit.event where params ->> 'reference' = $1`, [application.reference])
    expect(audited.map((event) => event.name)).toContain('case.noted')
  })

  it('is not for the counter, nor for another entity, and not empty; what was typed is kept', async () => {
    const application = await world.submitted()
    const write = (who: typeof world.counter, note: string) => world.post(who, `${office(application)}/notes`, { note })
    expect((await write(world.counter, 'x')).statusCode).toBe(403)
    expect((await write(world.otherEntity, 'x')).statusCode).toBe(404)
    expect(textOf((await write(world.reviewer, '  ')).body)).toContain('Write something first.')
    const long = await write(world.reviewer, 'n'.repeat(2_001))
    expect([long.statusCode, long.body.includes('n'.repeat(2_001))]).toEqual([422, true])
  })

  it('cannot be changed or taken back, not even by the program', async () => {
    const application = await world.submitted()
    await world.post(world.reviewer, `${office(application)}/notes`, { note: 'Stays.' })
    await expect(database.db.query(`update applications.case_note set body = 'Gone.'`)).rejects.toThrow(/permission denied/)
    await expect(database.db.query('delete from applications.case_message')).rejects.toThrow(/permission denied/)
  })
})

describe('messages', () => {
  it('go from the officer to the page and the inbox of the applicant in the name of the entity, and back', async () => {
    const application = await world.submitted()
    await world.post(world.reviewer, `${office(application)}/messages`, { message: 'Which branch\nsuits you?' })
    const page = world.expectPage(await world.get(world.applicant, own(application)))
    expect(page).toMatch(/Which branch\s+suits you\?/)
    const { name } = await officerOf('iga.reviewer')
    expect(page).not.toContain(name.en)
    const notice = (await world.noticesOf(application)).at(-1)!
    expect(notice.template).toBe('application.message')
    expect(notice.body.ar).toContain('Which branch')

    const sent = await world.post(world.applicant, `${own(application)}/messages`, { message: 'المحرق' })
    expect(sent.headers['location']).toBe(`${own(application)}?done=sent#messages`)
    expect(world.expectPage(await world.get(world.reviewer, office(application)))).toContain('المحرق')
    expect(world.expectPage(await world.get(world.applicant, `${own(application)}?done=sent`))).toContain('Your message has been sent')
  })

  it('of the applicant are flagged in the queue until an officer answers', async () => {
    const application = await world.submitted()
    const queue = async () => textOf((await world.get(world.reviewer, `/en/office?q=${application.reference}`)).body)
    expect(await queue()).not.toContain('Message to answer')
    await world.post(world.applicant, `${own(application)}/messages`, { message: 'How long will it take?' })
    expect(await queue()).toContain('Message to answer')
    await world.post(world.reviewer, `${office(application)}/messages`, { message: 'Two days.' })
    expect(await queue()).not.toContain('Message to answer')
  })

  it('are not for strangers, nor after the end, and not empty', async () => {
    const application = await world.submitted()
    const write = (who: typeof world.applicant, message: string) => world.post(who, `${own(application)}/messages`, { message })
    expect((await write(world.stranger, 'hello')).statusCode).toBe(404)
    expect((await write(world.visitor, 'hello')).statusCode).toBe(404)
    const empty = await write(world.applicant, '')
    expect([empty.statusCode, textOf(empty.body).includes('Write something first.')]).toEqual([422, true])
    await world.post(world.applicant, `${own(application)}/withdraw`)
    expect((await write(world.applicant, 'hello')).statusCode).toBe(409)
    expect(textOf((await world.get(world.applicant, own(application))).body)).not.toContain('New message')
  })

  it('can be sent by an applicant who never signed in, whom the officer reaches by e-mail', async () => {
    const application = await world.submitted({ service: 'traffic.licence-replace' })
    const traffic = await world.platform.openSession('office', await world.platform.actorOf('traffic.reviewer'))
    await world.post(traffic, `${office(application)}/messages`, { message: 'Please bring the old card.' })
    expect((await world.noticesOf(application)).at(-1)).toMatchObject({ template: 'application.message' })
  })
})

describe('a second application of the same person for the same service', () => {
  it('is flagged on both, and not when it ended long ago or is for another service', async () => {
    const first = await world.submitted({ service: 'library-card', example: 2 })
    const second = await world.submitted({ service: 'library-card', example: 2 })
    const text = world.expectPage(await world.get(world.reviewer, office(second)))
    expect(text).toContain('Other applications of this person for this service')
    expect(text).toContain(first.reference)
    expect(world.expectPage(await world.get(world.reviewer, office(first)))).toContain(second.reference)

    await database.owner.query(`update applications.application set ended_at = submitted_at - interval '100 days' where id <> $1`, [second.id])
    expect(world.expectPage(await world.get(world.reviewer, office(second)))).not.toContain('Other applications of this person')
  })
})
