import { describe, expect, it } from 'vitest'
import { findEntity, isReservedForTests, normaliseMobile, parseAddress } from '../../../../country/bh/index.ts'
import { familyNames, femaleNames, maleNames, nationalities } from './names.ts'
import { officers } from './officers.ts'
import { generatePeople, generatePopulation, inventedNumber, personaCount } from './people.ts'
import { personas } from './personas.ts'
import { createRandom } from './random.ts'

const asOf = '2026-03-01'
const nation = generatePeople({ count: 3_000, seed: 1, asOf })
const byId = new Map(nation.people.map((person) => [person.id, person]))
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('the demo nation', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generatePeople({ count: 3_000, seed: 1, asOf })).toEqual(nation)
    expect(generatePeople({ count: 3_000, seed: 2, asOf }).people.at(-1)).not.toEqual(nation.people.at(-1))
  })

  it('has exactly as many people as asked for, and never fewer than the personas', () => {
    for (const count of [personaCount, 100, 3_000, 5_003]) {
      const batches = [...generatePopulation({ count, seed: 7, asOf })]
      expect(batches.reduce((sum, { people }) => sum + people.length, 0)).toBe(count)
    }
    expect(generatePeople({ count: 0, seed: 1, asOf }).people).toHaveLength(personaCount)
  })

  it('gives nobody a number, an id or an address period twice', () => {
    for (const values of [
      nation.people.map(({ id }) => id),
      nation.people.map(({ personalNumber }) => personalNumber),
      nation.addresses.map(({ id }) => id),
      nation.companies.map(({ crNo }) => crNo),
      nation.lawyers.map(({ licenceNo }) => licenceNo),
    ]) {
      expect(duplicates(values)).toEqual([])
    }
  })

  it('stays in the reserved numbers, leaves the special drivers out and has room for millions', () => {
    expect(nation.people.filter(({ personalNumber }) => !/^9999\d{5}$/.test(personalNumber))).toEqual([])
    const numbers = [0, 79_898, 79_899, 1_499_999, 2_000_000].map(inventedNumber)
    expect(numbers).toEqual(['999900101', '999979999', '999800000', '998420100', '997920101'])
    expect(numbers.every(isReservedForTests)).toBe(true)
  })

  it('has citizens and residents of many nations, old and young', () => {
    const share = (test: (person: (typeof nation.people)[number]) => boolean) =>
      nation.people.filter(test).length / nation.people.length
    expect(share(({ nationality }) => nationality === 'BH')).toBeGreaterThan(0.4)
    expect(share(({ nationality }) => nationality === 'BH')).toBeLessThan(0.75)
    expect(new Set(nation.people.map(({ nationality }) => nationality)).size).toBeGreaterThan(8)
    expect(share(({ bornOn }) => bornOn > '2008-03-01')).toBeGreaterThan(0.12)
    expect(share(({ bornOn }) => bornOn < '1966-03-01')).toBeGreaterThan(0.05)
    expect(nation.companies.length).toBeGreaterThan(15)
    expect(nation.lawyers.length).toBeGreaterThan(3)
    expect(nation.relationships.filter(({ kind }) => kind === 'guardian').length).toBeGreaterThan(3)
  })

  it('names people in both scripts', () => {
    for (const { name } of nation.people) {
      expect(name.given.ar).toMatch(/^[\p{Script=Arabic} ]+$/u)
      expect(name.family.ar).toMatch(/^[\p{Script=Arabic} ]+$/u)
      expect(`${name.given.en}${name.family.en}`).toMatch(/^[A-Za-z’ ]+$/)
    }
  })

  it('lets people be reached only where nobody is', () => {
    const mobiles = nation.people.flatMap(({ mobile }) => mobile ?? [])
    expect(mobiles.filter((mobile) => normaliseMobile(mobile) !== mobile)).toEqual([])
    const emails = nation.people.flatMap(({ email }) => email ?? [])
    expect(emails.filter((email) => !/^[a-z.0-9]+@example\.(com|org|net)$/.test(email))).toEqual([])
  })

  it('houses everybody at an address that the register accepts, one at a time', () => {
    for (const address of nation.addresses) {
      expect(parseAddress(address)).toEqual({
        address: {
          flat: address.flat,
          building: address.building,
          road: address.road,
          block: address.block,
          area: address.area,
          governorate: address.governorate,
        },
      })
      expect(address.validFrom >= (byId.get(address.personId)?.bornOn ?? '') && address.validFrom <= asOf).toBe(true)
    }
    const open = nation.addresses.filter(({ validTo }) => validTo === null)
    expect(duplicates(open.map(({ personId }) => personId))).toEqual([])
    expect(open).toHaveLength(nation.people.length)
  })

  it('has parents who are old enough, and children with the names of their fathers', () => {
    for (const { personId, relatedPersonId, kind } of nation.relationships.filter(
      (relation) => relation.kind === 'parent',
    )) {
      const [parent, child] = [byId.get(personId), byId.get(relatedPersonId)]
      if (!parent || !child) throw new Error('a relationship leads out of the nation')
      expect(Number(child.bornOn.slice(0, 4)) - Number(parent.bornOn.slice(0, 4))).toBeGreaterThan(17)
      const hasFathersName = parent.sex === 'female' || parent.name.family.en === child.name.family.en
      expect([kind, hasFathersName]).toEqual(['parent', true])
    }
  })

  it('lets nobody be born in the future or die before birth', () => {
    expect(
      nation.people.filter(
        ({ bornOn, diedOn }) => bornOn > asOf || (diedOn !== null && (diedOn < bornOn || diedOn > asOf)),
      ),
    ).toEqual([])
  })
})

