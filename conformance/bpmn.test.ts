import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run, type CaseResult } from './bpmn.ts'

const folder = new URL('cases/bpmn/', import.meta.url)
const expected = JSON.parse(await readFile(new URL('expected.json', folder), 'utf8')) as readonly CaseResult[]
const { results } = await run(fileURLToPath(new URL('cases.json', folder)))

test('every case has an expected trace, in the same order', () => {
  expect(results.map(({ file }) => file)).toEqual(expected.map(({ file }) => file))
})

const cases = expected.map((one, index) => ({ one, index, name: one.file }))
test.each(cases)('$name goes as the standard says', ({ one, index }) => {
  expect(results[index]).toEqual(one)
})
