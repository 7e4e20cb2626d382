/**
 * A million timers that wait for months: what it costs to ask whether one is due, and to fire ten thousand that fall
 * due at once, each a transition of a real case. The limit is deleting as many due rows, one statement each, over as
 * many connections.
 */
import { randomUUID } from 'node:crypto'
import { jobs, completeUserTask, startProcess } from '../apps/server/src/modules/workflow/index.ts'
import { runOneJob } from '../apps/server/src/platform/jobs.ts'
import { median, progress, round } from './progress.ts'
import { startWorkflow, type WorkflowWorld } from './workflow-world.ts'

const waiting = Number(process.env['BENCH_TIMERS'] ?? 1_000_000)
const due = 10_000
const lanes = 8
const polls = 500

const inLanes = (work: () => Promise<boolean>): Promise<unknown> =>
  Promise.all(
    Array.from({ length: lanes }, async () => {
      while (await work());
    }),
  )

async function makeWaiting({ owner }: WorkflowWorld): Promise<void> {
  const step = 100_000
  for (let made = 0; made < waiting; made += step) {
    await owner.query(
      `insert into platform.job (id, kind, payload, due_at, key)
       select id, 'workflow.timer', jsonb_build_object('instanceId', id, 'tokenId', '1', 'elementId', 'late',
         'occurrence', 1, 'dueAt', due_at), due_at, 'workflow:' || id || ':1:late:1'
       from (select gen_random_uuid() as id, now() + interval '30 days' + random() * interval '300 days' as due_at
         from generate_series(1, $1)) made`,
      [Math.min(step, waiting - made)],
    )
    progress(`${(made + step).toLocaleString('en')} of ${waiting.toLocaleString('en')} waiting timers`)
  }
  await owner.query('analyze platform.job')
}

/** Cases that rest at the task whose limit has run out. */
async function makeDue({ inCtx, owner }: WorkflowWorld): Promise<void> {
  let left = due
  await inLanes(async () => {
    left -= 1
    if (left < 0) return false
    const subject = { type: 'bench', id: randomUUID() }
    let instance = await inCtx((ctx) => startProcess(ctx, { processId: 'licence', subject, variables: {} }))
    while (instance.tasks[0] && instance.tasks[0].elementId !== 'pay') {
      const { id: instanceId, tasks } = instance
      instance = await inCtx((ctx) => completeUserTask(ctx, { instanceId, taskId: tasks[0]?.taskId ?? '' }))
    }
    return true
  })
  await owner.query(
    "update platform.job set due_at = now() - interval '1 second' where due_at < now() + interval '4 days'",
  )
}

async function pollCost(world: WorkflowWorld): Promise<{ p50: number; p99: number }> {
  const times: number[] = []
  for (let turn = 0; turn < polls; turn += 1) {
    const begun = performance.now()
    if (await runOneJob({ db: world.db, handlers: jobs, makeCtx: world.makeCtx })) throw new Error('Something was due')
    times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: sorted[polls >> 1] ?? 0, p99: sorted[Math.floor(polls * 0.99)] ?? 0 }
}

async function fireAll(world: WorkflowWorld): Promise<number> {
  const begun = performance.now()
  await inLanes(() => runOneJob({ db: world.db, handlers: jobs, makeCtx: world.makeCtx }))
  return due / ((performance.now() - begun) / 1000)
}

/** As many rows, put into the table as due and deleted again. */
async function deleteRaw({ owner, db }: WorkflowWorld): Promise<number> {
  await owner.query(
    `insert into platform.job (id, kind, payload, due_at, key)
     select gen_random_uuid(), 'bench', '{}', now() - interval '1 second', gen_random_uuid()::text
     from generate_series(1, $1)`,
    [due],
  )
  const begun = performance.now()
  await inLanes(async () => {
    const rows = await db.query(
      `delete from platform.job where id = (select id from platform.job
         where parked_at is null and due_at <= now() order by due_at limit 1 for update skip locked) returning id`,
    )
    return rows.length > 0
  })
  return due / ((performance.now() - begun) / 1000)
}

export async function run() {
  const world = await startWorkflow(lanes + 2)
  try {
    await makeWaiting(world)
    const poll = await pollCost(world)
    progress(`${due.toLocaleString('en')} cases whose time runs out`)
    await makeDue(world)
    const value = await fireAll(world)
    const limits = [await deleteRaw(world), await deleteRaw(world)]
    const limit = median(limits)
    return {
      bench: 'timers',
      value: round(value),
      unit: 'timers fired/s, each a transition of a case',
      limit: round(limit),
      limitOf: `due rows deleted by one statement each over ${lanes} connections, from the same table`,
      ratio: round(value / limit, 3),
      waiting,
      due,
      pollP50: round(poll.p50, 2),
      pollP99: round(poll.p99, 2),
      pollUnit: 'ms',
    }
  } finally {
    await world.stop()
  }
}
