import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import type { Ctx } from './context.ts'
import { openDb, type Db, type Tx } from './db.ts'
import { cuttableLine, type CuttableLine } from './http/testing/cuttable-line.ts'
import {
  backOffSeconds,
  cancelJobs,
  drainJobs,
  enqueue,
  job,
  maxAttempts,
  runOneJob,
  runWorker,
  type JobHandler,
  type JobMeta,
  type WorkerOptions,
} from './jobs.ts'

const database = testDatabase()
let now = testNow
let line: CuttableLine
let cutDb: Db

beforeAll(async () => {
  await database.owner.query('create schema test_jobs')
  await database.owner.query('create table test_jobs.done (what text not null)')
  await database.owner.query('grant usage on schema test_jobs to diwan_app')
  await database.owner.query('grant select, insert on test_jobs.done to diwan_app')
  const url = new URL(database.url)
  line = await cuttableLine({ host: url.hostname, port: Number(url.port) })
  url.host = `127.0.0.1:${line.port}`
  cutDb = openDb({ url: url.href, max: 3 })
})
afterAll(async () => {
  await cutDb.close()
  await line.close()
})
beforeEach(async () => {
  now = testNow
  await database.owner.query('truncate test_jobs.done, platform.job')
})

type Failure = Parameters<NonNullable<WorkerOptions['onFailure']>>[0]
const failures: Failure[] = []
beforeEach(() => void (failures.length = 0))

const worker = (handlers: readonly JobHandler[], db: Db = database.db): WorkerOptions => ({
  db,
  handlers,
  makeCtx: (tx, process) => ({
    tx,
    actor: { kind: 'system', process },
    now,
    locale: 'en',
    channel: 'system',
    correlationId: process,
  }),
  onFailure: (failure) => failures.push(failure),
})
const ask = (request: Parameters<typeof enqueue>[1]) => database.inCtx({ now }, (ctx) => enqueue(ctx, request))
const note = ({ tx }: { tx: Tx }, what: string) => tx.query('insert into test_jobs.done (what) values ($1)', [what])
const done = async () =>
  (await database.db.query<{ what: string }>('select what from test_jobs.done order by what')).map(({ what }) => what)
const waiting = () =>
  database.db.query<{ kind: string; attempts: number; dueAt: Date; parkedAt: Date | null; lastError: string | null }>(
    `select kind, attempts, due_at as "dueAt", parked_at as "parkedAt", last_error as "lastError" from platform.job
     order by due_at, kind`,
  )

const noteJob = job<{ what: string }>('test.note', async (ctx, { what }) => void (await note(ctx, what)))
const failJob = job<{ what: string }>('test.fail', async (ctx, { what }) => {
  await note(ctx, what)
  throw new Error('the other side did not answer')
})

