/**
 * Work to be done after the transaction that asked for it: e-mails, calls to outside systems, documents, timers.
 *
 * Guarantees: a job is inserted by the same transaction as its cause; it is claimed with SKIP LOCKED and runs in one
 * transaction together with its own deletion, so its effects inside the database happen exactly once. Outside systems
 * may see it more than once: they are given the job's id as idempotency key. A job that keeps failing is parked.
 */
import { randomUUID } from 'node:crypto'
import type { Ctx } from './context.ts'
import type { Db, Tx } from './db.ts'

export interface JobRequest {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly dueAt?: Date
  /** A second job with the same key is ignored while the first waits. */
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
export const maxAttempts = 15

/** 1 s, 2 s, 4 s … at most 3 h. */
export const backOffSeconds = (attempt: number): number => Math.min(2 ** (attempt - 1), 10_800)

export async function enqueue(ctx: Pick<Ctx, 'tx' | 'now'>, request: JobRequest): Promise<void> {
  await ctx.tx.query(
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
 * A failing handler is rolled back whole; its failure is recorded in a transaction of its own.
 */
export async function runOneJob(options: WorkerOptions): Promise<boolean> {
  const { db, handlers, makeCtx, onFailure } = options
  const kinds = handlers.map((handler) => handler.kind)
  let claimed: ClaimedJob | undefined
  try {
    return await db.transaction(async (tx) => {
      const ctx = makeCtx(tx, 'worker')
      claimed = (await claim(tx, ctx.now, kinds))[0]
      if (!claimed) return false
      const { id, kind, payload, attempts } = claimed
      const handler = handlers.find((candidate) => candidate.kind === kind)
      await handler?.run(makeCtx(tx, kind), payload as never, { id, attempt: attempts + 1 })
      await tx.query('delete from platform.job where id = $1', [id])
      return true
    })
  } catch (error) {
    if (!claimed) throw error
    await recordFailure(options, claimed, error, onFailure)
    return true
  }
}

async function recordFailure(
  { db, makeCtx }: WorkerOptions,
  { id, kind, attempts }: ClaimedJob,
  error: unknown,
  onFailure: WorkerOptions['onFailure'],
): Promise<void> {
  const attempt = attempts + 1
  const parked = attempt >= maxAttempts
  await db.transaction(async (tx) => {
    const { now } = makeCtx(tx, 'worker')
    await tx.query(
      `update platform.job set attempts = $2, due_at = $3, parked_at = $4, last_error = $5 where id = $1`,
      [id, attempt, new Date(now.getTime() + backOffSeconds(attempt) * 1000), parked ? now : null, String(error).slice(0, 500)],
    )
  })
  onFailure?.({ id, kind, attempt, parked, error })
}

/** Polls until `signal` aborts; several workers in several processes share the table. Resolves when the last job ended. */
export async function runWorker(
  options: WorkerOptions,
  { signal, concurrency = 2, pollMs = 100 }: { signal: AbortSignal; concurrency?: number; pollMs?: number },
): Promise<void> {
  const lane = async () => {
    while (!signal.aborted) {
      const worked = await runOneJob(options).catch((error: unknown) => {
        options.onFailure?.({ id: '', kind: 'poll', attempt: 0, parked: false, error })
        return false
      })
      if (!worked) await new Promise((resolve) => setTimeout(resolve, pollMs))
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
