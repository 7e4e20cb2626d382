/** The demo nation: people, log-ins, officers. Seeding twice is seeding once. */
import { seedAccounts } from '../modules/identity/index.ts'
import { findPersonByNumber } from '../modules/persons/index.ts'
import type { Ctx } from '../platform/context.ts'
import type { Db, Tx } from '../platform/db.ts'
import { officerAccounts, personaAccounts } from './accounts.ts'
import { generatePopulation } from './people.ts'
import { personas } from './personas.ts'
import { seedPeople } from './seed-people.ts'

export interface SeedNation {
  readonly db: Db
  /** Ages are reckoned from it. */
  readonly now: Date
  /** How many people, the personas among them. */
  readonly count: number
  /** One for everybody. */
  readonly password: string
  /** Called with the number of people handled so far, after each batch. */
  readonly onProgress?: (done: number) => void
}

/** Fixed, so that every installation has the same people. */
const seed = 1

/** A transaction for each batch; the log-ins come with the first, which has the personas. */
export async function seedNation({ db, now, count, password, onProgress }: SeedNation): Promise<void> {
  let done = 0
  for (const batch of generatePopulation({ count, seed, asOf: now })) {
    const isFirst = done === 0
    await db.transaction(async (tx) => {
      await seedPeople(tx, batch, { now })
      if (isFirst) await seedAccounts(tx, [...personaAccounts(batch.people), ...officerAccounts()], { password, now })
    })
    done += batch.people.length
    onProgress?.(done)
  }
}

/** Whether the nation is there already. */
export const isSeeded = (db: Db, makeCtx: (tx: Tx, process: string) => Ctx): Promise<boolean> =>
  db.transaction(async (tx) => {
    const person = await findPersonByNumber(makeCtx(tx, 'seed'), personas.main.personalNumber)
    return person !== undefined
  })