describe('a job', () => {
  test('is asked for by the transaction that needs it, or not at all', async () => {
    const failing = database.inCtx({ now }, async (ctx) => {
      await enqueue(ctx, { kind: 'test.note', payload: { what: 'a' } })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await waiting()).toEqual([])
  })

  test('is done and gone', async () => {
    await ask({ kind: 'test.note', payload: { what: 'a' } })
    expect(await runOneJob(worker([noteJob]))).toBe(true)
    expect(await runOneJob(worker([noteJob]))).toBe(false)
    expect(await done()).toEqual(['a'])
    expect(await waiting()).toEqual([])
  })

  test('waits for its time', async () => {
    await ask({ kind: 'test.note', payload: { what: 'later' }, dueAt: new Date(now.getTime() + 60_000) })
    expect(await drainJobs(worker([noteJob]))).toBe(0)
    now = new Date(now.getTime() + 60_000)
    expect(await drainJobs(worker([noteJob]))).toBe(1)
  })

  test('is left to a worker that knows its kind', async () => {
    await ask({ kind: 'test.unknown', payload: {} })
    expect(await drainJobs(worker([noteJob]))).toBe(0)
    expect(await waiting()).toHaveLength(1)
  })

  test('acts as the system, under its own name', async () => {
    let seen: Ctx['actor'] | undefined
    await ask({ kind: 'test.look', payload: {} })
    await drainJobs(worker([job('test.look', async (ctx) => void (seen = ctx.actor))]))
    expect(seen).toEqual({ kind: 'system', process: 'test.look' })
  })

  test('that is due first runs first', async () => {
    await ask({ kind: 'test.note', payload: { what: 'second' }, dueAt: now })
    await ask({ kind: 'test.note', payload: { what: 'first' }, dueAt: new Date(now.getTime() - 1_000) })
    await runOneJob(worker([noteJob]))
    expect(await done()).toEqual(['first'])
  })

  test('with the key of one that waits is ignored; afterwards it is a new one', async () => {
    for (const what of ['a', 'b']) await ask({ kind: 'test.note', payload: { what }, key: 'k' })
    expect(await drainJobs(worker([noteJob]))).toBe(1)
    await ask({ kind: 'test.note', payload: { what: 'c' }, key: 'k' })
    await drainJobs(worker([noteJob]))
    expect(await done()).toEqual(['a', 'c'])
  })

  test('is taken back by its key', async () => {
    await ask({ kind: 'test.note', payload: { what: 'a' }, key: 'timer:1' })
    await ask({ kind: 'test.note', payload: { what: 'b' }, key: 'timer:2' })
    await database.inCtx({ now }, (ctx) => cancelJobs(ctx, ['timer:1', 'timer:3']))
    await drainJobs(worker([noteJob]))
    expect(await done()).toEqual(['b'])
  })

  test('may ask for others, which come with it or not at all', async () => {
    const chain = job<{ fail: boolean }>('test.chain', async (ctx, { fail }) => {
      await enqueue(ctx, { kind: 'test.note', payload: { what: `after ${fail}` } })
      if (fail) throw new Error('no')
    })
    await ask({ kind: 'test.chain', payload: { fail: true } })
    await ask({ kind: 'test.chain', payload: { fail: false } })
    await drainJobs(worker([chain, noteJob]))
    expect(await done()).toEqual(['after false'])
  })
})

describe('a job that fails', () => {
  test('leaves nothing behind, is told, and is tried again later and later', async () => {
    await ask({ kind: 'test.fail', payload: { what: 'a' } })
    await drainJobs(worker([failJob]))
    expect(await done()).toEqual([])
    expect(failures).toMatchObject([{ kind: 'test.fail', attempt: 1, parked: false }])
    expect(await waiting()).toEqual([
      {
        kind: 'test.fail',
        attempts: 1,
        dueAt: new Date(now.getTime() + 1_000),
        parkedAt: null,
        lastError: 'Error: the other side did not answer',
      },
    ])
    now = new Date(now.getTime() + 1_000)
    await drainJobs(worker([failJob]))
    expect(await waiting()).toMatchObject([{ attempts: 2, dueAt: new Date(now.getTime() + 2_000) }])
  })

  test('has the same id and a higher number at each try', async () => {
    const metas: JobMeta[] = []
    const flaky = job('test.flaky', async (_ctx, _payload, meta) => {
      metas.push(meta)
      if (meta.attempt < 3) throw new Error('not yet')
    })
    await ask({ kind: 'test.flaky', payload: {} })
    for (let tries = 0; tries < 3; tries++) {
      await drainJobs(worker([flaky]))
      now = new Date(now.getTime() + 10_000)
    }
    expect(metas.map(({ attempt }) => attempt)).toEqual([1, 2, 3])
    expect(new Set(metas.map(({ id }) => id)).size).toBe(1)
    expect(await waiting()).toEqual([])
  })

  test('too often is parked for a person to look at, with its reason', async () => {
    await ask({ kind: 'test.fail', payload: { what: 'a' } })
    for (let tries = 0; tries < maxAttempts + 3; tries++) {
      await drainJobs(worker([failJob]))
      now = new Date(now.getTime() + 11_000_000)
    }
    expect(failures).toHaveLength(maxAttempts)
    expect(failures.at(-1)).toMatchObject({ parked: true, attempt: maxAttempts })
    expect(await waiting()).toMatchObject([
      {
        attempts: maxAttempts,
        parkedAt: expect.any(Date) as Date,
        lastError: expect.stringContaining('did not answer') as string,
      },
    ])
  })

  test('waits about a day in all before it is parked, never more than three hours at once', () => {
    const waits = Array.from({ length: maxAttempts - 1 }, (_, index) => backOffSeconds(index + 1))
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
    expect(Math.max(...waits)).toBe(10_800)
    expect(waits.reduce((sum, wait) => sum + wait) / 3600).toBeCloseTo(22.5, 0)
  })

  test('in a statement is undone and recorded like any other, without the values of the statement', async () => {
    await ask({ kind: 'test.statement', payload: {} })
    await drainJobs(
      worker([job('test.statement', async (ctx) => void (await ctx.tx.query('select $1::uuid', ['999900001'])))]),
    )
    const [row] = await waiting()
    expect(row).toMatchObject({ attempts: 1, lastError: 'database error 22P02' })
  })

  test('does not hold up the others', async () => {
    await ask({ kind: 'test.fail', payload: { what: 'a' } })
    await ask({ kind: 'test.note', payload: { what: 'b' } })
    expect(await drainJobs(worker([failJob, noteJob]))).toBe(2)
    expect(await done()).toEqual(['b'])
  })
})

describe('several workers', () => {
  test('never run one job twice, and leave none out', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `job ${String(index).padStart(2, '0')}`)
    for (const what of names) await ask({ kind: 'test.note', payload: { what } })
    const counts = await Promise.all(Array.from({ length: 4 }, () => drainJobs(worker([noteJob]))))
    expect(counts.reduce((sum, count) => sum + count)).toBe(60)
    expect(await done()).toEqual(names)
  })

  test('do not take a job that another one is busy with, nor one whose failure is just being recorded', async () => {
    let runs = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow = job('test.slow', async () => {
      runs++
      await held
      throw new Error('failed after all')
    })
    await ask({ kind: 'test.slow', payload: {} })
    const first = runOneJob(worker([slow]))
    await vi.waitFor(() => expect(runs).toBe(1))
    expect(await runOneJob(worker([slow]))).toBe(false)
    release()
    const others = Array.from({ length: 5 }, () => drainJobs(worker([slow])))
    await Promise.all([first, ...others])
    expect(runs).toBe(1)
    expect(await waiting()).toMatchObject([{ attempts: 1 }])
  })
})

