import { aPerson, testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import { on, subscribeAll } from '../../platform/events.ts'
import {
  configureCatalogue,
  countOfferings,
  getService,
  listServices,
  loadDefinitions,
  publishServices,
  retireService,
} from './index.ts'

describe('publication', () => {
  const database = testDatabase()
  const told: string[] = []
  let definitions: readonly PublicService[]
  let first: PublicService
  const publish = (...services: readonly PublicService[]) => database.inCtx({}, (ctx) => publishServices(ctx, services))
  const get = (id: string, version?: number) => database.inCtx({}, (ctx) => getService(ctx, id, version))
  /** A change that another process made is seen after a second. */
  const later = new Date(testNow.getTime() + 5_000)

  beforeAll(async () => {
    subscribeAll([
      on('service.published', async (_, { service }) => void told.push(`published ${service.id}@${service.version}`)),
      on('service.retired', async (_, { serviceId }) => void told.push(`retired ${serviceId}`)),
    ])
    configureCatalogue({ search: async () => [] })
    definitions = await loadDefinitions()
    first = definitions[0] as PublicService
  })

  it('is refused to everybody but the platform', async () => {
    const attempt = database.inCtx({ actor: aPerson() }, (ctx) => publishServices(ctx, definitions))
    await expect(attempt).rejects.toMatchObject({ code: 'platform.not_permitted' })
  })

  it('publishes every definition once and tells of each', async () => {
    expect((await publish(...definitions)).published).toEqual(definitions.map(({ id }) => id))
    expect(told).toEqual(definitions.map(({ id, version }) => `published ${id}@${version}`))
    expect(await get(first.id)).toEqual(first)
  })

  it('changes nothing when the same content is published again', async () => {
    told.length = 0
    const reordered = Object.fromEntries(Object.entries(first).toReversed()) as unknown as PublicService
    expect(await publish(reordered)).toEqual({ published: [], unchanged: [first.id] })
    expect(told).toEqual([])
  })

  it('refuses changed content under a published version', async () => {
    const changed = { ...first, keywords: { ar: ['كلمة'], en: ['word'] } }
    await expect(publish(changed)).rejects.toMatchObject({ code: 'catalogue.version_reused' })
    expect(await get(first.id)).toEqual(first)
  })

  it('publishes all or nothing', async () => {
    const fresh = { ...first, id: 'x.fresh' }
    const faulty = { ...first, id: 'x.faulty', title: { ar: '', en: '' } }
    await expect(publish(fresh, faulty)).rejects.toMatchObject({ code: 'catalogue.definition_faulty' })
    await expect(database.inCtx({ now: later }, (ctx) => getService(ctx, 'x.fresh'))).rejects.toMatchObject({
      code: 'catalogue.unknown_service',
    })
  })

  it('keeps the earlier version for the cases that began with it', async () => {
    const second = { ...first, version: 2, title: { ar: 'عنوان جديد', en: 'New title' } }
    await publish(second)
    expect((await get(first.id)).title.en).toBe('New title')
    expect(await get(first.id, 1)).toEqual(first)
    await expect(get(first.id, 3)).rejects.toMatchObject({ code: 'catalogue.unknown_service' })
  })

  it('goes on offering a higher version where the folder still holds an earlier one as it was published', async () => {
    expect(await publish(first)).toEqual({ published: [], unchanged: [first.id] })
    expect((await get(first.id)).version).toBe(2)
  })

  it('refuses to go back to an earlier version with other content', async () => {
    const attempt = publish({ ...first, keywords: { ar: ['كلمة'], en: ['word'] } })
    await expect(attempt).rejects.toMatchObject({ code: 'catalogue.version_lower' })
  })

  it('is safe when two processes start at the same time', async () => {
    told.length = 0
    const twice = { ...first, id: 'x.twice' }
    const results = await Promise.all([1, 2, 3, 4].map(() => publish(twice)))
    expect(results.filter(({ published }) => published.length > 0).length).toBeGreaterThan(0)
    expect(told).toEqual(['published x.twice@1'])
  })

  it('sees within a second what another process published', async () => {
    await get(first.id)
    const other = { ...first, id: 'x.other' }
    await database.db.query(
      `insert into catalogue.service_version (service_id, version, hash, definition, published_at)
       values ($1, 1, 'h', $2, $3)`,
      [other.id, JSON.stringify(other), testNow],
    )
    await expect(get(other.id)).rejects.toMatchObject({ code: 'catalogue.unknown_service' })
    expect((await database.inCtx({ now: later }, (ctx) => getService(ctx, other.id))).id).toBe(other.id)
  })

  it('ends the offer of a retired service but keeps its version, until a higher one is published', async () => {
    await database.inCtx({}, (ctx) => retireService(ctx, 'x.twice'))
    expect(told).toContain('retired x.twice')
    await expect(get('x.twice')).rejects.toMatchObject({ code: 'catalogue.unknown_service' })
    expect((await get('x.twice', 1)).id).toBe('x.twice')
    const list = await database.inCtx({}, (ctx) => listServices(ctx))
    expect(list.services.map(({ id }) => id)).not.toContain('x.twice')
    await publish({ ...first, id: 'x.twice', version: 2 })
    expect((await get('x.twice')).version).toBe(2)
  })

  it('counts services and service–channel pairs, with the published figures apart', async () => {
    const counts = await database.inCtx({}, (ctx) => countOfferings(ctx))
    expect(counts.offerings).toBe(Object.values(counts.byChannel).reduce((sum, count) => sum + count, 0))
    expect(counts.selfServiceOfferings).toBe(counts.byChannel.portal + counts.byChannel.mobile + counts.byChannel.kiosk)
    expect(Object.values(counts.bySector).reduce((sum, count) => sum + count, 0)).toBe(counts.total)
    expect(counts.benchmark).toMatchObject({
      portal: 391,
      mobile: 97,
      kiosk: 16,
      total: 504,
      year: 2020,
      date: '2021-03-04',
    })
  })
})
