import * as bahrain from '../../../../../country/bh/index.ts'

/** What a national profile provides. The profile of Bahrain is the reference; another one has the same names. */
export type NationalProfile = typeof bahrain

const profiles = { bh: bahrain } as const satisfies Record<string, NationalProfile>

export type CountryId = keyof typeof profiles

/**
 * The nation that this installation serves: the one place where modules find personal numbers, addresses, working
 * time, entities and names. A live binding: read its members where they are used, not when a module is loaded.
 */
export let nation: NationalProfile = bahrain

/** Chooses the nation, once, at composition. @param id the setting COUNTRY. */
export function chooseNation(id: CountryId): void {
  nation = profiles[id]
}

export type { Address, AddressIssue, AddressPart } from '../../../../../country/bh/address.ts'
export type { Area, GovernorateId } from '../../../../../country/bh/areas.ts'
export type { OfficeHours, WorkingCalendar, WorkingDuration } from '../../../../../country/bh/calendar.ts'
export type { Entity } from '../../../../../country/bh/entities.ts'
export type { Holiday } from '../../../../../country/bh/holidays.ts'
export type { LifeEvent } from '../../../../../country/bh/life-events.ts'
export type { AssuranceLevelInfo, PublishedBenchmark } from '../../../../../country/bh/profile.ts'
export type { Sector } from '../../../../../country/bh/sectors.ts'
