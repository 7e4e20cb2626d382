/** What follows from the register without looking anything up. All days are ISO dates in the nation's own zone. */
import { dayOf, type LocalisedText } from '@diwan/service-kit'
import {
  ageOfMajority,
  country,
  findArea,
  formatAddress,
  governorateName,
  parseAddress,
  type Address,
} from './nation.ts'
import type { AddressPeriod, Person, PersonFacts, PersonName } from './schema.ts'

/** The calendar day in the Kingdom, which is three hours ahead of UTC. */
export const todayOf = (now: Date): string => dayOf({ now, timeZone: country.timeZone })

/** Completed years. A person born on 29 February is a year older on 1 March of other years. */
export function ageOn(day: string, bornOn: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** A living person under the age of majority: somebody else acts for them. */
export const isMinorOn = (day: string, { bornOn, diedOn }: Pick<Person, 'bornOn' | 'diedOn'>): boolean =>
  (diedOn === null || diedOn > day) && ageOn(day, bornOn) < ageOfMajority

/** The parts that there are, in the order of an Arabic name. */
export function fullNameOf({ given, father, grandfather, family }: PersonName): LocalisedText {
  const join = (locale: 'ar' | 'en') =>
    [given, father, grandfather, family]
      .map((part) => part[locale])
      .filter(Boolean)
      .join(' ')
  return { ar: join('ar'), en: join('en') }
}

/** The address on a day. The periods are those of one person, as known at one time. */
export const addressOn = (day: string, periods: readonly AddressPeriod[]): AddressPeriod | undefined =>
  periods.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))

/** The object that expressions see as `person`. */
export function personFacts(person: Person, periods: readonly AddressPeriod[], now: Date): PersonFacts {
  const today = todayOf(now)
  const isCitizen = person.nationality === country.code
  const permit = person.residencePermitUntil
  const address = addressOn(today, periods)
  return {
    id: person.id,
    personalNumber: person.personalNumber,
    fullName: person.fullName,
    givenName: person.name.given,
    sex: person.sex,
    dateOfBirth: person.bornOn,
    age: ageOn(today, person.bornOn),
    nationality: person.nationality,
    isCitizen,
    hasValidResidence: !isCitizen && permit !== null && permit >= today,
    inKingdom: person.isInKingdom,
    mobile: person.mobile,
    email: person.email,
    address: address ? addressFacts(address) : null,
    idCard: person.idCard && { ...person.idCard, status: person.idCard.expiresOn >= today ? 'valid' : 'expired' },
  }
}

function addressFacts({
  flat,
  building,
  road,
  block,
  area,
  governorate,
  validFrom,
}: AddressPeriod): PersonFacts['address'] {
  const address: Address = { flat, building, road, block, area, governorate }
  return {
    ...address,
    since: validFrom,
    areaName: findArea(area)?.name ?? { ar: area, en: area },
    governorateName: governorateName(governorate),
    text: { ar: formatAddress(address, 'ar'), en: formatAddress(address, 'en') },
  }
}

export const isSameAddress = (a: Address, b: Address): boolean =>
  (['flat', 'building', 'road', 'block', 'area'] as const).every((part) => a[part] === b[part])

/** A move may be announced so many days ahead. */
export const announceDays = 90

/** Whether a text is a real calendar day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether a text is a day on which a person may begin to live somewhere: not before birth, not far ahead. */
export function isMovingDay(day: string, { bornOn }: Pick<Person, 'bornOn'>, today: string): boolean {
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + announceDays * 86_400_000).toISOString().slice(0, 10)
  return isDay(day) && day >= bornOn && day <= latest
}

/** A loose form: the only proof of an e-mail address is an answer from it. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>(),;:\\"[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u.test(text)

export { parseAddress }