describe('the personas', () => {
  it('come first, with their numbers, in any nation', () => {
    const other = generatePeople({ count: 50, seed: 99, asOf })
    expect(other.people.slice(0, personaCount)).toEqual(nation.people.slice(0, personaCount))
    const numbers = new Set(nation.people.map(({ personalNumber }) => personalNumber))
    expect(Object.values(personas).filter(({ personalNumber }) => !numbers.has(personalNumber))).toEqual([])
  })

  it.each(Array.from({ length: 40 }, (_, draws) => draws))(
    'share nothing that is theirs with a nation whose chance comes to theirs after %i draws',
    (draws) => {
      // The step from one number to the next, and the seed of the personas: see random.ts and personas.ts.
      const seed = (2020 - draws * 0x6d2b79f5) >>> 0
      const { people, addresses, companies, lawyers } = generatePeople({ count: 100, seed, asOf })
      for (const values of [
        people.map(({ id }) => id),
        people.map(({ personalNumber }) => personalNumber),
        addresses.map(({ id }) => id),
        companies.map(({ crNo }) => crNo),
        lawyers.map(({ licenceNo }) => licenceNo),
      ]) {
        expect(duplicates(values)).toEqual([])
      }
      const cards = new Set(people.slice(0, personaCount).map(({ idCard }) => idCard?.number))
      expect(people.slice(personaCount).filter(({ idCard }) => cards.has(idCard?.number))).toEqual([])
    },
  )

  it('have the numbers that the guides and the sandbox know', () => {
    expect(personas.main.personalNumber).toBe('999900001')
    expect(personas.unpaidViolations.personalNumber).toBe('999900011')
    expect(personas.legalHold.personalNumber).toBe('999900012')
  })
})

it('lists of names are long, and pair no name twice', () => {
  expect(maleNames.length).toBeGreaterThanOrEqual(80)
  expect(femaleNames.length).toBeGreaterThanOrEqual(80)
  expect(familyNames.length).toBeGreaterThanOrEqual(100)
  for (const list of [
    maleNames,
    femaleNames,
    familyNames,
    ...nationalities.flatMap(({ male, female, family }) => [male, female, family]),
  ]) {
    expect(duplicates(list.map(({ ar }) => ar))).toEqual([])
    expect(list.filter(({ ar, en }) => !/^\p{Script=Arabic}+$/u.test(ar) || !/^[A-Z][A-Za-z’]+$/.test(en))).toEqual([])
  }
})

it('each entity has a reviewer, a supervisor and a counter clerk, and user names are no personal numbers', () => {
  expect(duplicates(officers.map(({ login }) => login))).toEqual([])
  for (const { login, entityId } of officers) {
    expect(findEntity(entityId)).toBeDefined()
    expect(login).toMatch(/^[a-z]+\.(reviewer|supervisor|counter|owner|co-owner|admin)$/)
  }
  for (const login of [
    'npra.reviewer',
    'customs.counter',
    'traffic.reviewer',
    'cid.supervisor',
    'iga.admin',
    'iga.owner',
  ]) {
    expect(officers.map((officer) => officer.login)).toContain(login)
  }
})

it('chance is even and can be repeated', () => {
  const random = createRandom(5)
  const counts = Array.from({ length: 10 }, () => 0)
  for (let index = 0; index < 20_000; index++) counts[random.integer(0, 9)]! += 1
  expect(Math.min(...counts)).toBeGreaterThan(1_800)
  expect(createRandom(5).uuid()).toBe(createRandom(5).uuid())
  expect(createRandom(5).uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
