/**
 * Whole submissions over HTTP: session, form token, every answer, condition and cost checked again, register data, the
 * process started, jobs and notices queued, audited, committed with fsync. The limit writes the rows that such a
 * submission leaves, by one statement each, over as many connections.
 */
import { randomUUID } from 'node:crypto'
import { seedNation } from '../apps/server/src/demo/seed-nation.ts'
import { personas } from '../apps/server/src/demo/personas.ts'
import { openDb, type Db } from '../apps/server/src/platform/db.ts'
import { startClient } from './load-client.ts'
import { personaActor } from './persona-actor.ts'
import { prepareDrafts, type PreparedDraft } from './prepared-drafts.ts'
import { median, progress, round } from './progress.ts'
import { startPlatform } from './running-platform.ts'
import { readSameRows, type SameRows } from './same-rows.ts'

const clients = 16
const processes = Number(process.env['BENCH_PROCESSES'] ?? 2)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const perRound = 800
/** Tables whose row is there before the submission. */
const changed = ['applications.draft', 'files.file']

interface Applicant {
  readonly cookie: string
  readonly csrf: string
}

function requestFor({ draftId }: PreparedDraft, { cookie, csrf }: Applicant): string {
  const body = new URLSearchParams({ _csrf: csrf, _key: randomUUID(), declared: 'true' }).toString()
  return [
    `POST /ar/apply/${draftId}/submit HTTP/1.1`,
    'host: localhost',
    `cookie: diwan=${cookie}`,
    'accept: text/html',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

/** Writes the rows for each of the drafts; so many a second. */
async function writeRaw(db: Db, { text, parameters }: SameRows, drafts: readonly PreparedDraft[]): Promise<number> {
  const waiting = drafts.map(({ draftId, fileId }) =>
    parameters({ 'applications.draft': draftId, 'files.file': fileId }),
  )
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let values = waiting.pop(); values; values = waiting.pop()) await db.query(text, values)
    }),
  )
  return drafts.length / ((performance.now() - started) / 1000)
}

export async function run() {
  const platform = await startPlatform({ processes, environment: { LOG_LEVEL: 'info' } })
  const owner = openDb({ url: platform.databaseUrl, role: 'none', max: clients })
  const client = await startClient()
  try {
    progress('a person fills in a form')
    await seedNation({ db: platform.db, now: new Date(), count: 20, password: randomUUID() })
    const actor = await personaActor(owner, personas.main.personalNumber)
    const copies = await prepareDrafts(platform, owner, actor)
    const applicant = await platform.signIn(actor)
    const submit = (drafts: readonly PreparedDraft[]) =>
      client.ask({
        ports: platform.ports,
        requests: drafts.map((draft) => requestFor(draft, applicant)),
        connections: clients,
        status: 303,
      })

    const [sample, ...others] = await copies.make(perRound)
    if (!sample) throw new Error('No form was prepared')
    await submit([sample])
    const [{ id = '' } = {}] = await owner.query<{ id: string }>(
      'select id from applications.application where draft_id = $1',
      [sample.draftId],
    )
    const sameRows = await readSameRows(owner, id, changed)
    progress(
      `${sameRows.rowCount} rows each: ${Object.entries(sameRows.rows)
        .map(([table, count]) => `${table} ${count}`)
        .join(', ')}`,
    )
    progress('warming up')
    await submit(others)
    // Long enough for the compiler to have settled.
    for (let turn = 0; turn < 3; turn += 1) await submit(await copies.make(perRound))
    await writeRaw(owner, sameRows, await copies.make(perRound))

    const values: number[] = []
    const limits: number[] = []
    const p50: number[] = []
    const p99: number[] = []
    for (let turn = 1; turn <= rounds; turn += 1) {
      const load = await submit(await copies.make(perRound))
      values.push(load.perSecond)
      p50.push(load.p50)
      p99.push(load.p99)
      limits.push(await writeRaw(owner, sameRows, await copies.make(perRound)))
      progress(`${turn}/${rounds}: ${round(values.at(-1) ?? 0)} of ${round(limits.at(-1) ?? 0)} submissions a second`)
    }
    const [{ fsync = '', synchronous = '' } = {}] = await owner.query<{ fsync: string; synchronous: string }>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous`,
    )
    const [value, limit] = [median(values), median(limits)]
    return {
      bench: 'submit',
      value: round(value),
      unit: 'submissions/s',
      limit: round(limit),
      limitOf: `the same rows written by one statement each over ${clients} connections, in turns`,
      ratio: round(value / limit, 3),
      target: 0.35,
      rows: sameRows.rowCount,
      rowsByTable: sameRows.rows,
      clients,
      processes,
      p50: round(median(p50), 1),
      p99: round(median(p99), 1),
      fsync,
      synchronousCommit: synchronous,
    }
  } finally {
    await client.stop()
    await owner.close()
    await platform.stop()
  }
}
