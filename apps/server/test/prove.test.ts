import { describe, expect, test } from 'vitest'
import { loadServiceFolders } from '../src/modules/catalogue/index.ts'
import { proveAll, proveProcess, proveService } from '../src/prove-all.ts'

const proofs = await proveAll()
const card = (await loadServiceFolders({ fixtures: true })).find(({ service }) => service.id === 'library-card')!

test.each(proofs)('$file is proved', ({ faults }) => {
  expect(faults).toEqual([])
})

test('every process and every service is among them', () => {
  expect(proofs.filter(({ file }) => file.startsWith('processes/'))).not.toHaveLength(0)
  expect(proofs.filter(({ file }) => file.startsWith('services/')).length).toBeGreaterThanOrEqual(7)
})

describe('a planted mistake is found', () => {
  const processes = new Map([['broken', null]])
  const boundTo = (definition: string, limits = {}) => ({
    ...card,
    service: { ...card.service, journey: { kind: 'process', process: { definition, limits } } } as const,
  })

  test('a process that is not there', () => {
    expect(proveService(boundTo('nowhere'), processes).join()).toMatch(/no processes\/nowhere\.bpmn/)
  })

  test('a process that is faulty itself', () => {
    expect(proveService(boundTo('broken'), processes).join()).toMatch(/faulty itself/)
  })

  test('a limit for a step that the process does not have', async () => {
    const { compiled } = await proveProcess(processWith('<startEvent id="s"/><endEvent id="e"/>'))
    const faults = proveService(boundTo('p', oneDay), new Map([['p', compiled]]))
    expect(faults.join()).toMatch(/no step with the limit review/)
  })

  test('a drawing that cannot be executed', async () => {
    const { faults, compiled } = await proveProcess(processWith('<startEvent id="s"/>'))
    expect(compiled).toBeNull()
    expect(faults).not.toEqual([])
  })

  test('a service without an example', () => {
    expect(proveService({ service: card.service, examples: [] }, processes).join()).toMatch(/examples: there is none/)
  })
})

const oneDay = { review: { value: 1, unit: 'working-days' } } as const

const processWith = (elements: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:diwan="urn:diwan:bpmn"
    id="d" targetNamespace="t">
    <process id="p" name="p" diwan:nameAr="ن" isExecutable="true">${elements}
      <sequenceFlow id="f" sourceRef="s" targetRef="e"/></process></definitions>`
