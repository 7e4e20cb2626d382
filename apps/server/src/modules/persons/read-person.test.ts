/** Who may read whom, and that officers say why. */
import { aPerson, anonymous, anOfficer, testDatabase } from '@diwan/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Ctx } from '../../platform/context.ts'
import {
  findPersonByNumber,
  getPerson,
  getPersonFacts,
  listAddresses,
  listCompanyOffices,
  listDependants,
} from './index.ts'
import { aRecord, listen, register } from './testing/samples.ts'

const database = testDatabase()
const mother = aRecord()
const son = aRecord({ bornOn: '2015-05-05', sex: 'male', idCard: null })
const grownDaughter = aRecord({ bornOn: '2008-03-01' })
const lateChild = aRecord({ bornOn: '2012-01-01', diedOn: '2013-01-01' })
const orphan = aRecord({ bornOn: '2014-07-07' })
const formerWard = aRecord({ bornOn: '2014-08-08' })
const stranger = aRecord()
const purpose = 'Review of application'

let heard: ReturnType<typeof listen>
beforeEach(() => {
  heard = listen('person.read')
})

const as = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) => database.inCtx({ actor }, work)
const asMother = <T>(work: (ctx: Ctx) => Promise<T>) => as(aPerson({ personId: mother.id }), work)

beforeAll(async () => {
  await database.inCtx({}, (ctx) =>
    register(ctx, [mother, son, grownDaughter, lateChild, orphan, formerWard, stranger], [
      { of: mother, to: son, kind: 'parent' },
      { of: mother, to: grownDaughter, kind: 'parent' },
      { of: mother, to: lateChild, kind: 'parent' },
      { of: mother, to: orphan, kind: 'guardian' },
      { of: mother, to: formerWard, kind: 'guardian', until: '2026-03-01' },
    ]),
  )
})

describe('a person', () => {
  it('reads their own record, and nobody is told', async () => {
    const read = await asMother((ctx) => getPerson(ctx, mother.id))
    expect(read).toMatchObject({
      personalNumber: mother.personalNumber,
      fullName: { en: 'Maryam Yusuf Ahmed Alalawi' },
    })
    expect(heard).toEqual([])
  })

  it('reads the record of a minor child and of a ward', async () => {
    expect((await asMother((ctx) => getPersonFacts(ctx, son.id))).age).toBe(10)
    expect((await asMother((ctx) => getPerson(ctx, orphan.id))).id).toBe(orphan.id)
  })

  it.each([
    ['a stranger', stranger.id],
    ['a child who is of age', grownDaughter.id],
    ['a ward whose guardian is another now', formerWard.id],
    ['somebody who does not exist', '00000000-0000-4000-8000-00000000dead'],
  ])('does not read %s', async (_, id) => {
    for (const read of [getPerson, getPersonFacts, listAddresses, listDependants, listCompanyOffices]) {
      await expect(asMother((ctx) => read(ctx, id) as Promise<unknown>)).rejects.toMatchObject({
        code: 'persons.not_yours',
      })
    }
  })

  it('reads whom they represent under a mandate', async () => {
    const actor = aPerson({ personId: stranger.id, onBehalfOf: mother.id, mandate: { id: 'm1' } })
    expect((await as(actor, (ctx) => getPerson(ctx, mother.id))).id).toBe(mother.id)
  })

  it('sees their dependants, the eldest first: living minors, each once', async () => {
    const dependants = await asMother((ctx) => listDependants(ctx, mother.id))
    expect(dependants.map(({ person, as }) => [person.id, as])).toEqual([
      [orphan.id, 'guardian'],
      [son.id, 'parent'],
    ])
  })

  it('learns nothing from numbers of others, whether they exist or not', async () => {
    const find = (number: string) => asMother((ctx) => findPersonByNumber(ctx, number))
    expect((await find(mother.personalNumber))?.id).toBe(mother.id)
    expect((await find(son.personalNumber))?.id).toBe(son.id)
    expect(await find(stranger.personalNumber)).toBeUndefined()
    expect(await find('999999999')).toBeUndefined()
    expect(await find("' or 1=1")).toBeUndefined()
  })
})

describe('an officer', () => {
  const officer = anOfficer({ entityId: 'moi-npra' })

  it.each([undefined, '', '  ', 'x', 'x'.repeat(301)])('who gives no purpose reads nobody (%s)', async (purpose) => {
    for (const read of [getPerson, getPersonFacts, listAddresses, listDependants, listCompanyOffices]) {
      await expect(as(officer, (ctx) => read(ctx, mother.id, { purpose }) as Promise<unknown>)).rejects.toMatchObject({
        code: 'persons.purpose_needed',
      })
    }
    await expect(as(officer, (ctx) => findPersonByNumber(ctx, '999999999', { purpose }))).rejects.toMatchObject({
      code: 'persons.purpose_needed',
    })
    expect(heard).toEqual([])
  })

  it('who gives a purpose reads, and it is told who read what and why', async () => {
    await as(officer, async (ctx) => {
      await getPersonFacts(ctx, mother.id, { purpose: ` ${purpose} ` })
      await findPersonByNumber(ctx, mother.personalNumber, { purpose })
      await listAddresses(ctx, mother.id, { purpose })
      await listDependants(ctx, mother.id, { purpose })
    })
    const told = { personId: mother.id, purpose, reader: `officer:${officer.accountId}`, entityId: 'moi-npra' }
    expect(heard.map(({ payload }) => payload)).toEqual([
      { ...told, scope: 'facts' },
      { ...told, scope: 'record' },
      { ...told, scope: 'addresses' },
      { ...told, scope: 'dependants' },
    ])
  })

  it('is told when there is no such person, and the search of a number finds none', async () => {
    const id = '00000000-0000-4000-8000-00000000dead'
    await expect(as(officer, (ctx) => getPerson(ctx, id, { purpose }))).rejects.toMatchObject({
      code: 'persons.not_found',
    })
    expect(await as(officer, (ctx) => findPersonByNumber(ctx, '999999999', { purpose }))).toBeUndefined()
    expect(heard).toEqual([])
  })
})

it('the platform itself reads, and tells it when it says why', async () => {
  await database.inCtx({}, async (ctx) => {
    await getPersonFacts(ctx, mother.id)
    await getPersonFacts(ctx, mother.id, { purpose })
  })
  expect(heard.map(({ payload }) => payload)).toEqual([
    { personId: mother.id, purpose, reader: 'system:test', entityId: null, scope: 'facts' },
  ])
})

it('nobody who is not logged in reads anybody', async () => {
  await expect(as(anonymous(), (ctx) => getPerson(ctx, mother.id, { purpose }))).rejects.toMatchObject({
    code: 'persons.not_yours',
  })
  expect(await as(anonymous(), (ctx) => findPersonByNumber(ctx, mother.personalNumber, { purpose }))).toBeUndefined()
})
