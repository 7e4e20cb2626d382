import { testDatabase } from '@diwan/testkit'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import {
  compareXml,
  completeUserTask,
  exportDefinition,
  getProcessInstance,
  publishProcess,
  startProcess,
} from './index.ts'
import { bpmn, endEvent, flow, gateway, path, serviceTask, startEvent, userTask } from './testing/bpmn.ts'
import { Running, sharedXml } from './testing/running.ts'

const running = new Running(testDatabase())
beforeAll(() => running.configure())

const withTask = (id: string, taskId: string) =>
  bpmn(startEvent + userTask(taskId) + endEvent() + path('s', taskId, 'e'), id)

test('every shared process can be published', async () => {
  for (const id of ['pay-bill', 'pay-issue', 'review-pay', 'review']) {
    expect(await running.publish(id, await sharedXml(id))).toEqual({ version: 1 })
  }
})

test('the same content keeps its version; other content gets the next', async () => {
  expect(await running.publish('grows', withTask('grows', 'one'))).toEqual({ version: 1 })
  expect(await running.publish('grows', withTask('grows', 'one'))).toEqual({ version: 1 })
  expect(await running.publish('grows', withTask('grows', 'two'))).toEqual({ version: 2 })
  expect(await running.publish('grows', withTask('grows', 'one'))).toEqual({ version: 1 })
})

test('servers that publish at the same time agree', async () => {
  const contents = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b'].map((taskId) => withTask('raced', taskId))
  const versions = (await Promise.all(contents.map((xml) => running.publish('raced', xml)))).map(
    ({ version }) => version,
  )
  expect(new Set(versions)).toEqual(new Set([1, 2, 3]))
  contents.forEach((xml, index) => {
    expect(versions[index]).toBe(versions[contents.indexOf(xml)])
  })
})

test('a running case keeps its version for life', async () => {
  await running.publish('kept', withTask('kept', 'old'))
  const before = await running.start('kept')
  await running.publish('kept', withTask('kept', 'new'))
  const after = await running.start('kept')
  expect([before.version, after.version]).toEqual([1, 2])
  expect([before.tasks[0]?.elementId, after.tasks[0]?.elementId]).toEqual(['old', 'new'])
  const task = before.tasks[0]!
  const ended = await running.inCtx((ctx) => completeUserTask(ctx, { instanceId: before.id, taskId: task.taskId }))
  expect(ended).toMatchObject({ version: 1, status: 'ended' })
})

test('a definition whose publication is rolled back is forgotten', async () => {
  await expect(
    running.inCtx(async (ctx) => {
      await publishProcess(ctx, { id: 'undone', xml: withTask('undone', 'first') })
      await startProcess(ctx, { processId: 'undone', subject: { type: 't', id: '1' }, variables: {} })
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  await running.publish('undone', withTask('undone', 'second'))
  const { id } = await running.start('undone')
  expect((await running.inCtx((ctx) => getProcessInstance(ctx, id))).tasks[0]?.elementId).toBe('second')
})

test('what cannot be executed is refused with an issue for each element', async () => {
  const xml = bpmn(startEvent + serviceTask('x', 'nobody.does') + endEvent() + path('s', 'x', 'e'), 'other')
  const refusal = await running.publish('mine', xml).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Problem)
  const { code, issues } = refusal as Problem
  expect(code).toBe('workflow.definition_refused')
  expect(issues.map(({ field }) => field)).toEqual(['other', 'x'])
  expect(issues[1]?.text.en).toContain('nobody.does')
})

test('what was published is exported with all that other tools know of it, in each version', async () => {
  const withColour = withTask('shown', 'a').replace('<startEvent id="s"/>', '<startEvent id="s" other:colour="red"/>')
  await running.publish('shown', withColour)
  await running.publish('shown', withTask('shown', 'b'))
  const exported = (version?: number) =>
    running.inCtx((ctx) => exportDefinition(ctx, { processId: 'shown', ...(version ? { version } : {}) }))
  expect(compareXml(withColour, await exported(1))).toEqual([])
  expect(compareXml(withTask('shown', 'b'), await exported())).toEqual([])
  await expect(exported(3)).rejects.toMatchObject({ code: 'workflow.definition_not_found' })
})

test('a process that can get stuck is refused, with the way to it', async () => {
  const drawn =
    gateway('x', 'x-b') + '<parallelGateway id="j"/>' + userTask('a') + userTask('b') + endEvent() +
    path('s', 'x') + flow('x', 'a', 'y = 1') + path('x', 'b', 'j', 'e') + path('a', 'j')
  const refusal = await running.publish('stuck', bpmn(startEvent + drawn, 'stuck')).catch((error: unknown) => error)
  expect((refusal as Problem).code).toBe('workflow.definition_refused')
  expect((refusal as Problem).issues.find(({ field }) => field === 'j')?.text.en).toContain('s → x → a')
})

test('published definitions cannot be changed by the application', async () => {
  await expect(running.db.query('update workflow.process_definition set version = version')).rejects.toThrow(
    /permission denied/,
  )
  await expect(running.db.query('delete from workflow.process_history')).rejects.toThrow(/permission denied/)
})
