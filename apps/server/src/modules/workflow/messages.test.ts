import { testDatabase } from '@diwan/testkit'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverMessage } from './deliver-message.job.ts'
import { cancelProcess, getProcessInstance, sendMessage, startProcess, type SendMessage } from './index.ts'
import {
  bpmn,
  catching,
  endEvent,
  onMessage,
  path,
  posting,
  startEvent,
  startingBy,
  throwing,
  userTask,
} from './testing/bpmn.ts'
import { hours } from './testing/case.ts'
import { Running } from './testing/running.ts'

const running = new Running(testDatabase())
const send = (message: SendMessage) => running.inCtx((ctx) => sendMessage(ctx, message))
const instanceOf = (id: string) => running.inCtx((ctx) => getProcessInstance(ctx, id))
const countOf = async (sql: string, ...values: unknown[]) =>
  (await running.db.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]?.n
const instancesOf = (processId: string) => countOf('workflow.process_instance where process_id = $1', processId)
const waitingMessages = () => countOf(`workflow.thrown_event where kind = 'message' and delivered_at is null`)

/** Waits for one message, then for an officer. */
const waiter = (id: string, name: string, attributes = '') =>
  posting(
    startEvent + catching('c', onMessage(name), attributes) + userTask('u') + endEvent() + path('s', 'c', 'u', 'e'),
    id,
    { messages: [name] },
  )

/** Receives again and again; each time it goes round it counts. */
const counter = (id: string, name: string) =>
  posting(
    `${startEvent}<exclusiveGateway id="g"/>${catching('c', onMessage(name))}
     <scriptTask id="x" scriptFormat="diwan-trace"><script>set n = n + 1</script></scriptTask>
     ${path('s', 'g', 'c', 'x', 'g')}
     <boundaryEvent id="b" attachedToRef="x"><errorEventDefinition/></boundaryEvent>${endEvent()}${path('b', 'e')}`,
    id,
    { messages: [name] },
  )

beforeAll(async () => {
  running.configure()
  await running.publish('one', waiter('one', 'paid'))
  await running.publish('keyed', waiter('keyed', 'ordered', 'diwan:correlation="orderId"'))
  await running.publish('counts', counter('counts', 'ticked'))
  await running.publish(
    'begins',
    posting(startingBy('s', onMessage('asked')) + userTask('u') + endEvent() + path('s', 'u', 'e'), 'begins', {
      messages: ['asked'],
    }),
  )
})
beforeEach(async () => {
  await running.db.query(`delete from platform.job where kind like 'workflow.%'`)
  await running.db.query('delete from workflow.subscription')
  await running.db.query('delete from workflow.thrown_event')
  running.failures.length = 0
})

test('a message reaches the one that has waited longest, with its data, and nobody else', async () => {
  const first = await running.start('one')
  running.pass(1000)
  const second = await running.start('one')
  await send({ name: 'paid', variables: { receipt: 'r-1' } })
  await running.work()
  expect(await instanceOf(first.id)).toMatchObject({ variables: { receipt: 'r-1' }, tasks: [{ elementId: 'u' }] })
  expect(await instanceOf(second.id)).toMatchObject({ variables: {}, waiting: [{ elementId: 'c' }] })
  await send({ name: 'paid' })
  await running.work()
  expect((await instanceOf(second.id)).tasks).toHaveLength(1)
  expect(await countOf('workflow.subscription'), 'nobody waits any more').toBe(0)
})

test('who waits for a key gets only the message that carries it', async () => {
  const [mine, other] = [
    await running.start('keyed', { orderId: 'o-1' }),
    await running.start('keyed', { orderId: 'o-2' }),
  ]
  await send({ name: 'ordered' })
  await send({ name: 'ordered', correlation: 'o-2' })
  await running.work()
  expect((await instanceOf(mine.id)).tasks).toEqual([])
  expect((await instanceOf(other.id)).tasks).toHaveLength(1)
  expect(await waitingMessages(), 'the one without a key is kept').toBe(1)
})

test('a message about a subject is only for what is about it', async () => {
  const other = await running.start('one', {}, 'a-7')
  const mine = await running.start('one', {}, 'a-8')
  await send({ name: 'paid', subject: { type: 'application', id: 'a-8' } })
  await running.work()
  expect((await instanceOf(other.id)).tasks).toEqual([])
  expect((await instanceOf(mine.id)).tasks).toHaveLength(1)
})

test('a message that nobody waits for is kept until somebody does', async () => {
  await send({ name: 'paid', variables: { receipt: 'early' } })
  await running.work()
  expect(await waitingMessages()).toBe(1)
  const { id } = await running.start('one')
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ variables: { receipt: 'early' }, tasks: [{ elementId: 'u' }] })
  expect(await waitingMessages()).toBe(0)
})

