/** Evaluates decision models on the test cases beside them, in the format of the DMN Technology Compatibility Kit. */
import { compileModels } from '@diwan/dmn'
import { toJson } from '@diwan/feel'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { callsJava } from './dmn/calls-java.ts'
import { loadModels } from './dmn/load-models.ts'
import { playCase } from './dmn/play-case.ts'
import { readTestFile } from './dmn/test-case.ts'

export interface Failure {
  readonly file: string
  readonly case: string
  readonly node: string
  readonly expected: unknown
  readonly actual: unknown
  readonly error?: string
  /** The case needs a function written in Java, which is not called. */
  readonly java?: true
}

/** Counted are test cases: one passes when all its results are as expected. */
export interface Summary {
  readonly passed: number
  readonly total: number
  /** Of the cases that expect a result other than null. */
  readonly nonNullPassed: number
  readonly nonNullTotal: number
  /** Of the cases that need a function written in Java; they are part of the counts above. */
  readonly java: { readonly passed: number; readonly total: number }
  readonly failures: readonly Failure[]
}

/** @param folder searched with everything below it for files such as `name-test-01.xml` */
export async function run(folder: string): Promise<Summary> {
  const files = await findTestFiles(folder)
  const count = { passed: 0, total: 0, nonNullPassed: 0, nonNullTotal: 0, javaPassed: 0, java: 0 }
  const failures: Failure[] = []
  for (const [at, file] of files.entries()) {
    const before = { ...count }
    const name = path.relative(folder, file)
    const { modelName, cases } = readTestFile(await readFile(file, 'utf8'))
    const { models, program, error } = await prepare(path.dirname(file), modelName)
    for (const test of cases) {
      const { expectsValue, mismatches } = playCase(program, test, error)
      const passes = mismatches.length === 0
      const java = test.results.some((result) => callsJava(models, result.name))
      count.total += 1
      count.passed += Number(passes)
      count.nonNullTotal += Number(expectsValue)
      count.nonNullPassed += Number(passes && expectsValue)
      count.java += Number(java)
      count.javaPassed += Number(java && passes)
      for (const { node, expected, actual, error } of mismatches) {
        failures.push({
          file: name,
          case: test.id,
          node,
          expected: toJson(expected),
          actual: toJson(actual),
          ...(error !== undefined && { error }),
          ...(java && { java }),
        })
      }
    }
    const [passed, total] = [count.passed - before.passed, count.total - before.total]
    process.stderr.write(`[${at + 1}/${files.length}] ${name} ${passed}/${total}\n`)
  }
  const { passed, total, nonNullPassed, nonNullTotal } = count
  return { passed, total, nonNullPassed, nonNullTotal, java: { passed: count.javaPassed, total: count.java }, failures }
}

/** A model that cannot be read fails its own cases, not the whole run. */
async function prepare(folder: string, modelName: string) {
  try {
    const models = await loadModels(folder, modelName)
    return { models, program: compileModels(models), error: undefined }
  } catch (error) {
    return { models: [], program: compileModels([]), error: String((error as Error).message) }
  }
}

async function findTestFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /-test-.*\.xml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
