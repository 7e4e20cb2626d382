import { setTimeout } from 'node:timers/promises'
import { testDatabase } from '@diwan/testkit'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { hearSignal } from './hear-signal.job.ts'
import { broadcastSignal, completeUserTask, getProcessInstance, setVariables, type BroadcastSignal } from './index.ts'
import {
  bpmn,
  catching,
  endEvent,
  onSignal,
  path,
  posting,
  startEvent,
  startingBy,
  throwing,
  userTask,
} from './testing/bpmn.ts'
import { days, hours } from './testing/case.ts'
import { Running } from './testing/running.ts'

const running = new Running(testDatabase())
const broadcast = (signal: BroadcastSignal) => running.inCtx((ctx) => broadcastSignal(ctx, signal))
const instanceOf = (id: string) => running.inCtx((ctx) => getProcessInstance(ctx, id))
const instancesOf = (processId: string) =>
  running.db.query<{ id: string }>('select id from workflow.process_instance where process_id = $1', [processId])
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  )
const jobsWaiting = () =>
  running.db.query<{ kind: string }>(`select kind from platform.job where kind like 'workflow.%'`)

const waiter = (id: string, name: string) =>
  posting(startEvent + catching('c', onSignal(name)) + userTask('u') + endEvent() + path('s', 'c', 'u', 'e'), id, {
    signals: [name],
  })

/** A task beside which every signal is counted. */
const counter = posting(
  `${startEvent}${userTask('u')}${endEvent()}${endEvent('counted')}${path('s', 'u', 'e')}
   <boundaryEvent id="b" attachedToRef="u" cancelActivity="false">${onSignal('rang')}</boundaryEvent>
   <scriptTask id="x" scriptFormat="diwan-trace"><script>set n = n + 1</script></scriptTask>
   ${path('b', 'x', 'counted')}`,
  'counts',
  { signals: ['rang'] },
)

beforeAll(async () => {
  running.configure()
  await running.publish('waits', waiter('waits', 'opened'))
  await running.publish('counts', counter)
})
beforeEach(async () => {
  await running.db.query(`delete from platform.job where kind like 'workflow.%'`)
  await running.db.query('delete from workflow.subscription')
  running.failures.length = 0
})

test('a signal reaches everybody who waits for it, by a job each, and nobody who comes later', async () => {
  const ids = (await Promise.all([1, 2, 3].map(() => running.start('waits')))).map(({ id }) => id)
  await broadcast({ signal: 'opened', variables: { gate: 4 } })
  expect(await jobsWaiting()).toHaveLength(3)
  const late = await running.start('waits')
  await Promise.all([running.work(), running.work()])
  for (const id of ids) {
    expect(await instanceOf(id)).toMatchObject({ variables: { gate: 4 }, tasks: [{ elementId: 'u' }] })
  }
  expect(await instanceOf(late.id)).toMatchObject({ variables: {}, waiting: [{ elementId: 'c' }] })
})

test('signals to one instance at the same moment are handled one after the other, each once', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await Promise.all(Array.from({ length: 12 }, () => broadcast({ signal: 'rang' })))
  await Promise.all(Array.from({ length: 4 }, () => running.work()))
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 12 }, revision: 13, tasks: [{ elementId: 'u' }] })
  expect(running.failures).toEqual([])
})

test('the same signal with the same key happens once, also when it is broadcast twice at the same moment', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await Promise.all([1, 2, 3].map(() => broadcast({ signal: 'rang', idempotencyKey: 'r-1' })))
  await running.work()
  await broadcast({ signal: 'rang', idempotencyKey: 'r-1' })
  await running.work()
  expect((await instanceOf(id)).variables).toEqual({ n: 1 })
})

