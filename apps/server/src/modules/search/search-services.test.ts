import { testDatabase } from '@diwan/testkit'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { emit, subscribeAll } from '../../platform/events.ts'
import '../catalogue/events.ts'
import { loadDefinitions } from '../catalogue/load-definitions.ts'
import { rebuildIndex, searchServices, subscriptions } from './index.ts'

describe('search over the published services', () => {
  const database = testDatabase()
  const search = (q: string, limit = 10) =>
    database.inCtx({}, async (ctx) =>
      (await searchServices(ctx, { q, locale: 'en', limit })).map(({ serviceId }) => serviceId),
    )

  beforeAll(async () => {
    subscribeAll(subscriptions)
    const definitions = await loadDefinitions({ fixtures: true })
    await database.inCtx({}, async (ctx) => {
      for (const service of definitions) await emit(ctx, 'service.published', { service })
    })
  })

  test.each([
    ['رخصة', 'traffic.licence-replace'],
    ['رخصه', 'traffic.licence-replace'],
    ['الرخصة', 'traffic.licence-replace'],
    ['رُخْصَة', 'traffic.licence-replace'],
    ['رخضة قيادة', 'traffic.licence-replace'],
    ['licence', 'traffic.licence-replace'],
    ['LICENSE', 'traffic.licence-replace'],
    ['lisence', 'traffic.licence-replace'],
    ['drivng licnce', 'traffic.licence-replace'],
    ['lost license رخصة', 'traffic.licence-replace'],
    ['جواز', 'npra.passport-replace'],
    ['الجوازات', 'npra.passport-replace'],
    ['passprot', 'npra.passport-replace'],
    ['باسبورت', 'npra.passport-replace'],
    ['حسن السيرة', 'cid.good-conduct'],
    ['شهادة حسن السيرة والسلوك', 'cid.good-conduct'],
    ['good conduct', 'cid.good-conduct'],
    ['police clearance', 'cid.good-conduct'],
    ['verify', 'cid.good-conduct-verify'],
    ['التحقق', 'cid.good-conduct-verify'],
    ['عنوان', 'iga.address-update'],
    ['How do I change my address?', 'iga.address-update'],
    ['adress', 'iga.address-update'],
    ['الجمارك', 'customs.pay-fees'],
    ['جمرك', 'customs.pay-fees'],
    ['custom', 'customs.pay-fees'],
    ['customs tax', 'customs.pay-fees'],
    ['iga.address-update', 'iga.address-update'],
  ])('%s finds %s first', async (q, expected) => {
    expect((await search(q))[0]).toBe(expected)
  })

  test.each(['', '   ', '؟!', '%', "'); drop zzz; --", '\\', '😀', 'zzzzqqqq', '٪٪٪'])(
    'a question without an answer finds nothing: %j',
    async (q) => {
      expect(await search(q)).toEqual([])
    },
  )

  it('answers a very long question', async () => {
    expect((await search(`licence ${'x'.repeat(5_000)} ${'رخصة '.repeat(2_000)}`)).length).toBeGreaterThan(0)
  })

  it('gives at most as many answers as asked for', async () => {
    expect(await search('certificate', 1)).toHaveLength(1)
  })

  it('finds a service under its new title only', async () => {
    const [service] = await loadDefinitions()
    if (!service) throw new Error('no service')
    const renamed = { ...service, id: 'x.renamed', title: { ar: 'كلمة فريدة', en: 'Xylophone permit' } }
    await database.inCtx({}, (ctx) => emit(ctx, 'service.published', { service: renamed }))
    expect(await search('xylophone')).toEqual(['x.renamed'])
    const again = { ...renamed, title: { ar: 'كلمة أخرى', en: 'Trombone permit' } }
    await database.inCtx({}, (ctx) => emit(ctx, 'service.published', { service: again }))
    expect(await search('xylophone')).toEqual([])
    expect(await search('trombone')).toEqual(['x.renamed'])
    await database.inCtx({}, (ctx) => emit(ctx, 'service.retired', { serviceId: 'x.renamed', version: 1 }))
    expect(await search('trombone')).toEqual([])
  })

  it('can be filled anew', async () => {
    const definitions = await loadDefinitions({ fixtures: true })
    await database.inCtx({}, (ctx) => rebuildIndex(ctx, definitions))
    expect((await search('رخصة'))[0]).toBe('traffic.licence-replace')
  })

  it('indexes two services published at the same time by two processes', async () => {
    const [a, b] = await loadDefinitions()
    if (!a || !b) throw new Error('no services')
    await Promise.all(
      [a, b, a, b].map((service) => database.inCtx({}, (ctx) => emit(ctx, 'service.published', { service }))),
    )
    expect((await search(a.title.en))[0]).toBe(a.id)
  })
})
