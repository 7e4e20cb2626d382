import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './dmn.ts'

const cases = path.join(import.meta.dirname, 'cases', 'dmn')

test('our own models decide as their cases say, but for the one that calls Java', async () => {
  const { failures, ...counts } = await run(cases)
  expect(counts).toEqual({ passed: 3, total: 4, nonNullPassed: 2, nonNullTotal: 3, java: { passed: 0, total: 1 } })
  expect(failures).toMatchObject([{ case: 'a-function-in-java', node: 'Java', expected: 1, actual: null, java: true }])
})

describe('a case whose expectation is changed fails', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'diwan-dmn-'))
    await cp(cases, path.join(folder, 'deeper', 'still'), { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const file = 'deeper/still/housing-benefit-test-01.xml'
  const [flat, tent] = ['a-flat-with-one-child', 'a-kind-of-home-that-is-not-allowed']
  const service = 'the-service-with-children-given'
  const changes: readonly (readonly [what: string, from: string, to: string, failing: string])[] = [
    ['a number beyond its digits', '76.667', '76.668', flat],
    ['the order of a list', '<item><value xsi:type="xsd:string">Maryam</value></item>', '', flat],
    ['the name of a component', 'name="valid until"', 'name="valid from"', flat],
    ['a date', '2026-12-31', '2026-12-30', flat],
    ['null for a value', '<value xsi:type="xsd:decimal">155</value>', '<value xsi:nil="true"/>', service],
    ['a value that cannot be read', 'xsd:date">2026-12-31', 'xsd:date">2026-13-31', flat],
    ['a decision that is not there', 'name="Benefit" type="decision" errorResult', 'name="Profit" errorResult', tent],
  ]
  test('a model that is not there fails its cases, and the others go on', async () => {
    const xml = await readFile(path.join(cases, 'housing-benefit-test-01.xml'), 'utf8')
    await writeFile(path.join(folder, file), xml)
    const other = path.join(folder, 'lost-test-01.xml')
    await writeFile(other, xml.replace('housing-benefit.dmn', 'lost.dmn'))
    const { passed, total, failures } = await run(folder)
    await rm(other)
    expect([passed, total]).toEqual([3, 8])
    expect(failures.filter((each) => each.file === 'lost-test-01.xml')[0]?.error).toMatch('lost.dmn')
  })

  test.each(changes)('%s', async (_, from, to, failing) => {
    const xml = await readFile(path.join(cases, 'housing-benefit-test-01.xml'), 'utf8')
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    await writeFile(path.join(folder, file), changed)
    const { passed, failures } = await run(folder)
    expect(passed).toBe(2)
    expect(failures.find((failure) => failure.java !== true)).toMatchObject({ file, case: failing })
  })
})