test('two connections that hand signals to one instance wait for each other', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await broadcast({ signal: 'rang' })
  await broadcast({ signal: 'rang' })
  const order: string[] = []
  let goOn = () => {}
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const payloads = await running.db.query<{ payload: object }>(
    `select payload from platform.job where kind = 'workflow.hear-signal'`,
  )
  const hear = (ctx: Parameters<typeof hearSignal.run>[0], index: number) =>
    hearSignal.run(ctx, payloads[index]?.payload as never, { id: String(index), attempt: 1 })
  let isHeld = () => {}
  const held = new Promise<void>((resolve) => {
    isHeld = resolve
  })
  const one = running.inCtx(async (ctx) => {
    await hear(ctx, 0)
    isHeld()
    await mayGoOn
    order.push('one')
  })
  await held
  const other = running.inCtx((ctx) => hear(ctx, 1)).then(() => order.push('other'))
  await setTimeout(50)
  expect(order, 'the other waits for the lock').toEqual([])
  goOn()
  await Promise.all([one, other])
  expect(order).toEqual(['one', 'other'])
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 2 }, revision: 3 })
})

test('a hearing that breaks off is repeated and counts once', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await broadcast({ signal: 'rang' })
  const [job] = await running.db.query<{ payload: object }>('select payload from platform.job')
  const broken = running.inCtx(async (ctx) => {
    await hearSignal.run(ctx, job?.payload as never, { id: 'j', attempt: 1 })
    throw new Error('killed before the commit')
  })
  await expect(broken).rejects.toThrow('killed')
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 0 }, revision: 1 })
  await running.work()
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 1 }, revision: 2 })
})

test('a signal thrown by a process is heard in it and outside it, and starts what it starts', async () => {
  await running.publish(
    'alarm',
    posting(
      `${startEvent}<parallelGateway id="g"/>${catching('c', onSignal('fire'))}${throwing('t', onSignal('fire'))}
     ${endEvent()}${endEvent('e2')}${path('s', 'g', 'c', 'e')}${path('g', 't', 'e2')}`,
      'alarm',
      { signals: ['fire'] },
    ),
  )
  await running.publish(
    'brigade',
    posting(startingBy('s', onSignal('fire')) + userTask('u') + endEvent() + path('s', 'u', 'e'), 'brigade', {
      signals: ['fire'],
    }),
  )
  await running.publish('hears', waiter('hears', 'fire'))
  const hearing = await running.start('hears')
  const alarm = await running.start('alarm', {}, 'house-1')
  expect(alarm.status, 'its own listener hears it at once').toBe('ended')
  await Promise.all([running.work(), running.work()])
  expect((await instanceOf(hearing.id)).tasks).toHaveLength(1)
  const started = await instancesOf('brigade')
  expect(started).toHaveLength(1)
  expect(await instanceOf(started[0]!.id)).toMatchObject({
    subject: { type: 'application', id: 'house-1' },
    tasks: [{ elementId: 'u' }],
  })
  expect(running.failures).toEqual([])
})

