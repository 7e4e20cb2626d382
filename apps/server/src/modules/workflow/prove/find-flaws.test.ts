import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { compileModel } from '../compile/compile-process.ts'
import { definitions, endEvent, flow, path, startEvent, timer, userTask } from '../testing/bpmn.ts'
import { findFlaws, type Flaw } from './find-flaws.ts'
import { flawReason } from './flaw-reasons.ts'

const shared = new URL('../../../../../../processes/', import.meta.url)
const sharedFiles = (await readdir(shared)).filter((file) => file.endsWith('.bpmn'))

async function flawsOf(elements: string, limit?: number): Promise<Flaw[]> {
  const drawn = `<process id="p" name="p" isExecutable="true">${startEvent}${elements}</process>`
  const [process] = await compileModel(definitions(`<error id="wrong" errorCode="wrong"/>${drawn}`))
  if (!process) throw new Error('there is no process')
  return findFlaws(process, limit)
}

const tasks = (...ids: string[]) => ids.map((id) => `<task id="${id}"/>`).join('')
const parallel = (id: string) => `<parallelGateway id="${id}"/>`
const exclusive = (id: string, byDefault = '') =>
  `<exclusiveGateway id="${id}" ${byDefault && `default="${byDefault}"`}/>`
const failing = '<endEvent id="bad"><errorEventDefinition errorRef="wrong"/></endEvent>'
const either = (from: string, one: string, other: string) => flow(from, one, 'x = 1') + flow(from, other)

describe('a sound process', () => {
  test.each(sharedFiles)('%s has no flaw', async (file) => {
    const [process] = await compileModel(await readFile(new URL(file, shared), 'utf8'))
    expect(process && findFlaws(process)).toEqual([])
  })

  test('may split and join in parallel', async () => {
    const drawn = parallel('f') + parallel('j') + tasks('a', 'b') + endEvent()
    expect(await flawsOf(drawn + path('s', 'f', 'a', 'j', 'e') + path('f', 'b', 'j'))).toEqual([])
  })

  test('may choose some ways and join those that were chosen', async () => {
    const drawn = '<inclusiveGateway id="f"/><inclusiveGateway id="j"/>' + tasks('a', 'b') + endEvent()
    const flows = path('s', 'f') + flow('f', 'a', 'x') + flow('f', 'b', 'y') + path('a', 'j', 'e') + path('b', 'j')
    expect(await flawsOf(drawn + flows)).toEqual([])
  })

  test('may go round, when there is a way out', async () => {
    const drawn = tasks('a') + exclusive('m') + exclusive('x', 'x-e') + endEvent()
    expect(await flawsOf(drawn + path('s', 'm', 'a', 'x') + flow('x', 'm', 'again') + flow('x', 'e'))).toEqual([])
  })

  test('may remind beside a task, and give up on it', async () => {
    const drawn =
      userTask('u') +
      timer('remind', 'u', '<timeDuration>P1D</timeDuration>', 'cancelActivity="false"') +
      timer('late', 'u', '<timeDuration>P9D</timeDuration>') +
      tasks('r') +
      endEvent() + endEvent('told') + endEvent('over')
    expect(await flawsOf(drawn + path('s', 'u', 'e') + path('remind', 'r', 'told') + path('late', 'over'))).toEqual([])
  })

  test('may end a part of itself by an error that is caught around it', async () => {
    const inner =
      '<startEvent id="is"/>' + exclusive('ix', 'ix-ie') + '<endEvent id="ie"/>' +
      failing +
      path('is', 'ix', 'ie') + flow('ix', 'bad', 'wrong')
    const drawn =
      `<subProcess id="sub">${inner}</subProcess>` +
      '<boundaryEvent id="caught" attachedToRef="sub"><errorEventDefinition errorRef="wrong"/></boundaryEvent>' +
      endEvent() + endEvent('refused')
    expect(await flawsOf(drawn + path('s', 'sub', 'e') + path('caught', 'refused'))).toEqual([])
  })
})

describe('a planted mistake is found', () => {
  test('a choice joined as if both ways were taken gets stuck, with the way to it', async () => {
    const drawn = exclusive('x', 'x-b') + parallel('j') + tasks('a', 'b') + endEvent()
    const flaws = await flawsOf(drawn + path('s', 'x') + either('x', 'a', 'b') + path('a', 'j', 'e') + path('b', 'j'))
    expect(flaws).toContainEqual({ kind: 'stuck', elementId: 'j', path: ['s', 'x', 'a'] })
    expect(flaws).toContainEqual({ kind: 'never-reached', elementId: 'e', path: [] })
  })

  test('a parallel split merged as if one way were taken does twice what follows', async () => {
    const drawn = parallel('f') + exclusive('m') + tasks('a', 'b', 'c') + endEvent()
    const flaws = await flawsOf(drawn + path('s', 'f', 'a', 'm', 'c', 'e') + path('f', 'b', 'm'))
    expect(flaws.map(({ kind, elementId }) => `${kind} ${elementId}`)).toContain('twice m')
  })

  test('a parallel split inside a loop piles up work', async () => {
    const drawn = exclusive('m') + parallel('f') + tasks('a', 'b') + exclusive('n') + endEvent()
    const split = path('s', 'm', 'f', 'a', 'n', 'm') + path('f', 'b', 'n')
    const wayOut = exclusive('x', 'x-e') + path('a', 'x') + flow('x', 'm', 'again') + flow('x', 'e')
    const flaws = await flawsOf(drawn + split + wayOut)
    expect(flaws.map(({ kind }) => kind)).toContain('piles-up')
  })

  test('a circle without a way out never ends', async () => {
    const drawn = exclusive('m') + tasks('a', 'b') + exclusive('x', 'x-e') + endEvent()
    const flows = path('s', 'x') + flow('x', 'm', 'y') + flow('x', 'e') + path('m', 'a', 'b', 'm')
    const flaws = await flawsOf(drawn + flows)
    expect(flaws).toEqual([{ kind: 'never-ends', elementId: 'm', path: ['s', 'x'] }])
  })

  test('a part that always fails leaves what follows it without a turn', async () => {
    const inner = '<startEvent id="is"/>' + failing + path('is', 'bad')
    const drawn = `<subProcess id="sub">${inner}</subProcess>` + tasks('after') + endEvent()
    const flaws = await flawsOf(drawn + path('s', 'sub', 'after', 'e'))
    const told = flaws.map(({ kind, elementId }) => `${kind} ${elementId}`)
    expect(told).toEqual(['never-reached after', 'never-reached e'])
  })

  test('a net with more states than are looked at is said to be too large', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `a${index}`)
    const late = (id: string) => timer(`t${id}`, id, '<timeDuration>P1D</timeDuration>') + flow(`t${id}`, 'j')
    const slow = ids.map((id) => userTask(id) + late(id))
    const drawn = parallel('f') + parallel('j') + slow.join('') + endEvent()
    const flows = path('s', 'f') + ids.map((id) => path('f', id, 'j')).join('') + path('j', 'e')
    const flaws = await flawsOf(drawn + flows, 1_000)
    expect(flaws).toEqual([{ kind: 'too-large', elementId: 'p', path: [] }])
  })
})

test('a flaw is told in both languages, with the way to it and how to mend it', () => {
  const { ar, en } = flawReason({ kind: 'stuck', elementId: 'j', path: ['s', 'x'] })
  expect(en).toContain('s → x')
  expect(ar).toContain('s → x')
  expect(ar).toMatch(/[\u0600-\u06ff]/)
})
