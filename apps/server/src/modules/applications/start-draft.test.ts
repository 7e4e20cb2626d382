import { aPerson, anOfficer, anonymous, nextTestId, testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { emit } from '../../platform/events.ts'
import { drainJobs } from '../../platform/jobs.ts'
import { draftDays } from './rules.ts'
import { jobs, scheduleDraftCleaning, startDraft } from './index.ts'
import { findDraft } from './store/drafts.ts'
import { FormWorld } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

const start = (actor: Parameters<FormWorld['as']>[0], serviceId = 'library-card') => world.as(actor, (ctx) => startDraft(ctx, { serviceId }))

describe('opening a form', () => {
  it('is not for officers', async () => {
    await expect(start(anOfficer())).rejects.toMatchObject({ code: 'applications.officers_cannot_apply', status: 403 })
  })

  it('needs a log-in where the service does, and the advanced level where the service does', async () => {
    await expect(start(anonymous({ sessionId: nextTestId() }))).rejects.toMatchObject({ code: 'applications.sign_in_needed', status: 401 })
    const basic = aPerson({ personId: world.record.id, assurance: 'basic' })
    await expect(start(basic, 'npra.passport-replace')).rejects.toMatchObject({ code: 'applications.advanced_needed' })
  })

  it('is refused for what is unknown and for what has no form', async () => {
    await expect(start(world.person, 'no.such-service')).rejects.toMatchObject({ code: 'catalogue.unknown_service' })
    await expect(start(world.person, 'cid.good-conduct-verify')).rejects.toMatchObject({ code: 'applications.no_form' })
  })

  it('is refused to a person whom the register does not know, in words', async () => {
    await expect(start(aPerson())).rejects.toMatchObject({ code: 'applications.fact_missing', status: 422 })
  })

  it('fills in what the register knows and says where it comes from', async () => {
    const draft = await start(world.person)
    expect(draft.answers).toMatchObject({ cpr: world.record.personalNumber, mobile: '+97336001234', email: 'maryam@example.com' })
    expect(draft.sources['mobile']).toEqual({ ar: 'من السجل السكاني', en: 'From the population register' })
    expect(draft.facts['person']).toMatchObject({ source: 'persons.self', readAt: testNow.toISOString() })
  })

  it('goes on with an unfinished form, and starts anew when asked', async () => {
    const draft = await start(world.person)
    expect((await start(world.person)).id).toBe(draft.id)
    const anew = await world.start()
    expect(anew.id).not.toBe(draft.id)
    expect(await world.as(world.person, (ctx) => findDraft(ctx, draft.id))).toBeUndefined()
  })

  it('without log-in belongs to the session', async () => {
    const visitor = anonymous({ sessionId: nextTestId() })
    const draft = await start(visitor, 'customs.pay-fees')
    expect(draft).toMatchObject({ personId: null, sessionId: visitor.sessionId })
    expect((await start(visitor, 'customs.pay-fees')).id).toBe(draft.id)
    expect((await start(anonymous({ sessionId: nextTestId() }), 'customs.pay-fees')).id).not.toBe(draft.id)
  })
})

describe('a form begun before log-in', () => {
  const logIn = (sessionId: string) =>
    world.as({ kind: 'system', process: 'test' }, (ctx) =>
      emit(ctx, 'session.logged-in', { sessionId, accountId: nextTestId(), personId: world.person.personId }),
    )

  it('belongs to the person who then signs in', async () => {
    const sessionId = nextTestId()
    const { id } = await start(anonymous({ sessionId }), 'customs.pay-fees')
    await logIn(sessionId)
    expect(await world.as(world.person, (ctx) => findDraft(ctx, id))).toMatchObject({ personId: world.person.personId })
  })

  it('stays with the session when it is about somebody else', async () => {
    const sessionId = nextTestId()
    const { id } = await start(anonymous({ sessionId }), 'traffic.licence-replace')
    await database.db.query(`update applications.draft set facts = $2 where id = $1`, [
      id,
      JSON.stringify({ person: { value: { id: nextTestId() }, source: 'persons.knowledge-check', readAt: testNow.toISOString() } }),
    ])
    await logIn(sessionId)
    expect(await world.as(world.person, (ctx) => findDraft(ctx, id))).toMatchObject({ personId: null })
  })
})

describe('forms nobody goes on with', () => {
  it('are deleted ninety days after their last change, and no earlier', async () => {
    const draft = await world.start()
    const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000)
    const run = (now: Date) =>
      drainJobs({
        db: database.db,
        handlers: jobs,
        makeCtx: (tx, process) => ({ tx, actor: { kind: 'system', process }, now, locale: 'ar', channel: 'system', correlationId: 'test' }),
      }, 1)
    await world.as(world.person, scheduleDraftCleaning)
    await run(later(draftDays))
    expect(await world.as(world.person, (ctx) => findDraft(ctx, draft.id))).toBeDefined()
    await run(later(draftDays + 2))
    expect(await world.as(world.person, (ctx) => findDraft(ctx, draft.id))).toBeUndefined()
  })
})
