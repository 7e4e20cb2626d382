import { testDatabase } from '@diwan/testkit'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { enqueue } from '../../platform/jobs.ts'
import { configuration } from './configuration.ts'
import { cancelProcess, completeUserTask, getProcessInstance, ServiceError } from './index.ts'
import { definitions, endEvent, path, serviceTask, startEvent, userTask } from './testing/bpmn.ts'
import { days, hours } from './testing/case.ts'
import { Running, sharedXml } from './testing/running.ts'

const running = new Running(testDatabase())

beforeAll(async () => {
  running.configure()
  for (const id of ['pay-bill', 'pay-issue', 'review']) await running.publish(id, await sharedXml(id))
})
beforeEach(async () => {
  // Each test starts with no work of the others waiting, so that what it counts is its own.
  await running.db.query(`delete from platform.job where kind like 'workflow.%'`)
  running.handlers.clear()
  running.failures.length = 0
})

const instanceOf = (id: string) => running.inCtx((ctx) => getProcessInstance(ctx, id))
const effects = async (name: string) =>
  (await running.db.query<{ n: number }>('select count(*)::int as n from platform.job where kind = $1', [name]))[0]?.n
const effect = (name: string) => async (ctx: Parameters<typeof enqueue>[0]) => enqueue(ctx, { kind: name, payload: {} })
const pay = async (id: string) => {
  const [task] = (await instanceOf(id)).tasks
  return running.inCtx((ctx) => completeUserTask(ctx, { instanceId: id, taskId: task!.taskId }))
}

test('jobs carry out service tasks with what the handler needs, and their output joins the variables', async () => {
  const seen: unknown[] = []
  running.handlers.set('payments.request', async (_ctx, input) => {
    seen.push(input)
    return { paymentId: 'p-1' }
  })
  const { id } = await running.start('pay-bill', { amount: 5 }, 'bill-1')
  expect(await running.waitingJobs(id)).toMatchObject([{ kind: 'workflow.service-task' }])
  expect(await running.work()).toBe(1)
  expect(seen).toEqual([
    {
      instanceId: id,
      subject: { type: 'application', id: 'bill-1' },
      variables: { amount: 5 },
      jobId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attempt: 1,
    },
  ])
  expect(await instanceOf(id)).toMatchObject({
    tasks: [{ elementId: 'pay' }],
    variables: { amount: 5, paymentId: 'p-1' },
  })
  await pay(id)
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ status: 'ended', outcome: 'completed' })
  expect(await running.waitingJobs(id), 'the timer is gone too').toEqual([])
})

test('a worker that fails in the middle leaves nothing behind; the next attempt does everything once', async () => {
  const ids: string[] = []
  running.handlers.set('payments.request', async (ctx, { jobId, attempt }) => {
    ids.push(jobId)
    await effect('test.flaky')(ctx)
    if (attempt < 3) throw new Error('killed')
  })
  const { id } = await running.start('pay-bill')
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ revision: 1, waiting: [{ elementId: 'request-payment' }] })
  expect(await effects('test.flaky')).toBe(0)
  for (let attempt = 2; attempt <= 3; attempt++) {
    running.pass(hours(1))
    await running.work()
  }
  expect(await effects('test.flaky')).toBe(1)
  expect(new Set(ids).size, 'every attempt carries the same key').toBe(1)
  expect(running.failures.map(({ kind }) => kind)).toEqual(['workflow.service-task', 'workflow.service-task'])
  expect(await instanceOf(id)).toMatchObject({ revision: 2, tasks: [{ elementId: 'pay' }] })
})

test('a service that answers with an error takes the way drawn for it; what nobody catches ends the case', async () => {
  const drawn = (id: string, boundary: string) =>
    definitions(
      `<error id="gone" errorCode="gone"/><process id="${id}" name="P" diwan:nameAr="ع" isExecutable="true">
       ${startEvent}${serviceTask('x', 'payments.request')}${userTask('repair')}${endEvent()}${path('s', 'x', 'e')}
       <boundaryEvent id="b" attachedToRef="x">${boundary}</boundaryEvent>${path('b', 'repair', 'e')}</process>`,
    )
  await running.publish('mends', drawn('mends', '<errorEventDefinition errorRef="gone"/>'))
  running.handlers.set('payments.request', async (_ctx, { variables }) => new ServiceError(String(variables['code'])))
  const caught = await running.start('mends', { code: 'gone' })
  const uncaught = await running.start('mends', { code: 'other' })
  await running.work()
  expect((await instanceOf(caught.id)).tasks).toMatchObject([{ elementId: 'repair' }])
  expect(await instanceOf(uncaught.id)).toMatchObject({ status: 'ended', outcome: 'failed' })
  expect(running.failures, 'it is not tried again').toEqual([])
})

test('many workers share the jobs, and each is done once', async () => {
  running.handlers.set('payments.request', effect('test.shared'))
  const instances = await Promise.all(
    Array.from({ length: 20 }, (_none, index) => running.start('pay-bill', {}, `b-${index}`)),
  )
  await Promise.all(Array.from({ length: 5 }, () => running.work()))
  await running.work()
  expect(await effects('test.shared')).toBe(20)
  for (const { id } of instances) expect((await instanceOf(id)).revision).toBe(2)
})

