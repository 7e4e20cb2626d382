/** Invents households: who lives together, how they are related and where. Pure: all chance comes from `random`. */
import type { LocalisedText } from '@diwan/service-kit'
import { areas } from '../../../../country/bh/index.ts'
import type { Address, ImportedAddress, PeopleBatch, Sex } from '../modules/persons/index.ts'
import { addDays, yearsBefore } from './days.ts'
import { familyNames, femaleNames, maleNames, nationalities, type Nationality } from './names.ts'
import type { Random } from './random.ts'

export type NewPerson = PeopleBatch['people'][number]
export type Mutable<Batch> = {
  -readonly [Key in keyof Batch]: Batch[Key] extends readonly (infer Row)[] ? Row[] : never
}
export type Household = Mutable<PeopleBatch>

export interface Inventor {
  readonly random: Random
  /** ISO day on which the nation looks as it is made. */
  readonly asOf: string
  readonly nextNumber: () => string
}

export const emptyHousehold = (): Household => ({
  people: [],
  addresses: [],
  relationships: [],
  companies: [],
  officers: [],
  lawyers: [],
})

const none: LocalisedText = { ar: '', en: '' }

interface Member {
  readonly sex: Sex
  readonly bornOn: string
  readonly father?: NewPerson
  readonly family?: LocalisedText
  readonly given?: LocalisedText
  /** Absent: a citizen. */
  readonly nation?: Nationality
}

/** A person with the papers, the phone and the mail of their age. */
export function inventPerson({ random, asOf, nextNumber }: Inventor, member: Member): NewPerson {
  const { sex, bornOn, nation, father } = member
  const source = nation ?? { male: maleNames, female: femaleNames, family: familyNames, isPatronymic: true, code: 'BH' }
  const given = member.given ?? random.pick(sex === 'male' ? source.male : source.female)
  const family = member.family ?? father?.name.family ?? random.pick(source.family)
  const age = Number(asOf.slice(0, 4)) - Number(bornOn.slice(0, 4))
  const number = nextNumber()
  const hasMail = age >= 18 && random.chance(0.7)
  return {
    id: random.uuid(),
    personalNumber: number,
    name: {
      given,
      father: source.isPatronymic ? (father?.name.given ?? random.pick(maleNames)) : none,
      grandfather: source.isPatronymic ? (father?.name.father ?? random.pick(maleNames)) : none,
      family,
    },
    sex,
    bornOn,
    nationality: source.code,
    residencePermitUntil: nation
      ? addDays(asOf, random.chance(0.05) ? -random.integer(1, 300) : random.integer(10, 720))
      : null,
    isInKingdom: random.chance(nation ? 0.95 : 0.97),
    // Newborns get theirs within weeks; a few adults forget to renew. The first hundred are for personas and tests.
    idCard: {
      number: `C${String(random.integer(100, 99_999_999)).padStart(8, '0')}`,
      expiresOn: addDays(asOf, random.chance(0.05) ? -random.integer(1, 400) : random.integer(5, 1800)),
    },
    diedOn: age > 75 && random.chance(0.15) ? addDays(asOf, -random.integer(1, 1500)) : null,
    mobile:
      age >= 15
        ? `+973${random.pick(['33', '34', '36', '39'])}${String(random.integer(0, 999_999)).padStart(6, '0')}`
        : null,
    mobileSource: age >= 15 ? 'population-register' : null,
    // Domains that RFC 2606 keeps for examples: nothing ever arrives there.
    email: hasMail
      ? `${mailName(given)}.${mailName(family)}.${number.slice(-5)}@example.${random.pick(['com', 'org', 'net'])}`
      : null,
    emailSource: hasMail ? 'self' : null,
  }
}

const mailName = ({ en }: LocalisedText): string => en.toLowerCase().replace(/[^a-z]/g, '') || 'name'

export function inventAddress(random: Random, isFlat: boolean): Address {
  const area = random.pick(areas)
  const block = random.pick(area.blocks)
  // Roads are numbered within the last two digits of their block.
  const road = String((Number(block) % 100) * 100 + random.integer(1, 69))
  const building = `${random.integer(1, 3200)}${random.chance(0.04) ? 'A' : ''}`
  return {
    flat: isFlat ? String(random.integer(1, 60)) : null,
    building,
    road,
    block,
    area: area.id,
    governorate: area.governorate,
  }
}

export const period = (
  random: Random,
  person: NewPerson,
  address: Address,
  validFrom: string,
  validTo: string | null = null,
): ImportedAddress => ({
  id: random.uuid(),
  personId: person.id,
  ...address,
  validFrom,
  validTo,
})

const later = (a: string, b: string): string => (a > b ? a : b)

