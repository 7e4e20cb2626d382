import { testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  checkKnowledge,
  findLawyerLicence,
  findPersonByNumber,
  getPersonFacts,
  listAddresses,
  listCompanyOffices,
  listDependants,
  type PersonFacts,
} from '../modules/persons/index.ts'
import { generatePeople, generatePopulation } from './people.ts'
import { knowledgeOf, makePersonas, personas, type PersonaId } from './personas.ts'
import { seedPeople, type SeedProgress } from './seed-people.ts'

const database = testDatabase()
const options = { count: 3_000, seed: 1, asOf: testNow }
const told: SeedProgress[] = []

beforeAll(async () => {
  await database.db.transaction((tx) =>
    seedPeople(tx, generatePopulation(options), { now: testNow, onProgress: (progress) => told.push(progress) }),
  )
})

const factsOf = (id: PersonaId): Promise<PersonFacts> =>
  database.inCtx({}, async (ctx) => {
    const person = await findPersonByNumber(ctx, personas[id].personalNumber)
    return getPersonFacts(ctx, person?.id ?? '')
  })

describe('seeding', () => {
  it('puts everybody into the register and tells how far it is', async () => {
    const [counts] = await database.db.query<{ people: number; homes: number }>(
      `select (select count(*) from persons.person) as people,
              (select count(*) from persons.address_period where valid_to is null) as homes`,
    )
    expect(counts).toEqual({ people: 3_000, homes: 3_000 })
    expect(told.length).toBeGreaterThan(1)
    expect(told.at(-1)).toEqual({ done: 3_000, added: 3_000 })
  })

  it('twice is seeding once, and a larger nation adds the rest', async () => {
    const again = await database.db.transaction((tx) => seedPeople(tx, generatePeople(options), { now: testNow }))
    expect(again).toEqual({ done: 3_000, added: 0 })
    const larger = await database.db.transaction((tx) =>
      seedPeople(tx, generatePopulation({ ...options, count: 3_200 }), { now: testNow }),
    )
    expect(larger.added).toBeGreaterThan(150)
    const otherYear = { ...options, asOf: '2027-06-01', count: 3_300 }
    await database.db.transaction((tx) => seedPeople(tx, generatePopulation(otherYear), { now: testNow }))
  })
})

describe('personas in the register', () => {
  it('are what they are said to be', async () => {
    expect(await factsOf('main')).toMatchObject({
      age: 35,
      isCitizen: true,
      inKingdom: true,
      idCard: { status: 'valid' },
      address: { area: 'sanad' },
    })
    expect(await factsOf('elder')).toMatchObject({ age: 62, sex: 'male', isCitizen: true })
    expect(await factsOf('resident')).toMatchObject({ nationality: 'IN', isCitizen: false, hasValidResidence: true })
    expect(await factsOf('expiredResident')).toMatchObject({ isCitizen: false, hasValidResidence: false })
    expect(await factsOf('abroad')).toMatchObject({ isCitizen: true, inKingdom: false })
    expect(await factsOf('expiredCard')).toMatchObject({ idCard: { status: 'expired' } })
  })

  it('have their children and wards', async () => {
    const dependants = async (id: PersonaId) => {
      const { id: personId } = await factsOf(id)
      return (await database.inCtx({}, (ctx) => listDependants(ctx, personId))).map(({ person, as }) => [
        person.personalNumber,
        as,
      ])
    }
    expect(await dependants('father')).toEqual([
      [personas.daughter.personalNumber, 'parent'],
      [personas.son.personalNumber, 'parent'],
    ])
    expect(await dependants('guardian')).toEqual([[personas.orphan.personalNumber, 'guardian']])
  })

  it('have their company, their licence and their earlier home', async () => {
    const [agent, lawyer, main] = await Promise.all([factsOf('companyAgent'), factsOf('lawyer'), factsOf('main')])
    await database.inCtx({}, async (ctx) => {
      expect(await listCompanyOffices(ctx, agent.id)).toMatchObject([
        { crNo: '990000-1', status: 'active', role: 'authorised-signatory' },
      ])
      expect(await findLawyerLicence(ctx, lawyer.id)).toMatchObject({ licenceNo: 'L-990000', isValid: true })
      expect((await listAddresses(ctx, main.id)).map(({ area }) => area)).toEqual(['sanad', 'juffair'])
    })
  })

  it('are known by what is printed on their card and door', async () => {
    const household = makePersonas('2026-03-01')
    for (const id of ['main', 'unpaidViolations', 'legalHold', 'expiredCard'] as const) {
      const found = await database.inCtx({}, (ctx) => checkKnowledge(ctx, knowledgeOf(household, id)))
      expect(found).toBe((await factsOf(id)).id)
    }
  })
})