test('whoever sends and whoever begins to wait at the same moment find each other', async () => {
  for (let round = 0; round < 10; round++) {
    const [{ id }] = await Promise.all([running.start('one'), send({ name: 'paid' }), running.workOnce()])
    await running.work()
    expect((await instanceOf(id)).tasks).toHaveLength(1)
  }
  expect(await waitingMessages()).toBe(0)
})

test('neither is lost when the other is looked for before it is committed', async () => {
  let commit = () => {}
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve
  })
  let id = ''
  const subscribing = running.inCtx(async (ctx) => {
    id = (await startProcess(ctx, { processId: 'one', subject: { type: 't', id: '1' }, variables: {} })).id
    await mayCommit
  })
  await send({ name: 'paid' })
  await running.work()
  expect(await waitingMessages(), 'it cannot see who waits').toBe(1)
  commit()
  await subscribing
  await running.work()
  expect((await instanceOf(id)).tasks).toHaveLength(1)
})

test('messages to one instance are handled one after the other, each once, whoever delivers them', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await running.work()
  await Promise.all(Array.from({ length: 12 }, () => send({ name: 'ticked' })))
  await Promise.all(Array.from({ length: 4 }, () => running.work()))
  await running.work()
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 12 }, revision: 13 })
  expect(running.failures).toEqual([])
  expect(await waitingMessages()).toBe(0)
})

test('the same message with the same key happens once, also when it is sent twice at the same moment', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await Promise.all([1, 2, 3].map(() => send({ name: 'ticked', idempotencyKey: 'k-1' })))
  await running.work()
  await send({ name: 'ticked', idempotencyKey: 'k-1' })
  await running.work()
  expect((await instanceOf(id)).variables).toEqual({ n: 1 })
  await send({ name: 'ticked', idempotencyKey: 'k-2' })
  await running.work()
  expect((await instanceOf(id)).variables).toEqual({ n: 2 })
})

test('of what was received only the key is kept; more data than a case may hold is refused at once', async () => {
  await running.start('counts', { n: 0 })
  await send({ name: 'ticked', variables: { a: 1 } })
  await send({ name: 'ticked', variables: { a: 2 }, idempotencyKey: 'k-3' })
  await running.work()
  expect(await running.db.query('select key, variables from workflow.thrown_event')).toEqual([
    { key: 'message:k-3', variables: {} },
  ])
  await expect(send({ name: 'ticked', variables: { a: 'x'.repeat(20_000) } })).rejects.toMatchObject({
    code: 'workflow.variables_too_large',
  })
})

test('a delivery that breaks off is repeated, and the message is received once', async () => {
  const { id } = await running.start('counts', { n: 0 })
  await running.work()
  await send({ name: 'ticked' })
  const [job] = await running.db.query<{ payload: { eventId: string } }>(
    `select payload from platform.job where kind = 'workflow.deliver-message'`,
  )
  const deliver = (ctx: Parameters<typeof deliverMessage.run>[0]) =>
    deliverMessage.run(ctx, job?.payload as never, { id: 'j', attempt: 1 })
  const broken = running.inCtx(async (ctx) => {
    await deliver(ctx)
    throw new Error('killed before the commit')
  })
  await expect(broken).rejects.toThrow('killed')
  expect(await instanceOf(id)).toMatchObject({ variables: { n: 0 }, revision: 1 })
  await running.inCtx(deliver)
  expect((await instanceOf(id)).variables).toEqual({ n: 1 })
  await running.work()
  expect(await instanceOf(id), 'its job does nothing more').toMatchObject({ variables: { n: 1 }, revision: 2 })
})

test('a message starts an instance of the process that waits for it, once, about what it is about', async () => {
  const message = { name: 'asked', subject: { type: 'enquiry', id: 'q-1' }, idempotencyKey: 'q-1' }
  await send({ ...message, variables: { topic: 'visa' } })
  await send(message)
  await Promise.all([running.work(), running.work()])
  expect(await instancesOf('begins')).toBe(1)
  const [row] = await running.db.query<{ id: string }>(
    `select id from workflow.process_instance where process_id = 'begins'`,
  )
  expect(await instanceOf(row!.id)).toMatchObject({
    subject: { type: 'enquiry', id: 'q-1' },
    variables: { topic: 'visa' },
    tasks: [{ elementId: 'u' }],
  })
})

test('a process that is published later takes the messages kept for it, and cannot be started directly', async () => {
  await send({ name: 'applied' })
  await running.work()
  await running.publish(
    'late',
    posting(startingBy('s', onMessage('applied')) + endEvent() + path('s', 'e'), 'late', { messages: ['applied'] }),
  )
  await running.work()
  expect(await instancesOf('late')).toBe(1)
  await expect(running.start('late')).rejects.toMatchObject({ code: 'workflow.starts_by_event' })
})

