import type { Tx } from '../platform/db.ts'
import { importPeople, type PeopleBatch } from '../modules/persons/index.ts'

export interface SeedProgress {
  /** People handled so far. */
  readonly done: number
  /** Of these, added: the others were there already. */
  readonly added: number
}

/**
 * Puts a population into the register, batch by batch, telling the progress after each. People who are there already
 * are left as they are, so seeding twice is seeding once, and a larger nation of the same seed adds what is new.
 */
export async function seedPeople(
  tx: Tx,
  population: PeopleBatch | Iterable<PeopleBatch>,
  { now, onProgress }: { readonly now: Date; readonly onProgress?: (progress: SeedProgress) => void },
): Promise<SeedProgress> {
  const batches = Symbol.iterator in population ? population : [population]
  let progress: SeedProgress = { done: 0, added: 0 }
  for (const batch of batches) {
    const added = await importPeople(tx, batch, { source: 'population-register', now })
    progress = { done: progress.done + batch.people.length, added: progress.added + added }
    onProgress?.(progress)
  }
  return progress
}
