import { testDatabase } from '@diwan/testkit'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  cancelProcess,
  completeUserTask,
  getProcessInstance,
  getProgress,
  listHistory,
  listProcessInstances,
  startProcess,
} from './index.ts'
import { Running, sharedXml } from './testing/running.ts'

const running = new Running(testDatabase())

beforeAll(async () => {
  running.configure()
  for (const id of ['review', 'review-pay']) await running.publish(id, await sharedXml(id))
})
beforeEach(() => {
  running.decisions.set('eligibility', { met: true })
  running.takeEvents()
})

const started = async (processId = 'review') => {
  const instance = await running.start(processId)
  return { instanceId: instance.id, taskId: instance.tasks[0]!.taskId }
}
const complete = (input: Parameters<typeof completeUserTask>[1]) => running.inCtx((ctx) => completeUserTask(ctx, input))
const codeOf = (error: unknown) => (error as { code?: string }).code
const refusal = (work: Promise<unknown>) => work.then(() => 'accepted', codeOf)

test('starting opens the first task and tells who is to do it, by when', async () => {
  const instance = await running.inCtx((ctx) =>
    startProcess(ctx, {
      processId: 'review',
      subject: { type: 'application', id: 'a-9' },
      variables: { collect: false },
      limits: { review: 'P3D' },
    }),
  )
  expect(running.lastTold).toEqual({
    event: 'workflow.task-opened',
    payload: {
      instanceId: instance.id,
      processId: 'review',
      subject: { type: 'application', id: 'a-9' },
      taskId: instance.tasks[0]?.taskId,
      elementId: 'decide',
      name: { en: 'Review and decide', ar: 'دراسة الطلب واتخاذ القرار' },
      performer: 'officer',
      role: 'reviewer',
      kind: 'review',
      outcomes: ['approve', 'reject', 'return'],
      limit: 'review',
      dueHint: 'P3D',
      expiresAt: null,
    },
  })
  const [found] = await running.inCtx((ctx) => listProcessInstances(ctx, { type: 'application', id: 'a-9' }))
  expect(found).toEqual(instance)
  expect(found).toMatchObject({
    status: 'active',
    revision: 1,
    variables: { collect: false, eligibility: { met: true } },
  })
})

test('a task is returned, corrected, decided; each step is told, recorded and seen in the progress', async () => {
  const { instanceId, taskId } = await started()
  running.takeEvents()
  const returned = await complete({ instanceId, taskId, outcome: 'return' })
  expect(returned.tasks.map(({ elementId, performer }) => [elementId, performer])).toEqual([['correct', 'applicant']])
  expect(running.takeEvents()).toEqual(['workflow.task-closed decide', 'workflow.task-opened correct'])
  const corrected = await complete({ instanceId, taskId: returned.tasks[0]!.taskId })
  const progress = await running.inCtx((ctx) => getProgress(ctx, instanceId))
  expect(progress.done.map(({ elementId, outcome }) => [elementId, outcome])).toEqual([
    ['check', null],
    ['decide', 'return'],
    ['correct', null],
    ['check', null],
  ])
  const decided = await complete({ instanceId, taskId: corrected.tasks[0]!.taskId, outcome: 'approve' })
  expect(decided.waiting.map(({ elementId, type }) => [elementId, type])).toEqual([['issue', 'service-task']])
  await running.work()
  expect(running.takeEvents().at(-1)).toBe('workflow.ended completed')
  const history = await running.inCtx((ctx) => listHistory(ctx, instanceId))
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_row, index) => index + 1))
  expect(history.map(({ kind, elementId }) => `${kind} ${elementId ?? ''}`.trim())).toEqual([
    'process-started',
    'decision-made check',
    'flow-taken is-eligible',
    'activity-started decide',
    'activity-completed decide',
    'flow-taken decision',
    'activity-started correct',
    'activity-completed correct',
    'decision-made check',
    'flow-taken is-eligible',
    'activity-started decide',
    'activity-completed decide',
    'flow-taken decision',
    'activity-started issue',
    'activity-completed issue',
    'process-ended completed',
  ])
  expect(history.at(-1)).toMatchObject({ actor: 'system:workflow.service-task', data: { outcome: 'completed' } })
})

