/**
 * Whoever is not signed in proves to be somebody by knowing that person's card and building. Guessing must not pay: a
 * few wrong answers about one person close that person's door for a while, from wherever and to whichever process they
 * come. Right answers are not counted, so that nobody is kept out by applying often.
 */
import type { Ctx } from '../../platform/context.ts'
import { bucketOf, countHit, readHits } from '../../platform/http/rate-limit.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'

const mostFailures = 5
const ms = 15 * 60_000

const bucketFor = (personalNumber: unknown): string => bucketOf(configuration().secret, 'knowledge-check', String(personalNumber))

/** @throws applications.too_many_attempts */
export async function requireAttempt({ tx, now }: Pick<Ctx, 'tx' | 'now'>, personalNumber: unknown): Promise<void> {
  if ((await readHits(tx, bucketFor(personalNumber), { now, ms })) >= mostFailures) throw errors.too_many_attempts()
}

/** @throws applications.too_many_attempts where others guessed at the same moment: their answers told enough. */
export async function countFailure({ now }: Pick<Ctx, 'now'>, personalNumber: unknown): Promise<void> {
  const hits = await countHit(configuration().db.aside, bucketFor(personalNumber), { now, ms })
  if (hits > mostFailures) throw errors.too_many_attempts()
}