test('the next version decides what starts the process', async () => {
  const version = (name: string) =>
    posting(startingBy('s', onMessage(name)) + endEvent() + path('s', 'e'), 'moves', { messages: [name] })
  await running.publish('moves', version('old-call'))
  await running.publish('moves', version('new-call'))
  await send({ name: 'old-call' })
  await send({ name: 'new-call' })
  await running.work()
  expect(
    await running.db.query(`select process_version from workflow.process_instance where process_id = 'moves'`),
  ).toEqual([{ process_version: 2 }])
})

test('messages between the processes of a collaboration arrive exactly once', async () => {
  const file = `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:diwan="urn:diwan:bpmn" targetNamespace="t">
    <message id="m" name="order"/><message id="r" name="reply"/>
    <collaboration id="c"><participant id="p1" processRef="buyer"/><participant id="p2" processRef="seller"/>
    <messageFlow id="f1" sourceRef="ask" targetRef="begin"/><messageFlow id="f2" sourceRef="answer" targetRef="hear"/>
    </collaboration>
    <process id="buyer" name="B" diwan:nameAr="ب" isExecutable="true">${startEvent}
    ${throwing('ask', '<messageEventDefinition messageRef="m"/>', 'diwan:correlation="orderId"')}
    ${catching('hear', '<messageEventDefinition messageRef="r"/>', 'diwan:correlation="orderId"')}
    ${endEvent()}${path('s', 'ask', 'hear', 'e')}</process>
    <process id="seller" name="S" diwan:nameAr="س" isExecutable="true">
    <startEvent id="begin"><messageEventDefinition messageRef="m"/></startEvent>
    ${throwing('answer', '<messageEventDefinition messageRef="r"/>', `diwan:correlation="&quot;o-2&quot;"`)}
    ${endEvent('e2')}${path('begin', 'answer', 'e2')}</process></definitions>`
  await running.publish('buyer', file)
  await running.publish('seller', file)
  const other = await running.start('buyer', { orderId: 'o-1' }, 'a-1')
  await running.work()
  const mine = await running.start('buyer', { orderId: 'o-2' }, 'a-2')
  await Promise.all([running.work(), running.work()])
  await running.work()
  expect((await instanceOf(mine.id)).status).toBe('ended')
  expect((await instanceOf(other.id)).waiting).toMatchObject([{ elementId: 'hear' }])
  expect(await instancesOf('seller')).toBe(2)
  expect(
    await running.db.query(
      `select distinct subject_id from workflow.process_instance where process_id = 'seller' order by 1`,
    ),
  ).toEqual([{ subject_id: 'a-1' }, { subject_id: 'a-2' }])
})

test('who is cancelled waits no more, and the message stays', async () => {
  const { id } = await running.start('one')
  await running.inCtx((ctx) => cancelProcess(ctx, { instanceId: id, outcome: 'withdrawn', reason: 'applicant' }))
  expect(await countOf('workflow.subscription where instance_id = $1', id)).toBe(0)
  await send({ name: 'paid' })
  await running.work()
  expect(await waitingMessages()).toBe(1)
  expect(running.failures).toEqual([])
})

test('whoever goes another way meanwhile misses the message, and the next one gets it', async () => {
  await running.publish(
    'choice',
    posting(
      `${startEvent}<eventBasedGateway id="g"/>${catching('c', onMessage('paid'))}
     ${catching('t', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>')}
     ${endEvent()}${endEvent('late', 'lapsed')}${path('s', 'g', 'c', 'e')}${path('g', 't', 'late')}`,
      'choice',
      { messages: ['paid'] },
    ),
  )
  const first = await running.start('choice')
  running.pass(hours(1))
  const second = await running.start('one')
  await send({ name: 'paid' })
  await Promise.all([running.workOnce(), running.workOnce(), running.workOnce()])
  await running.work()
  const { outcome } = await instanceOf(first.id)
  expect((await instanceOf(second.id)).tasks).toHaveLength(outcome === 'lapsed' ? 1 : 0)
  expect(await waitingMessages()).toBe(0)
})

test('a process that neither sends nor receives writes no subscription', async () => {
  await running.publish('plain', bpmn(startEvent + userTask('u') + endEvent() + path('s', 'u', 'e'), 'plain'))
  const { id } = await running.start('plain')
  expect(await running.waitingJobs(id)).toEqual([])
  expect(await countOf('workflow.subscription')).toBe(0)
})

test('after all this no history has a gap', async () => {
  expect(await running.historiesWithGaps()).toEqual([])
})
