import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './bpmn-roundtrip.ts'

test('every case is exported as it was imported', async () => {
  const { passed, total, failures } = await run(fileURLToPath(new URL('cases/bpmn/', import.meta.url)))
  expect(failures).toEqual([])
  expect(passed).toBe(total)
  expect(total).toBeGreaterThan(80)
})

test('files of which something is lost are told, and so is why a file cannot be executed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'roundtrip-'))
  const model = (content: string, attributes = '') =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
       <process id="p" ${attributes}>${content}</process></definitions>`
  try {
    await writeFile(path.join(folder, 'drawn.bpmn'), model('<task id="t"/>', 'isExecutable="false"'))
    await writeFile(path.join(folder, 'lost.bpmn'), model('<task id="t"/><dance id="x"/>'))
    await writeFile(path.join(folder, 'no.bpmn'), 'hello')
    await writeFile(path.join(folder, 'other.txt'), 'hello')
    expect(await run(folder)).toMatchObject({
      passed: 1,
      total: 3,
      failures: [
        { file: 'lost.bpmn', losses: ['/definitions[d]/process[p]: <dance[x]> became nothing'] },
        { file: 'no.bpmn', losses: [expect.stringContaining('not readable BPMN')] },
      ],
      notExecutable: [
        { file: 'drawn.bpmn', reasons: ['definitions: The file has no executable process'] },
        { file: 'lost.bpmn', reasons: [expect.stringContaining('unparsable content <dance>')] },
      ],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