test('what a transition threw is undone with it', async () => {
  await running.publish(
    'throws',
    posting(
      startEvent + userTask('u') + throwing('t', onSignal('opened')) + endEvent() + path('s', 'u', 't', 'e'),
      'throws',
      { signals: ['opened'] },
    ),
  )
  const waiting = await running.start('waits')
  const { id, tasks } = await running.start('throws')
  const completing = (ctx: Parameters<typeof completeUserTask>[0]) =>
    completeUserTask(ctx, { instanceId: id, taskId: tasks[0]!.taskId })
  await expect(
    running.inCtx(async (ctx) => {
      await completing(ctx)
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  await running.work()
  expect((await instanceOf(waiting.id)).tasks).toEqual([])
  await running.inCtx(completing)
  await running.work()
  expect((await instanceOf(waiting.id)).tasks).toHaveLength(1)
})

test('a timer starts instances from publication on, again and again, each time once', async () => {
  const timed = (cycle: string) =>
    bpmn(
      `${startingBy('s', `<timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition>`)}
     ${userTask('u')}${endEvent()}${path('s', 'u', 'e')}`,
      'nightly',
    )
  await running.publish('nightly', timed('R3/P1D'))
  await running.publish('nightly', timed('R3/P1D'))
  running.pass(hours(23))
  await running.work()
  expect(await instancesOf('nightly')).toHaveLength(0)
  running.pass(hours(1))
  await Promise.all([running.work(), running.work()])
  expect(await instancesOf('nightly')).toHaveLength(1)
  running.pass(days(7))
  await Promise.all([running.work(), running.work()])
  expect(await instancesOf('nightly'), 'after a standstill it catches up').toHaveLength(3)
  expect(await jobsWaiting()).toEqual([])
  const [row] = await instancesOf('nightly')
  expect(await instanceOf(row!.id)).toMatchObject({ subject: { type: 'process', id: 'nightly' } })
})

test('the timers of an older version fire no more', async () => {
  const timed = (time: string, taskId: string) =>
    bpmn(
      `${startingBy('s', `<timerEventDefinition>${time}</timerEventDefinition>`)}
     ${userTask(taskId)}${endEvent()}${path('s', taskId, 'e')}`,
      'weekly',
    )
  await running.publish('weekly', timed('<timeCycle>R/P7D</timeCycle>', 'old'))
  running.pass(days(1))
  await running.publish('weekly', timed('<timeCycle>R2/P7D</timeCycle>', 'new'))
  running.pass(days(30))
  await running.work()
  const started = await Promise.all((await instancesOf('weekly')).map(({ id }) => instanceOf(id)))
  expect(started.map(({ tasks }) => tasks[0]?.elementId)).toEqual(['new', 'new'])
  await running.publish('weekly', timed('<timeDate>2026-01-01T00:00:00Z</timeDate>', 'past'))
  await running.work()
  expect(await instancesOf('weekly'), 'a date that was past at publication starts nothing').toHaveLength(2)
})

test('a condition is looked at when data changes, and holds once', async () => {
  await running.publish(
    'watches',
    bpmn(
      `${startEvent}${userTask('u')}${userTask('v')}${endEvent()}${endEvent('e2')}${path('s', 'u', 'e')}
     <boundaryEvent id="b" attachedToRef="u" cancelActivity="false">
     <conditionalEventDefinition><condition xsi:type="tFormalExpression">level &gt; 3</condition>
     </conditionalEventDefinition></boundaryEvent>${path('b', 'v', 'e2')}`,
      'watches',
    ),
  )
  const { id } = await running.start('watches', { level: 1 })
  const set = (level: number) => running.inCtx((ctx) => setVariables(ctx, { instanceId: id, variables: { level } }))
  expect((await set(2)).tasks.map(({ elementId }) => elementId)).toEqual(['u'])
  expect((await set(5)).tasks.map(({ elementId }) => elementId)).toEqual(['u', 'v'])
  expect((await set(6)).tasks, 'it held already').toHaveLength(2)
  await set(0)
  expect((await set(9)).tasks).toHaveLength(3)
})

test('data of a case that has ended, or of none, cannot be changed', async () => {
  await running.publish('short', bpmn(startEvent + endEvent() + path('s', 'e'), 'short'))
  const { id } = await running.start('short')
  const set = (instanceId: string) => running.inCtx((ctx) => setVariables(ctx, { instanceId, variables: { a: 1 } }))
  expect(await codeOf(set(id))).toBe('workflow.instance_ended')
  expect(await codeOf(set('00000000-0000-4000-8000-000000000000'))).toBe('workflow.instance_not_found')
})

test('a start by a condition, or by a timer that needs data, is refused at publication', async () => {
  const refused = (definition: string) =>
    codeOf(running.publish('bad', bpmn(startingBy('s', definition) + endEvent() + path('s', 'e'), 'bad')))
  const condition = '<condition xsi:type="tFormalExpression">x &gt; 1</condition>'
  expect(await refused(`<conditionalEventDefinition>${condition}</conditionalEventDefinition>`)).toBe(
    'workflow.definition_refused',
  )
  expect(await refused('<timerEventDefinition><timeDuration>wait</timeDuration></timerEventDefinition>')).toBe(
    'workflow.definition_refused',
  )
})

test('after all this no history has a gap', async () => {
  expect(await running.historiesWithGaps()).toEqual([])
})
