/**
 * The second factor: a one-time code by e-mail. The code is made by the job that sends it and stored as a keyed hash,
 * so that it stands nowhere but in the message. Asking for a new one leaves the old ones without effect.
 */
import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Locale } from '@diwan/service-kit'
import { enqueue } from '../../platform/jobs.ts'
import type { IdentityEnvironment } from './environment.ts'
import { keyedHash, plainHash } from './keyed-hash.ts'
import { oneTimeCode, toLatinDigits } from './rules.ts'
import type { CodeChallenge } from './schema.ts'
import { countTry, findByInteraction, insertChallenge, useChallenge } from './store/code-challenges.ts'

type Environment = Pick<IdentityEnvironment, 'db' | 'secret' | 'clock'>

export const newCode = (): string => String(randomInt(10 ** oneTimeCode.digits)).padStart(oneTimeCode.digits, '0')

export const hashCode = (secret: string, challengeId: string, code: string): Buffer =>
  keyedHash(secret, 'code', `${challengeId}:${code}`)

/** Queues a code for a log-in in progress. False when the account asked for too many. */
export const askForCode = (
  { db, clock }: Environment,
  {
    interactionId,
    accountId,
    locale,
  }: { readonly interactionId: string; readonly accountId: string; readonly locale: Locale },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const now = clock()
    const id = randomUUID()
    const expiresAt = new Date(now.getTime() + oneTimeCode.minutes * 60_000)
    const since = new Date(now.getTime() - 15 * 60_000)
    const challenge = { id, accountId, locale, interactionHash: plainHash(interactionId), now, expiresAt }
    if (!(await insertChallenge(tx, challenge, { limit: oneTimeCode.codesPerQuarter, since }))) return false
    await enqueue({ tx, now }, { kind: 'identity.send-code', payload: { challengeId: id } })
    return true
  })

/** The account whose first factor was proven in this log-in, if a code was asked for. */
export const findChallenge = ({ db }: Environment, interactionId: string): Promise<CodeChallenge | undefined> =>
  findByInteraction(db, plainHash(interactionId))

export type CodeAnswer =
  { readonly result: 'accepted'; readonly accountId: string } | { readonly result: 'wrong' | 'ended' }

export async function verifyCode(env: Environment, interactionId: string, typed: string): Promise<CodeAnswer> {
  const now = env.clock()
  const challenge = await findChallenge(env, interactionId)
  const counted = challenge && (await countTry(env.db, challenge.id, oneTimeCode.tries, now))
  if (!challenge || !counted) return { result: 'ended' }
  const code = toLatinDigits(typed).replace(/\D/g, '')
  const isRight =
    counted.codeHash !== null && timingSafeEqual(counted.codeHash, hashCode(env.secret, challenge.id, code))
  if (!isRight) return { result: 'wrong' }
  return (await useChallenge(env.db, challenge.id, now))
    ? { result: 'accepted', accountId: challenge.accountId }
    : { result: 'ended' }
}
