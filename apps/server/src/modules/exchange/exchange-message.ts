import type { Ctx } from '../../platform/context.ts'
import { SystemOutage, type OutageReason } from '../../platform/outside-system.ts'
import { configuration } from './configuration.ts'
import { sourceUnavailable } from './errors.ts'
import { hashSubject } from './rules.ts'
import type { Outcome } from './schema.ts'
import { insertMessage } from './store.ts'
import { systemNames } from './texts.ts'

export interface Exchange {
  /** Such as `customs.dues`; its first part names the system. */
  readonly connector: string
  readonly purpose: string
  /** Personal number, declaration, person's id: only its hash is kept. */
  readonly about: string
}

export interface Answered<T> {
  readonly outcome: Exclude<Outcome, 'unavailable'>
  /** Code of a refusal. */
  readonly detail?: string
  readonly result: T
}

/** Runs one exchange and logs how it went. @throws exchange.source_unavailable, naming the system. */
export async function exchangeMessage<T>(ctx: Ctx, exchange: Exchange, ask: () => Promise<Answered<T>>): Promise<T> {
  const { connector, purpose, about } = exchange
  const startedAt = performance.now()
  const message = (outcome: Outcome, detail: string | null) => ({
    connector,
    purpose: purpose.slice(0, 300),
    subjectHash: hashSubject(configuration().key, about),
    outcome,
    detail,
    ms: Math.round(performance.now() - startedAt),
  })
  try {
    const { outcome, detail, result } = await ask()
    await insertMessage(ctx.tx, ctx, message(outcome, detail ?? null))
    return result
  } catch (error) {
    if (!(error instanceof SystemOutage)) throw error
    logOutage(ctx, message('unavailable', error.reason))
    throw sourceUnavailable(connector.startsWith('traffic.') ? systemNames.traffic : systemNames.customs)
  }
}

/**
 * The caller's transaction is about to be rolled back, so an outage is logged by a connection of its own. Nobody waits
 * for it: in a bad hour the pool has none to spare, and the applicant's answer matters more than this line.
 */
function logOutage(ctx: Ctx, message: Parameters<typeof insertMessage>[2]): void {
  const { db } = configuration()
  if (db) void insertMessage(db, ctx, message).catch(() => {})
}

/** What the other side sent is not what was agreed: as good as no answer. */
export const malformed = (system: string, reason: OutageReason = 'malformed'): SystemOutage =>
  new SystemOutage(system, reason)
