/**
 * Work to be done after the transaction that asked for it: e-mails, calls to outside systems, documents, timers.
 *
 * Guarantees: a job is inserted by the same transaction as its cause; it is claimed with SKIP LOCKED and runs in one
 * transaction together with its own deletion, so its effects inside the database happen exactly once. Outside systems
 * may see it more than once: they are given the job's id as idempotency key. A job that keeps failing is parked.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as setTimer } from 'node:timers/promises'
import type { Ctx } from './context.ts'
import { write, type Db, type Tx } from './db.ts'
import { describeError } from './describe-error.ts'

export interface JobRequest {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly dueAt?: Date
  /**
   * A second job with the same key is ignored while the first waits or runs. Where something may change while the job
   * runs and must not be missed, leave the key out.
   */
  readonly key?: string
}

export interface JobMeta {
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
}

export interface JobHandler {
  readonly kind: string
  readonly run: (ctx: Ctx, payload: never, meta: JobMeta) => Promise<void>
}

export function job<Payload extends object>(
  kind: string,
  run: (ctx: Ctx, payload: Payload, meta: JobMeta) => Promise<void>,
): JobHandler {
  return { kind, run }
}

/** Parked after this many failures: about a day with the back-off below. */
export const maxAttempts = 21

/** 1 s, 2 s, 4 s … at most 3 h. */
export const backOffSeconds = (attempt: number): number => Math.min(2 ** (attempt - 1), 10_800)

export async function enqueue(ctx: Pick<Ctx, 'tx' | 'now'>, request: JobRequest): Promise<void> {
  await write(
    ctx.tx,
    `insert into platform.job (id, kind, payload, due_at, key) values ($1, $2, $3, $4, $5)
     on conflict (key) do nothing`,
    [randomUUID(), request.kind, JSON.stringify(request.payload), request.dueAt ?? ctx.now, request.key ?? null],
  )
}

/** Removes waiting jobs by key, such as a timer that is no longer needed. */
export async function cancelJobs(ctx: Pick<Ctx, 'tx'>, keys: readonly string[]): Promise<void> {
  await ctx.tx.query('delete from platform.job where key = any($1)', [keys])
}

interface ClaimedJob {
  readonly id: string
  readonly kind: string
  readonly payload: Record<string, unknown>
  readonly attempts: number
}

const claim = (tx: Tx, now: Date, kinds: readonly string[]) =>
  tx.query<ClaimedJob>(
    `select id, kind, payload, attempts from platform.job
     where parked_at is null and due_at <= $1 and kind = any($2)
     order by due_at limit 1 for update skip locked`,
    [now, kinds],
  )

export interface WorkerOptions {
  readonly db: Db
  readonly handlers: readonly JobHandler[]
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  readonly onFailure?: (failure: { id: string; kind: string; attempt: number; parked: boolean; error: unknown }) => void
}

/**
 * Runs one due job, if there is one. Returns false when nothing was due.
 * A failing handler is undone whole, and its failure is recorded before the job is let go: no other worker can take it
 * in between. Only where the connection itself is lost, or the commit fails, is the failure recorded afterwards.
 */
export async function runOneJob(options: WorkerOptions): Promise<boolean> {
  const { db, handlers, makeCtx } = options
  const kinds = handlers.map((handler) => handler.kind)
  let claimed: ClaimedJob | undefined
  let failure: unknown
  try {
    const found = await db.transaction(async (tx) => {
      claimed = (await claim(tx, makeCtx(tx, 'worker').now, kinds))[0]
      if (!claimed) return false
      await tx.query('savepoint job')
      try {
        await perform(options, tx, claimed)
      } catch (error) {
        failure = error
        await tx.query('rollback to savepoint job')
        await recordFailure(options, tx, claimed, error)
      }
      return true
    })
    if (claimed && failure !== undefined) tellFailure(options, claimed, failure)
    return found
  } catch (error) {
    if (!claimed) throw error
    const lost = claimed
    const reason = failure ?? error
    await db.transaction((tx) => recordFailure(options, tx, lost, reason))
    tellFailure(options, lost, reason)
    return true
  }
}

async function perform(
  { handlers, makeCtx }: WorkerOptions,
  tx: Tx,
  { id, kind, payload, attempts }: ClaimedJob,
): Promise<void> {
  const handler = handlers.find((candidate) => candidate.kind === kind)
  await handler?.run(makeCtx(tx, kind), payload as never, { id, attempt: attempts + 1 })
  await tx.query('delete from platform.job where id = $1', [id])
}

const isLast = ({ attempts }: ClaimedJob): boolean => attempts + 1 >= maxAttempts

/** Does nothing where another worker has dealt with the job since. */
async function recordFailure({ makeCtx }: WorkerOptions, tx: Tx, job: ClaimedJob, error: unknown): Promise<void> {
  const { now } = makeCtx(tx, 'worker')
  const attempt = job.attempts + 1
  const dueAt = new Date(now.getTime() + backOffSeconds(attempt) * 1000)
  await tx.query(
    `update platform.job set attempts = $2, due_at = $3, parked_at = $4, last_error = $5 where id = $1
     and attempts = $6`,
    [job.id, attempt, dueAt, isLast(job) ? now : null, describeError(error).message.slice(0, 500), job.attempts],
  )
}

const tellFailure = ({ onFailure }: WorkerOptions, job: ClaimedJob, error: unknown): void =>
  onFailure?.({ id: job.id, kind: job.kind, attempt: job.attempts + 1, parked: isLast(job), error })

/** While the database is away there is nothing to gain from asking ten times a second. */
const outagePauseMs = 1_000

const rest = (ms: number, signal: AbortSignal): Promise<void> => setTimer(ms, undefined, { signal }).catch(() => {})

/**
 * Polls until `signal` aborts; several workers in several processes share the table. Resolves when the last job ended.
 */
export async function runWorker(
  options: WorkerOptions,
  { signal, concurrency = 2, pollMs = 100 }: { signal: AbortSignal; concurrency?: number; pollMs?: number },
): Promise<void> {
  const lane = async () => {
    while (!signal.aborted) {
      let pause = pollMs
      const worked = await runOneJob(options).catch((error: unknown) => {
        options.onFailure?.({ id: '', kind: 'poll', attempt: 0, parked: false, error })
        pause = outagePauseMs
        return false
      })
      if (!worked) await rest(pause, signal)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
}

/** Runs everything that is due now, then stops: for tests and drills. */
export async function drainJobs(options: WorkerOptions, limit = 10_000): Promise<number> {
  let count = 0
  while (count < limit && (await runOneJob(options))) count++
  return count
}