describe('a worker', () => {
  test('that loses the database in the middle of a job has done nothing; the job is done later, once', async () => {
    await ask({ kind: 'test.outside', payload: {} })
    const outside: string[] = []
    const handler = job('test.outside', async (ctx, _payload, { id, attempt }) => {
      await note(ctx, 'inside')
      outside.push(id)
      if (attempt === 1 && outside.length === 1) await line.cut()
    })
    await expect(runOneJob(worker([handler], cutDb))).rejects.toThrow(/ECONNREFUSED|connection/i)
    expect(await done()).toEqual([])
    expect(await waiting()).toMatchObject([{ kind: 'test.outside', attempts: 0 }])
    await line.mend()
    await vi.waitFor(() => cutDb.query('select 1'))
    await drainJobs(worker([handler], cutDb))
    expect(await done()).toEqual(['inside'])
    expect(new Set(outside).size).toBe(1)
    expect(outside).toHaveLength(2)
  })

  test('goes on after an outage, and ends when told, after the job at hand', async () => {
    const stopping = new AbortController()
    const running = runWorker(worker([noteJob], cutDb), { signal: stopping.signal, concurrency: 2, pollMs: 5 })
    await ask({ kind: 'test.note', payload: { what: 'before' } })
    await vi.waitFor(async () => expect(await done()).toEqual(['before']))
    await line.cut()
    await vi.waitFor(() => expect(failures.some(({ kind }) => kind === 'poll')).toBe(true))
    await line.mend()
    await ask({ kind: 'test.note', payload: { what: 'then' } })
    await vi.waitFor(async () => expect(await done()).toContain('then'), 5_000)
    expect(failures.length).toBeLessThan(10)
    stopping.abort()
    await running
  })

  test('told to end does not wait for its next look', async () => {
    const stopping = new AbortController()
    const pollMs = 60_000
    const running = runWorker(worker([noteJob]), { signal: stopping.signal, pollMs })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const started = performance.now()
    stopping.abort()
    await running
    expect(performance.now() - started).toBeLessThan(pollMs / 2)
  })
})