test('a case withdrawn while its service task is carried out: the work is undone', async () => {
  let started = () => {}
  let goOn = () => {}
  const isStarted = new Promise<void>((resolve) => {
    started = resolve
  })
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve
  })
  running.handlers.set('payments.request', async (ctx) => {
    await effect('test.withdrawn')(ctx)
    started()
    await mayGoOn
  })
  const { id } = await running.start('pay-bill')
  const working = running.workOnce()
  await isStarted
  const cancelled = await running.inCtx((ctx) =>
    cancelProcess(ctx, { instanceId: id, outcome: 'withdrawn', reason: 'applicant' }),
  )
  expect(cancelled.status).toBe('ended')
  goOn()
  await working
  expect(await effects('test.withdrawn')).toBe(0)
  running.pass(hours(1))
  await running.work()
  expect(await running.waitingJobs(id), 'the second attempt found nothing to do').toEqual([])
  expect(await effects('test.withdrawn')).toBe(0)
})

test('the handler of a topic that is missing keeps the job until there is one', async () => {
  const { id } = await running.start('pay-bill')
  const topics = configuration().topics as Map<string, unknown>
  const run = topics.get('payments.request')
  topics.delete('payments.request')
  await running.work()
  expect(String(running.failures[0]?.error)).toContain('nothing carries out pay-bill@1 request-payment')
  topics.set('payments.request', run)
  running.pass(hours(1))
  await running.work()
  expect((await instanceOf(id)).tasks).toHaveLength(1)
})

test('timers fire when they are due; after a week of standstill they catch up in due order', async () => {
  const one = await running.start('pay-bill')
  await running.work()
  running.pass(hours(1))
  const other = await running.start('pay-bill')
  await running.work()
  running.pass(hours(23) - 1000)
  await running.work()
  expect((await instanceOf(one.id)).status).toBe('active')
  running.pass(days(7))
  running.takeEvents()
  await running.workOnce()
  expect(running.takeEvents(one.id, other.id)).toEqual(['workflow.task-closed pay'])
  expect((await instanceOf(one.id)).tasks).toEqual([])
  await running.work()
  expect(await instanceOf(one.id)).toMatchObject({ status: 'ended', outcome: 'lapsed' })
  expect(await instanceOf(other.id)).toMatchObject({ status: 'ended', outcome: 'lapsed' })
})

test('payment and timer at the same moment: one of them wins, nobody waits in a circle', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await running.start('pay-bill')
    await running.work()
    running.pass(days(1))
    await Promise.allSettled([pay(id), running.workOnce(), running.workOnce()])
    await running.work()
    const { status, outcome } = await instanceOf(id)
    expect(status).toBe('ended')
    expect(['completed', 'lapsed']).toContain(outcome)
    expect(await running.waitingJobs(id)).toEqual([])
  }
  expect(running.failures).toEqual([])
})

test('a timer that a worker already holds does not delay the task, and then finds its token gone', async () => {
  const { id } = await running.start('pay-bill')
  await running.work()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let hold = () => {}
  const held = new Promise<void>((resolve) => {
    hold = resolve
  })
  const holding = running.db.transaction(async (tx) => {
    const rows = await tx.query<{ id: string }>(
      `select id from platform.job where kind = 'workflow.timer' and payload ->> 'instanceId' = $1 for update`,
      [id],
    )
    expect(rows).toHaveLength(1)
    hold()
    await released
  })
  await Promise.race([held, holding])
  await pay(id)
  release()
  await holding
  expect(await running.waitingJobs(id)).toContainEqual(expect.objectContaining({ kind: 'workflow.timer' }))
  running.pass(days(2))
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ outcome: 'completed' })
  expect(await running.waitingJobs(id)).toEqual([])
  expect(running.failures).toEqual([])
})

test('a random crowd of people, workers and withdrawals leaves every case ended and every history whole', async () => {
  let calls = 0
  running.handlers.set('applications.issue-outputs', async (ctx, { instanceId }) => {
    await enqueue(ctx, { kind: 'test.issued', payload: { instanceId } })
    if (++calls % 4 === 0) throw new Error('one in four fails')
  })
  const ids = (await Promise.all(Array.from({ length: 25 }, () => running.start('review')))).map(({ id }) => id)
  const act = async (id: string, seed: number) => {
    const { status, tasks } = await instanceOf(id)
    if (status === 'ended') return
    if (seed % 11 === 0) {
      await running
        .inCtx((ctx) => cancelProcess(ctx, { instanceId: id, outcome: 'withdrawn', reason: 'applicant' }))
        .catch(() => {})
    } else if (tasks[0]) {
      const { taskId, outcomes } = tasks[0]
      const outcome = outcomes.length > 0 ? { outcome: outcomes[seed % outcomes.length] as string } : {}
      await running.inCtx((ctx) => completeUserTask(ctx, { instanceId: id, taskId, ...outcome })).catch(() => {})
    }
  }
  for (let round = 0; round < 12; round++) {
    running.pass(hours(4))
    await Promise.all([...ids.map((id, index) => act(id, index * 7 + round * 5)), running.work(), running.work()])
  }
  running.pass(days(20))
  for (let sweep = 0; sweep < 20; sweep++) {
    await Promise.all(ids.map((id) => act(id, 33)))
    await running.work()
    running.pass(days(1))
  }
  const issued = await running.db.query<{ id: string; n: number }>(
    `select payload ->> 'instanceId' as id, count(*)::int as n from platform.job where kind = 'test.issued' group by 1`,
  )
  for (const id of ids) {
    const { status, outcome } = await instanceOf(id)
    expect(status).toBe('ended')
    expect(issued.find((row) => row.id === id)?.n ?? 0).toBe(outcome === 'completed' ? 1 : 0)
  }
})

test('after all this no history has a gap', async () => {
  expect(await running.historiesWithGaps()).toEqual([])
})
