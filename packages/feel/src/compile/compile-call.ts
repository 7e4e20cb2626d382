import { builtIns } from '../builtins/registry.ts'
import type { Node } from '../syntax/tree.ts'
import { FeelFunction } from '../values/function.ts'
import type { FeelValue } from '../values/value.ts'
import { nothing, type Run } from './run.ts'

type Call = Node & { kind: 'call' | 'named call' }

export function compileCall(node: Call, compileNode: (node: Node) => Run): Run {
  const target = compileNode(node.target)
  const call = node.kind === 'call' ? compilePositional(node, compileNode) : compileNamed(node, compileNode)
  // A field that happens to be called `date` or `count` does not hide the function of that name.
  const builtIn = node.target.kind === 'name' ? builtIns.get(node.target.name) : undefined
  return (scope, env) => {
    const value = target(scope, env)
    const callee = value instanceof FeelFunction ? value : (builtIn ?? value)
    if (!(callee instanceof FeelFunction)) return nothing(env, 'NO_FUNCTION_FOUND', 'This is no function', node)
    return call(callee, scope, env)
  }
}

type RunCall = (callee: FeelFunction, ...rest: Parameters<Run>) => FeelValue

function compilePositional(node: Call & { kind: 'call' }, compileNode: (node: Node) => Run): RunCall {
  const args = node.args.map(compileNode)
  return (callee, scope, env) => {
    const values = args.map((arg) => arg(scope, env))
    return callee.callPositional(values, env)
  }
}

function compileNamed(node: Call & { kind: 'named call' }, compileNode: (node: Node) => Run): RunCall {
  const args = [...node.args].map(([name, arg]) => [name, compileNode(arg)] as const)
  return (callee, scope, env) => {
    const values = new Map<string, FeelValue>(args.map(([name, arg]) => [name, arg(scope, env)]))
    return callee.callNamed(values, env)
  }
}
