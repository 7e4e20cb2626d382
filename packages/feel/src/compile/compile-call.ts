import type { Node } from '../syntax/tree.ts'
import { FeelFunction } from '../values/function.ts'
import type { FeelValue } from '../values/value.ts'
import { nothing, type Run } from './run.ts'

type Call = Node & { kind: 'call' | 'named call' }

export function compileCall(node: Call, compileNode: (node: Node) => Run): Run {
  const target = compileNode(node.target)
  const call = node.kind === 'call' ? compilePositional(node, compileNode) : compileNamed(node, compileNode)
  return (scope, env) => {
    const callee = target(scope, env)
    if (!(callee instanceof FeelFunction)) return nothing(env, 'NO_FUNCTION_FOUND', 'This is no function', node)
    return call(callee, scope, env)
  }
}

type RunCall = (callee: FeelFunction, ...rest: Parameters<Run>) => FeelValue

function compilePositional(node: Call & { kind: 'call' }, compileNode: (node: Node) => Run): RunCall {
  const args = node.args.map(compileNode)
  return (callee, scope, env) => callee.callPositional(
    args.map((arg) => arg(scope, env)),
    env,
  )
}

function compileNamed(node: Call & { kind: 'named call' }, compileNode: (node: Node) => Run): RunCall {
  const args = [...node.args].map(([name, arg]) => [name, compileNode(arg)] as const)
  return (callee, scope, env) => {
    const values = new Map<string, FeelValue>(args.map(([name, arg]) => [name, arg(scope, env)]))
    return callee.callNamed(values, env)
  }
}