/** All of them live at one address since they moved there, or since birth; some adults lived elsewhere before. */
export function settle(inventor: Inventor, household: Household, isFlat: boolean): void {
  const { random, asOf } = inventor
  const address = inventAddress(random, isFlat)
  const movedOn = yearsBefore(asOf, random.integer(0, 18), random.integer(1, 364))
  const before = random.chance(0.2) ? inventAddress(random, true) : undefined
  for (const person of household.people) {
    const since = later(movedOn, person.bornOn)
    const earlier = yearsBefore(movedOn, 6)
    if (before && person.bornOn < earlier) household.addresses.push(period(random, person, before, earlier, movedOn))
    household.addresses.push(period(random, person, address, since))
  }
}

export function relate(
  household: Household,
  of: NewPerson,
  to: NewPerson,
  kind: 'parent' | 'spouse' | 'guardian',
  validFrom: string,
): void {
  household.relationships.push({ personId: of.id, relatedPersonId: to.id, kind, validFrom, validTo: null })
}

const bornBetween = ({ random, asOf }: Inventor, youngest: number, oldest: number): string =>
  yearsBefore(asOf, random.integer(youngest, oldest), random.integer(1, 364))

/** A couple and their children; one in a hundred fathers is dead and another man is the guardian of the minors. */
export function inventFamily(inventor: Inventor, nation: Nationality | undefined, room: number): Household {
  const { random, asOf } = inventor
  const household = emptyHousehold()
  const nationality = nation ? { nation } : {}
  const husbandAge = random.integer(24, 84)
  const husband = inventPerson(inventor, {
    sex: 'male',
    bornOn: bornBetween(inventor, husbandAge, husbandAge),
    ...nationality,
  })
  household.people.push(husband)
  if (room > 1) {
    const wifeAge = Math.max(20, husbandAge - random.integer(0, 7))
    const wife = inventPerson(inventor, {
      sex: 'female',
      bornOn: bornBetween(inventor, wifeAge, wifeAge),
      ...nationality,
    })
    household.people.push(wife)
    const marriedOn = later(yearsBefore(asOf, wifeAge - 19), yearsBefore(asOf, 60))
    relate(household, husband, wife, 'spouse', marriedOn)
    relate(household, wife, husband, 'spouse', marriedOn)
    const children = Math.min(room - 2, random.integer(0, nation ? 3 : 6))
    const oldestChild = Math.min(wifeAge - 20, 24)
    for (let child = 0; child < children; child++) {
      const born = inventPerson(inventor, {
        sex: random.chance(0.5) ? 'female' : 'male',
        bornOn: bornBetween(inventor, 0, Math.max(0, oldestChild)),
        father: husband,
        ...nationality,
      })
      household.people.push(born)
      relate(household, husband, born, 'parent', born.bornOn)
      relate(household, wife, born, 'parent', born.bornOn)
    }
  }
  settle(inventor, household, random.chance(nation ? 0.85 : 0.35))
  return household
}

/** A grandfather who is the guardian of his late son's children. */
export function inventGuardianHousehold(inventor: Inventor): Household {
  const { random, asOf } = inventor
  const household = emptyHousehold()
  const guardian = inventPerson(inventor, { sex: 'male', bornOn: bornBetween(inventor, 58, 74) })
  const son = inventPerson(inventor, { sex: 'male', bornOn: bornBetween(inventor, 34, 37), father: guardian })
  const diedOn = addDays(asOf, -random.integer(60, 900))
  const late: NewPerson = { ...son, diedOn, mobile: null, mobileSource: null, email: null, emailSource: null }
  household.people.push(guardian, late)
  for (let child = 0; child < 2; child++) {
    const orphan = inventPerson(inventor, {
      sex: random.chance(0.5) ? 'female' : 'male',
      bornOn: bornBetween(inventor, 4, 12),
      father: late,
    })
    household.people.push(orphan)
    relate(household, late, orphan, 'parent', orphan.bornOn)
    relate(household, guardian, orphan, 'guardian', addDays(diedOn, 14))
  }
  settle(inventor, household, false)
  return household
}

/** One person alone: most residents came to work without family. */
export function inventSingle(inventor: Inventor, nation: Nationality | undefined): Household {
  const { random } = inventor
  const household = emptyHousehold()
  household.people.push(
    inventPerson(inventor, {
      sex: random.chance(nation ? 0.75 : 0.5) ? 'male' : 'female',
      bornOn: bornBetween(inventor, 21, nation ? 58 : 80),
      ...(nation ? { nation } : {}),
    }),
  )
  settle(inventor, household, random.chance(0.9))
  return household
}

/** A nation of origin by its share among residents. */
export function pickNationality(random: Random): Nationality {
  let mark = random.next() * nationalities.reduce((sum, { share }) => sum + share, 0)
  for (const nation of nationalities) {
    mark -= nation.share
    if (mark < 0) return nation
  }
  return nationalities[0] as Nationality
}
