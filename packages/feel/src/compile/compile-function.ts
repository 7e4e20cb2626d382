import { makeFunction } from '../functions.ts'
import type { Node } from '../syntax/tree.ts'
import type { FeelValue } from '../values/value.ts'
import { nothing, type Run } from './run.ts'

/** A function keeps the scope it was defined in. Code outside of FEEL is not run: such a function gives null. */
export function compileFunction(node: Node & { kind: 'function' }, compileNode: (node: Node) => Run): Run {
  const { parameters } = node
  if (node.external) {
    return () =>
      makeFunction(parameters, (_, env) => nothing(env, 'NO_FUNCTION_FOUND', 'External functions are not run', node))
  }
  const body = compileNode(node.body)
  return (scope) =>
    makeFunction(parameters, (args, env) => {
      const values = new Map<string, FeelValue>(parameters.map(({ name }, at) => [name, args[at] ?? null]))
      return body({ values, outer: scope }, env)
    })
}
