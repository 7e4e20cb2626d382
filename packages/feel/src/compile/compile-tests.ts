import type { Environment } from '../environment.ts'
import { compare, isEqual } from '../operations/compare.ts'
import { passes } from '../operations/contains.ts'
import type { Comparison, Node, Test } from '../syntax/tree.ts'
import type { FeelValue } from '../values/value.ts'
import type { Run, Scope } from './run.ts'

const ordered =
  (holds: (order: number) => boolean) =>
  (a: FeelValue, b: FeelValue): boolean | null => {
    const order = compare(a, b)
    return order === null ? null : holds(order)
  }

const unequal = (a: FeelValue, b: FeelValue): boolean | null => {
  const equal = isEqual(a, b)
  return equal === null ? null : !equal
}

/** The comparison operators; null where the values cannot be compared. */
export const compareBy: Readonly<Record<Comparison, (a: FeelValue, b: FeelValue) => boolean | null>> = {
  '=': isEqual,
  '!=': unequal,
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
}

type RunTest = (input: FeelValue, scope: Scope, env: Environment) => boolean | null

function compileTest(test: Test, compileNode: (node: Node) => Run): RunTest {
  const value = compileNode(test.value)
  if (test.kind === 'comparison') {
    const operate = compareBy[test.operator]
    return (input, scope, env) => operate(input, value(scope, env))
  }
  return (input, scope, env) => {
    const result = value(scope, env)
    // A range whose bounds make none answers nothing.
    if (result === null && test.value.kind === 'range') return null
    if (test.usesInput && (typeof result === 'boolean' || result === null)) return result
    const passed = passes(input, result)
    // A condition that does not speak of the input decides alone.
    return passed !== true && result === true && typeof input !== 'boolean' ? true : passed
  }
}

/** Alternatives: true if one passes, null if none does and one could not be decided. The input is `?` in the scope. */
export function compileTests(tests: readonly Test[], compileNode: (node: Node) => Run): RunTest {
  const compiled = tests.map((test) => compileTest(test, compileNode))
  return (input, scope, env) => {
    let result: boolean | null = false
    for (const test of compiled) {
      const passed = test(input, scope, env)
      if (passed === true) return true
      if (passed === null) result = null
    }
    return result
  }
}
