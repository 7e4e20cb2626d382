import { anOfficer, aPerson, testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import type { Actor } from '../../platform/context.ts'
import { on, subscribeAll } from '../../platform/events.ts'
import { configureCatalogue } from './configuration.ts'
import { getService } from './get-service.ts'
import { getServiceDraft } from './get-service-draft.ts'
import { getServiceHistory } from './get-service-history.ts'
import { listOwnedServices } from './list-owned-services.ts'
import { loadDefinitions } from './load-definitions.ts'
import { proposeVersion } from './propose-version.ts'
import { publishDraft } from './publish-draft.ts'
import { publishServices } from './publish-services.ts'
import { retireService } from './retire-service.ts'
import { withdrawDraft } from './withdraw-draft.ts'

const account = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const owner = (digit: number, entityId = 'moi-npra'): Actor => ({
  ...anOfficer({ entityId, roles: ['service-owner'] }),
  accountId: account(digit),
})
const first = owner(1)
const second = owner(2)
const reason = 'The fee is new.'

describe('a version that owners publish', () => {
  const database = testDatabase()
  const told: string[] = []
  let passport: PublicService
  let number = 1

  const as = <T>(actor: Actor, work: Parameters<typeof database.inCtx<T>>[1]) => database.inCtx<T>({ actor }, work)
  const propose = (actor: Actor, change: object, why = reason) =>
    as(actor, (ctx) => proposeVersion(ctx, { json: JSON.stringify({ ...passport, ...change }), reason: why }))
  const publish = (actor: Actor, id: string) => as(actor, (ctx) => publishDraft(ctx, id))
  const stateOf = async (id: string) => (await as(first, (ctx) => getServiceDraft(ctx, id))).state
  const titled = (en: string) => ({ version: number + 1, title: { ar: 'بدل جواز', en } })

  beforeAll(async () => {
    subscribeAll([
      on('service.published', async (_, { service }) => void told.push(`${service.id}@${service.version}`)),
    ])
    configureCatalogue({
      search: async () => [],
      countRunningCases: async () => new Map([[1, 3]]),
    })
    passport = (await loadDefinitions()).find(({ id }) => id === 'npra.passport-replace')!
    await database.inCtx({}, (ctx) => publishServices(ctx, [passport]))
  })
  beforeEach(() => void (told.length = 0))

  it('is for the owners of its entity, and of the ministry it is part of, alone', async () => {
    const others = [aPerson(), anOfficer({ entityId: 'moi-npra', roles: ['supervisor'] }), owner(3, 'iga')]
    for (const other of others) {
      await expect(propose(other, titled('Other'))).rejects.toMatchObject({ code: 'platform.not_permitted' })
    }
    const stolen = { ...titled('Mine now'), competentAuthority: 'iga' }
    await expect(propose(owner(3, 'iga'), stolen)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    const id = await propose(owner(4, 'moi'), titled('From the ministry'))
    await as(first, (ctx) => withdrawDraft(ctx, { id, reason: 'Not yet.' }))
    expect(await stateOf(id)).toBe('withdrawn')
  })

  it('is refused where it is no definition, without a reason, and with a number that is taken', async () => {
    const brought = (json: string) => as(first, (ctx) => proposeVersion(ctx, { json, reason }))
    await expect(brought('{')).rejects.toMatchObject({ code: 'catalogue.definition_unreadable' })
    await expect(propose(first, titled('x'), ' a ')).rejects.toMatchObject({ code: 'catalogue.reason_needed' })
    await expect(propose(first, { version: 1 })).rejects.toMatchObject({ code: 'catalogue.version_lower' })
  })

  it('stays a draft with its faults until a mended one takes its place', async () => {
    const faulty = await propose(first, { ...titled('x'), title: { ar: '', en: 'x' } })
    const { state, faults } = await as(second, (ctx) => getServiceDraft(ctx, faulty))
    expect([state, faults]).toEqual(['draft', ['definition.title is not whole in Arabic and English']])
    await expect(publish(second, faulty)).rejects.toMatchObject({ code: 'catalogue.definition_faulty' })
    const mended = await propose(first, titled('Mended'))
    expect([await stateOf(faulty), await stateOf(mended)]).toEqual(['withdrawn', 'proved'])
    expect(await propose(first, titled('Mended'))).toBe(mended)
    await expect(propose(second, titled('Another'))).rejects.toMatchObject({ code: 'catalogue.draft_open' })
  })

  it('is published by another owner than the one who proposed it, once, however often it is sent', async () => {
    const owned = await as(first, (ctx) => listOwnedServices(ctx))
    const { id } = owned.find(({ service }) => service.id === passport.id)!.openDraft!
    await expect(publish(first, id)).rejects.toMatchObject({ code: 'catalogue.same_owner' })
    await expect(publish(owner(3, 'iga'), id)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await Promise.all([publish(second, id), publish(second, id), publish(owner(4, 'moi'), id)])
    number = 2
    expect(told).toEqual([`${passport.id}@2`])
    expect(await stateOf(id)).toBe('published')
    expect((await as(first, (ctx) => getService(ctx, passport.id))).title.en).toBe('Mended')
    expect((await as(first, (ctx) => getService(ctx, passport.id, 1))).title).toEqual(passport.title)
    await expect(as(first, (ctx) => withdrawDraft(ctx, { id, reason: 'Too late.' }))).rejects.toMatchObject({
      code: 'catalogue.draft_published',
    })
  })

  it('cannot be published by its author even past the program: the database refuses it', async () => {
    const id = await propose(first, titled('Two eyes'))
    const attempt = database.db.query(
      `update catalogue.service_draft set state = 'published', closed_by = proposed_by, closed_at = $2 where id = $1`,
      [id, testNow],
    )
    await expect(attempt).rejects.toMatchObject({ constraint: 'service_draft_four_eyes' })
    await as(first, (ctx) => withdrawDraft(ctx, { id, reason: 'Was a trial.' }))
    await as(first, (ctx) => withdrawDraft(ctx, { id, reason: 'Was a trial.' }))
    await expect(publish(second, id)).rejects.toMatchObject({ code: 'catalogue.draft_withdrawn' })
  })

  it('of two drafts sent at the same moment only one is open', async () => {
    const ends = await Promise.allSettled([propose(first, titled('One')), propose(second, titled('Two'))])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const done = ends.find((end) => end.status === 'fulfilled')!
    await as(first, (ctx) => withdrawDraft(ctx, { id: done.value, reason: 'Cleared away.' }))
  })

  it('is told with who did what, the cases that run, and how the offer ended', async () => {
    await as(second, (ctx) => retireService(ctx, passport.id, 'Replaced by another service.'))
    const history = await as(first, (ctx) => getServiceHistory(ctx, passport.id))
    expect(history.versions.map(({ service, running, draft }) => [service.version, running, draft?.closedBy])).toEqual([
      [2, 0, account(2)],
      [1, 3, undefined],
    ])
    expect(history).toMatchObject({ isRetired: true, retirements: [{ version: 2, retiredBy: account(2) }] })
    await expect(as(owner(3, 'iga'), (ctx) => getServiceHistory(ctx, passport.id))).rejects.toMatchObject({
      code: 'catalogue.unknown_service',
    })
  })

  it('ends only with a reason, and not for others', async () => {
    const back = await propose(first, titled('Back again'))
    await publish(second, back)
    await expect(as(first, (ctx) => retireService(ctx, passport.id))).rejects.toMatchObject({
      code: 'catalogue.reason_needed',
    })
    await expect(as(owner(3, 'iga'), (ctx) => retireService(ctx, passport.id, reason))).rejects.toMatchObject({
      code: 'platform.not_permitted',
    })
    expect((await as(first, (ctx) => getService(ctx, passport.id))).version).toBe(3)
  })
})
