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
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  readonly count: number
  readonly password: string
  readonly onProgress?: (line: string) => void
}

/** Fixed, so that every installation has the same people; ages are reckoned from the day of seeding. */
const seed = 1

export async function seedNation({ db, makeCtx, count, password, onProgress = () => {} }: SeedNation): Promise<void> {
  const { now } = makeCtx({ query: async () => [] }, 'seed')
  const asOf = now.toISOString().slice(0, 10)
  const batches = [...generatePopulation({ count, seed, asOf })]
  for (const batch of batches) {
    await db.transaction((tx) => seedPeople(tx, batch, { now }))
    onProgress(`people: ${batch.people.length} more`)
  }
  const [firstBatch] = batches
  if (!firstBatch) return
  await db.transaction(async (tx) => {
    const accounts = [...personaAccounts(firstBatch.people), ...officerAccounts()]
    await seedAccounts(tx, accounts, { password, now })
  })
}

/** Whether the nation is there already. */
export const isSeeded = (db: Db, makeCtx: (tx: Tx, process: string) => Ctx): Promise<boolean> =>
  db.transaction(async (tx) => {
    const person = await findPersonByNumber(makeCtx(tx, 'seed'), personas.main.personalNumber)
    return person !== undefined
  })
