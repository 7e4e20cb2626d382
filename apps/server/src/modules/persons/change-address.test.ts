import { aPerson, anOfficer, testDatabase } from '@diwan/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../platform/context.ts'
import { addressOn, changeAddress, getPersonFacts, listAddresses, type ChangeAddress } from './index.ts'
import { aRecord, listen, register, sanad, seef } from './testing/samples.ts'

const database = testDatabase()
let person = aRecord()
let heard: ReturnType<typeof listen>

beforeEach(async () => {
  person = aRecord()
  await database.inCtx({}, (ctx) => register(ctx, [person]))
  heard = listen('person.address_changed')
})

const move = (changes: Partial<ChangeAddress> = {}): ChangeAddress => ({
  personId: person.id,
  address: seef,
  validFrom: '2026-03-01',
  source: 'iga.address-update',
  reference: 'AP-1',
  ...changes,
})
const change = (changes: Partial<ChangeAddress> = {}, overrides: Partial<Ctx> = {}) =>
  database.inCtx(overrides, (ctx) => changeAddress(ctx, move(changes)))
const history = (knownAt?: Date) =>
  database.inCtx({}, (ctx) => listAddresses(ctx, person.id, knownAt ? { knownAt } : {}))
const spans = async (knownAt?: Date) =>
  (await history(knownAt)).map(({ area, validFrom, validTo }) => [area, validFrom, validTo])

describe('a change of address', () => {
  it('is forbidden to everybody but the deciding process and the keeper of the register', async () => {
    for (const actor of [aPerson({ personId: person.id }), anOfficer({ entityId: 'moi-npra' })]) {
      await expect(change({}, { actor })).rejects.toMatchObject({ code: 'persons.register_closed' })
    }
    await expect(change({}, { actor: anOfficer({ entityId: 'iga' }) })).resolves.toMatchObject({ area: 'seef' })
  })

  it('keeps the old address up to the day of moving and tells the change', async () => {
    const period = await change()
    expect(await spans()).toEqual([
      ['seef', '2026-03-01', null],
      ['sanad', '2015-01-01', '2026-03-01'],
    ])
    expect(heard).toEqual([
      {
        event: 'person.address_changed',
        payload: {
          personId: person.id,
          addressPeriodId: period.id,
          validFrom: '2026-03-01',
          source: 'iga.address-update',
          reference: 'AP-1',
        },
      },
    ])
    expect((await database.inCtx({}, (ctx) => getPersonFacts(ctx, person.id))).address).toMatchObject({
      area: 'seef',
      since: '2026-03-01',
    })
  })

  it('keeps what was known before, so that the address of a day can be told as it was known then', async () => {
    const before = new Date('2026-02-15T00:00:00Z')
    await change({ validFrom: '2026-02-01' })
    expect(await spans(before)).toEqual([['sanad', '2015-01-01', null]])
    expect(addressOn('2026-02-10', await history(before))?.area).toBe('sanad')
    expect(addressOn('2026-02-10', await history())?.area).toBe('seef')
  })

  it('happens once per reference, however often it is told', async () => {
    const first = await change()
    await change({ address: sanad, validFrom: '2026-03-05', reference: 'AP-2' })
    expect((await change()).id).toBe(first.id)
    expect(await spans()).toHaveLength(3)
    expect(heard).toHaveLength(2)
  })

  it('under a reference that was used for another address is refused', async () => {
    await change()
    await expect(change({ address: { ...seef, building: '191' } })).rejects.toMatchObject({
      code: 'persons.reference_used',
    })
    await expect(change({ validFrom: '2026-03-02' })).rejects.toMatchObject({ code: 'persons.reference_used' })
  })

  it('told by two processes at the same time happens once', async () => {
    const [a, b] = await Promise.all([change(), change()])
    expect(a.id).toBe(b.id)
    expect(await spans()).toHaveLength(2)
  })

  it('by two applications at the same time leaves one address open', async () => {
    const results = await Promise.allSettled([
      change(),
      change({ reference: 'AP-2', address: { ...seef, flat: '13' } }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await history()).filter(({ validTo }) => validTo === null)).toHaveLength(1)
  })

  it('from the first day of the open period corrects it', async () => {
    await change({ validFrom: '2015-01-01' })
    expect(await spans()).toEqual([['seef', '2015-01-01', null]])
  })

  it('to the address that is recorded changes nothing', async () => {
    expect((await change({ address: sanad })).validFrom).toBe('2015-01-01')
    expect(heard).toEqual([])
  })

  it('from a day before the open period is refused: that needs a correction', async () => {
    await expect(change({ validFrom: '2014-12-31' })).rejects.toMatchObject({
      code: 'persons.address_later_known',
      text: { en: expect.stringContaining('2015-01-01') },
    })
  })

  it.each(['1990-04-11', '2026-05-31', '2026-02-30', 'tomorrow'])('from %s is refused', async (validFrom) => {
    await expect(change({ validFrom })).rejects.toMatchObject({ code: 'persons.moving_day_invalid' })
  })

  it('that is announced begins on its day', async () => {
    await change({ validFrom: '2026-03-10' })
    const on = async (now: string) =>
      (await database.inCtx({ now: new Date(now) }, (ctx) => getPersonFacts(ctx, person.id))).address?.area
    expect(await on('2026-03-09T20:59:00Z')).toBe('sanad')
    expect(await on('2026-03-09T21:00:00Z')).toBe('seef')
  })

  it('with a wrong address names every wrong part', async () => {
    await expect(change({ address: { building: 'x', road: '', block: '99', area: 'nowhere' } })).rejects.toMatchObject({
      code: 'persons.address_invalid',
      issues: [{ field: 'building' }, { field: 'road' }, { field: 'block' }, { field: 'area' }],
    })
  })

  it('of a dead person, or of nobody, is refused', async () => {
    person = aRecord({ diedOn: '2025-01-01' })
    await database.inCtx({}, (ctx) => register(ctx, [person]))
    await expect(change()).rejects.toMatchObject({ code: 'persons.person_deceased' })
    await expect(change({ personId: '00000000-0000-4000-8000-00000000dead' })).rejects.toMatchObject({
      code: 'persons.not_found',
    })
  })

  it('cannot rewrite or remove what was recorded, not even by a statement of the application', async () => {
    await expect(database.db.query('delete from persons.address_period')).rejects.toThrow(/permission denied/)
    await expect(database.db.query(`update persons.address_period set building = '1'`)).rejects.toThrow(
      /permission denied/,
    )
  })
})
