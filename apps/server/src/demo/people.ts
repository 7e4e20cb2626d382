/**
 * The population of the demo nation: invented, reproducible from a seed, in the reserved range of personal numbers.
 *
 * Serials 0 to 100 of 9999 belong to personas and tests, from 80000 on to the special drivers of the sandbox and to
 * numbers that nobody has; invented people take the others and go on in 9998…, 9997… and so on, which hold no month.
 */
import { reservedNumberAt } from '../../../../country/bh/index.ts'
import type { PeopleBatch } from '../modules/persons/index.ts'
import {
  emptyHousehold,
  inventFamily,
  inventGuardianHousehold,
  inventSingle,
  pickNationality,
  type Household,
  type Inventor,
} from './households.ts'
import { firstInventedSerial, makePersonas, personas } from './personas.ts'
import { createRandom, withoutIds } from './random.ts'
import { createTrades } from './trades.ts'

export interface PopulationOptions {
  /** How many people, the personas among them; never fewer than these. */
  readonly count: number
  readonly seed: number
  /** The day, ISO, or instant as of which ages and expiry dates are meant. */
  readonly asOf: string | Date
}

const batchSize = 2_000
/** Largest household that may be begun: a household is never torn apart. */
const largest = 8

/** The number of the n-th invented person. */
export function inventedNumber(index: number): string {
  const serial = firstInventedSerial + index
  return reservedNumberAt(serial < 80_000 ? serial : serial + 20_000)
}

/**
 * Batches of whole households, about two thousand people each; the personas come first. Numbers, ids, cards, companies
 * and licences of personas are kept for them, whatever the seed.
 */
export function* generatePopulation({ count, seed, asOf }: PopulationOptions): Generator<PeopleBatch, void> {
  const day = typeof asOf === 'string' ? asOf : asOf.toISOString().slice(0, 10)
  const known = makePersonas(day)
  const taken = new Set([...known.people, ...known.addresses].map(({ id }) => id))
  const random = withoutIds(createRandom(seed), taken)
  let invented = 0
  const inventor: Inventor = { random, asOf: day, nextNumber: () => inventedNumber(invented++) }
  const addTrades = createTrades(inventor)

  let batch = emptyHousehold()
  merge(batch, known)
  let made = batch.people.length
  while (made < count) {
    const household = inventHousehold(inventor, count - made)
    addTrades(household)
    made += household.people.length
    merge(batch, household)
    if (batch.people.length >= batchSize) {
      yield batch
      batch = emptyHousehold()
    }
  }
  if (batch.people.length > 0) yield batch
}

/** The whole population at once: for a few thousand people. */
export function generatePeople(options: PopulationOptions): PeopleBatch {
  const all = emptyHousehold()
  for (const batch of generatePopulation(options)) merge(all, batch)
  return all
}

/** The number of personas: no nation is smaller. */
export const personaCount = Object.keys(personas).length

/** Slightly more than half of the population are residents; most of them live alone. */
function inventHousehold(inventor: Inventor, room: number): Household {
  const { random } = inventor
  const kind = random.next()
  if (kind < 0.62) return inventSingle(inventor, pickNationality(random))
  if (room < largest) return inventSingle(inventor, undefined)
  if (kind < 0.72) return inventFamily(inventor, pickNationality(random), largest)
  if (kind < 0.75) return inventSingle(inventor, undefined)
  if (kind < 0.76) return inventGuardianHousehold(inventor)
  return inventFamily(inventor, undefined, largest)
}

function merge(into: Household, from: PeopleBatch): void {
  for (const row of from.people) into.people.push(row)
  for (const row of from.addresses) into.addresses.push(row)
  for (const row of from.relationships) into.relationships.push(row)
  for (const row of from.companies) into.companies.push(row)
  for (const row of from.officers) into.officers.push(row)
  for (const row of from.lawyers) into.lawyers.push(row)
}
