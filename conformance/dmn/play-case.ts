import { evaluate, type Inputs, type Program } from '@diwan/dmn'
import type { FeelValue } from '@diwan/feel'
import { isSame } from './is-same.ts'
import type { TestCase } from './test-case.ts'
import { typedValue } from './typed-value.ts'

export interface Mismatch {
  readonly node: string
  readonly expected: FeelValue
  readonly actual: FeelValue
  readonly error?: string
}

export interface Played {
  /** Whether at least one expected result is not null. */
  readonly expectsValue: boolean
  /** Nothing for a case that passes. A result marked as an error is expected to be null. */
  readonly mismatches: readonly Mismatch[]
}

/** @param unreadable why there is no program, if there is none */
export function playCase(program: Program, test: TestCase, unreadable?: string): Played {
  let expectsValue = false
  const mismatches = test.results.flatMap(({ name, expected: written }): Mismatch[] => {
    let expected: FeelValue = null
    try {
      expected = typedValue(written)
      expectsValue ||= expected !== null
      const { actual, warnings } = resultOf(program, test, name)
      if (isSame(expected, actual)) return []
      const [warning] = warnings
      return [{ node: name, expected, actual, ...(warning && { error: `${warning.code}: ${warning.message}` }) }]
    } catch (error) {
      return [{ node: name, expected, actual: null, error: unreadable ?? (error as Error).message }]
    }
  })
  return { expectsValue, mismatches }
}

function resultOf(program: Program, test: TestCase, node: string) {
  const inputs = inputsOf(test)
  const env = { now: new Date() }
  if (test.type === 'decision') {
    const { value, warnings } = evaluate(program, { decision: node }, inputs, env)
    return { actual: value, warnings }
  }
  const invocable = test.invocable ?? node
  const question = test.type === 'bkm' ? { knowledge: invocable } : { service: invocable }
  const { value, outputs, warnings } = evaluate(program, question, inputs, env)
  return { actual: node === invocable ? value : (outputs.get(node) ?? null), warnings }
}

const inputsOf = ({ inputs }: TestCase): Inputs =>
  new Map(
    inputs.map(({ name, namespace, value }) => [
      namespace === undefined ? name : `${namespace}#${name}`,
      typedValue(value),
    ]),
  )