test('what does not fit is refused, each with its own error, and changes nothing', async () => {
  const { instanceId, taskId } = await started()
  expect(await refusal(complete({ instanceId, taskId }))).toBe('workflow.outcome_required')
  expect(await refusal(complete({ instanceId, taskId, outcome: 'perhaps' }))).toBe('workflow.outcome_not_offered')
  expect(await refusal(complete({ instanceId, taskId: '999', outcome: 'approve' }))).toBe('workflow.task_not_open')
  expect(
    await refusal(complete({ instanceId, taskId, outcome: 'return', variables: { big: 'x'.repeat(20_000) } })),
  ).toBe('workflow.variables_too_large')
  expect(await running.inCtx((ctx) => getProcessInstance(ctx, instanceId))).toMatchObject({ revision: 1 })
  await complete({ instanceId, taskId, outcome: 'return' })
  expect(await refusal(complete({ instanceId, taskId, outcome: 'return' }))).toBe('workflow.task_not_open')
  await running.inCtx((ctx) => cancelProcess(ctx, { instanceId, outcome: 'withdrawn', reason: 'applicant' }))
  expect(await refusal(complete({ instanceId, taskId, outcome: 'return' }))).toBe('workflow.instance_ended')
  const unknown = '00000000-0000-4000-8000-00000000dead'
  expect(await refusal(complete({ instanceId: unknown, taskId }))).toBe('workflow.instance_not_found')
  expect(await refusal(running.start('no-such-process'))).toBe('workflow.definition_not_found')
})

test('a limit that is no duration is refused', async () => {
  const subject = { type: 't', id: '1' }
  const work = running.inCtx((ctx) =>
    startProcess(ctx, { processId: 'review', subject, variables: {}, limits: { review: '3 days' } }),
  )
  expect(await refusal(work)).toBe('workflow.limit_not_duration')
})

test('a decision that cannot be made leaves everything as it was', async () => {
  const { instanceId, taskId } = await started()
  const returned = await complete({ instanceId, taskId, outcome: 'return' })
  running.decisions.set('eligibility', new Error('register unreachable'))
  const correcting = { instanceId, taskId: returned.tasks[0]!.taskId }
  await expect(complete(correcting)).rejects.toThrow('register unreachable')
  expect(await running.inCtx((ctx) => getProcessInstance(ctx, instanceId))).toMatchObject({ revision: 2 })
  running.decisions.set('eligibility', { met: false })
  expect((await complete(correcting)).waiting.map(({ elementId }) => elementId)).toEqual(['notify-refusal'])
})

test('two officers decide at the same time: one decides, the other is told', async () => {
  for (let round = 0; round < 5; round++) {
    const { instanceId, taskId } = await started()
    const results = await Promise.all(
      ['approve', 'reject', 'return', 'approve'].map((outcome) => refusal(complete({ instanceId, taskId, outcome }))),
    )
    expect(results.filter((result) => result === 'accepted')).toHaveLength(1)
    expect(results.filter((result) => result === 'workflow.task_not_open')).toHaveLength(3)
    expect((await running.inCtx((ctx) => getProcessInstance(ctx, instanceId))).revision).toBe(2)
  }
})

test('the same request sent again and again happens once, and is answered each time', async () => {
  const { instanceId, taskId } = await started()
  const request = { instanceId, taskId, outcome: 'return', idempotencyKey: 'k-1' }
  const answers = await Promise.all([complete(request), complete(request), complete(request)])
  expect(answers.map(({ revision }) => revision)).toEqual([2, 2, 2])
  expect(await refusal(complete({ ...request, idempotencyKey: 'k-2' }))).toBe('workflow.task_not_open')
  await running.inCtx((ctx) => cancelProcess(ctx, { instanceId, outcome: 'withdrawn', reason: 'applicant' }))
  expect(await complete(request)).toMatchObject({ status: 'ended', revision: 3 })
})

test('a withdrawal and a decision at the same time leave one end', async () => {
  const { instanceId, taskId } = await started()
  await Promise.all([
    refusal(complete({ instanceId, taskId, outcome: 'approve' })),
    refusal(running.inCtx((ctx) => cancelProcess(ctx, { instanceId, outcome: 'withdrawn', reason: 'applicant' }))),
  ])
  await running.work()
  const instance = await running.inCtx((ctx) => getProcessInstance(ctx, instanceId))
  expect(instance).toMatchObject({ status: 'ended', outcome: 'withdrawn' })
  expect(await running.waitingJobs(instanceId)).toEqual([])
  const ends = (await running.inCtx((ctx) => listHistory(ctx, instanceId))).filter(
    ({ kind }) => kind === 'process-ended',
  )
  expect(ends).toHaveLength(1)
})

test('cancelling twice is refused', async () => {
  const { instanceId } = await started()
  const cancel = () =>
    running.inCtx((ctx) => cancelProcess(ctx, { instanceId, outcome: 'withdrawn', reason: 'applicant' }))
  await cancel()
  expect(await refusal(cancel())).toBe('workflow.instance_ended')
})

test('after all this no history has a gap', async () => {
  expect(await running.historiesWithGaps()).toEqual([])
})
