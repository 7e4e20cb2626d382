/**
 * Persisted transitions of the five-task licence process: the state, its history and its jobs committed with fsync. The
 * limit is the raw statement that writes the rows of such a transition; beside it a general engine that saves its own
 * state after each.
 */
import { randomUUID } from 'node:crypto'
import * as elements from 'bpmn-elements'
import { BpmnModdle } from 'bpmn-moddle'
import * as serializer from 'moddle-context-serializer'
import { completeUserTask, startProcess } from '../apps/server/src/modules/workflow/index.ts'
import { median, progress, round } from './progress.ts'
import { licenceTasks, licenceXml, startWorkflow, type WorkflowWorld } from './workflow-world.ts'

const clients = 16
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const roundMs = 3_000

/** Runs cases one after the other in every client until the time is over; transitions a second. */
async function measure(runCase: () => Promise<number>): Promise<number> {
  const begun = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - begun < roundMs) {
        const done = await runCase()
        count += done
      }
    }),
  )
  return count / ((performance.now() - begun) / 1000)
}

async function ours({ inCtx }: WorkflowWorld): Promise<number> {
  const subject = { type: 'bench', id: randomUUID() }
  let instance = await inCtx((ctx) => startProcess(ctx, { processId: 'licence', subject, variables: {} }))
  while (instance.status === 'active') {
    const [task] = instance.tasks
    if (!task) throw new Error('A case rests without a task')
    instance = await inCtx((ctx) => completeUserTask(ctx, { instanceId: instance.id, taskId: task.taskId }))
  }
  return 1 + licenceTasks.length
}

/** The rows that a transition in the middle of a case leaves, by one statement without a thought. */
async function raw({ db }: WorkflowWorld): Promise<number> {
  const id = randomUUID()
  const token = [{ id: '1', at: 'receive', since: new Date().toISOString() }]
  await db.query(
    `insert into workflow.process_instance (id, process_id, process_version, subject_type, subject_id, tokens,
       last_token, variables, limits, status, revision, history_length, started_at)
     values ($1, 'licence', 1, 'bench', $2, $3, 1, '{}', '{}', 'active', 1, 0, now())`,
    [id, id, JSON.stringify(token)],
  )
  for (let step = 1; step <= licenceTasks.length; step += 1) {
    await db.query(
      `with moved as (
         update workflow.process_instance set tokens = $2, last_token = $3, revision = revision + 1, history_length = $4
         where id = $1
       )
       insert into workflow.process_history (instance_id, seq, at, kind, element_id, token_id, actor)
       values ($1, $4 - 1, now(), 'activity-completed', 'receive', '1', 'bench'),
         ($1, $4, now(), 'activity-started', 'check', '2', 'bench')`,
      [id, JSON.stringify(token), step, step * 2],
    )
  }
  return 1 + licenceTasks.length
}

async function generalEngine({ owner }: WorkflowWorld): Promise<() => Promise<number>> {
  await owner.query('create table if not exists public.bench_engine (id uuid primary key, state jsonb not null)')
  const { Serializer, TypeResolver } = serializer as unknown as {
    Serializer: (context: unknown, resolver: unknown) => unknown
    TypeResolver: (behaviours: unknown) => unknown
  }
  const { Context, Definition } = elements as unknown as {
    Context: new (source: unknown) => unknown
    Definition: new (context: unknown) => GeneralDefinition
  }
  const source = Serializer(await new BpmnModdle().fromXML(licenceXml), TypeResolver(elements))
  const save = (id: string, state: unknown) =>
    owner.query(
      `insert into public.bench_engine (id, state) values ($1, $2)
       on conflict (id) do update set state = excluded.state`,
      [id, JSON.stringify(state)],
    )
  return async () => {
    const id = randomUUID()
    const first = new Definition(new Context(source))
    first.run()
    await save(id, first.getState())
    first.stop()
    for (const task of licenceTasks) {
      const [row] = await owner.query<{ state: unknown }>('select state from public.bench_engine where id = $1', [id])
      const definition = new Definition(new Context(source)).recover(row?.state)
      definition.resume()
      definition.signal({ id: task })
      await save(id, definition.getState())
      definition.stop()
    }
    return 1 + licenceTasks.length
  }
}

interface GeneralDefinition {
  run(): void
  stop(): void
  resume(): void
  recover(state: unknown): GeneralDefinition
  signal(message: { readonly id: string }): void
  getState(): unknown
}

export async function run() {
  const world = await startWorkflow(clients)
  try {
    progress('warming up')
    for (const one of [ours, raw]) await measure(() => one(world))
    const [values, limits]: [number[], number[]] = [[], []]
    for (let turn = 1; turn <= rounds; turn += 1) {
      values.push(await measure(() => ours(world)))
      limits.push(await measure(() => raw(world)))
      const [now, most] = [values, limits].map((all) => round(all.at(-1) ?? 0))
      progress(`${turn}/${rounds}: ${now} of ${most} transitions a second`)
    }
    progress('the general engine')
    // Afterwards, for what it leaves in memory slows whatever runs beside it.
    const general = await generalEngine(world)
    await measure(general)
    const other = await measure(general)
    const [value, limit] = [median(values), median(limits)]
    return {
      bench: 'transitions',
      value: round(value),
      unit: 'persisted transitions/s',
      limit: round(limit),
      limitOf: `the rows of a transition written by one statement, ${clients} clients, in turns`,
      ratio: round(value / limit, 3),
      target: 0.6,
      generalEngine: round(other),
      timesGeneralEngine: round(value / other, 1),
      clients,
    }
  } finally {
    await world.stop()
  }
}
