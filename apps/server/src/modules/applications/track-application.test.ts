import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { CaseWorld, textOf } from './testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const newVisitor = () => world.platform.openSession('portal', { kind: 'anonymous', sessionId: null })
const track = (who: typeof world.visitor, reference: string, contact: string) => world.post(who, '/en/track', { reference, contact })
const licence = () => world.submitted({ service: 'traffic.licence-replace' })
const wait = () => database.owner.query('delete from platform.rate_limit')

describe('an application made without signing in', () => {
  it('is shown to a session that knows its reference and a contact given in it, and to no other', async () => {
    await wait()
    const application = await licence()
    const contact = application.contact.email ?? application.contact.mobile!
    const who = await newVisitor()
    expect((await world.get(who, `/en/applications/${application.reference}`)).statusCode).toBe(404)
    const reply = await track(who, application.reference.toLowerCase(), ` ${contact.toUpperCase()} `)
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `/en/applications/${application.reference}`])
    expect(world.expectPage(await world.get(who, `/en/applications/${application.reference}`))).toContain('Waiting for payment')
    expect(world.expectPage(await world.get(who, '/en/applications'))).toContain(application.reference)
    expect((await world.get(await newVisitor(), `/en/applications/${application.reference}`)).statusCode).toBe(404)
  })

  it('is paid for and its document fetched by that session', async () => {
    await wait()
    const application = await licence()
    const who = await newVisitor()
    await track(who, application.reference, application.contact.email ?? application.contact.mobile!)
    const paid = await world.pay(application, who)
    expect(paid.status).toBe('completed')
    const page = await world.get(who, `/en/applications/${application.reference}`)
    const [path] = page.body.match(/\/en\/applications\/[A-Z0-9-]+\/documents\/[A-Z0-9-]+/) ?? []
    const pdf = await world.get(who, path!)
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect((await world.get(await newVisitor(), path!)).statusCode).toBe(404)
  })

  it('gives the same answer for a wrong reference, a wrong contact and the application of a person', async () => {
    await wait()
    const [anonymous, persons] = [await licence(), await world.submitted()]
    const who = await newVisitor()
    const answers: string[] = []
    for (const [reference, contact] of [
      ['APAA-AAAA-AAAA-A', 'somebody@example.com'],
      ['nonsense', 'somebody@example.com'],
      [anonymous.reference, 'somebody@example.com'],
      [persons.reference, persons.contact.email!],
    ] as const) {
      const reply = await track(who, reference, contact)
      expect(reply.statusCode).toBe(422)
      answers.push(textOf(reply.body))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('There is no application with this reference and contact')
  })

  it('asks for both, at once', async () => {
    await wait()
    const text = world.expectPage(await track(await newVisitor(), ' ', ''), 422)
    expect(text).toContain('Enter the reference')
    expect(text).toContain('Enter the e-mail or the mobile number')
  })

  it('cannot be guessed at', async () => {
    await wait()
    const who = await newVisitor()
    const replies: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) replies.push((await track(who, 'APAA-AAAA-AAAA-A', 'a@example.com')).statusCode)
    expect(replies.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422))
    expect(replies.at(-1)).toBe(429)
  })
})
