/** Turns a parsed expression into a closure, once, so that evaluating it does no work that could be done before. */
import { builtIns } from '../builtins/registry.ts'
import { arithmetic, negate } from '../operations/arithmetic.ts'
import { isInstanceOf } from '../types/feel-type.ts'
import type { FeelValue } from '../values/value.ts'
import { compileCall } from './compile-call.ts'
import { compareBy, compileTests } from './compile-tests.ts'
import { compileFilter } from './compile-filter.ts'
import { compileFunction } from './compile-function.ts'
import { compileFor, compileQuantified } from './compile-iteration.ts'
import { compileRange, compileSingleRange } from './compile-range.ts'
import { propertyIn } from './property.ts'
import { lookUp, nothing, withValue, type Run, type Scope } from './run.ts'
import type { Node } from '../syntax/tree.ts'

type Of<K extends Node['kind']> = Extract<Node, { kind: K }>

function compileName(node: Of<'name'>): Run {
  const { name } = node
  const builtIn = builtIns.get(name) ?? null
  return (scope, env) => {
    const value = lookUp(scope, name)
    if (value !== undefined) return value
    return builtIn ?? nothing(env, 'NO_VARIABLE_FOUND', `Nothing has the name '${name}'`, node)
  }
}

function compileLogic(node: Of<'and' | 'or'>): Run {
  const [left, right] = [compileNode(node.left), compileNode(node.right)]
  const decisive = node.kind === 'or'
  return (scope, env) => {
    const first = left(scope, env)
    if (first === decisive) return decisive
    const second = right(scope, env)
    if (second === decisive) return decisive
    return first === !decisive && second === !decisive ? !decisive : null
  }
}

function compileArithmetic(node: Of<'arithmetic'>): Run {
  const [left, right] = [compileNode(node.left), compileNode(node.right)]
  const operate = arithmetic[node.operator]
  return (scope, env) => {
    const result = operate(left(scope, env), right(scope, env))
    return result ?? nothing(env, 'INVALID_TYPE', `'${node.operator}' has no result for these values`, node)
  }
}

function compileComparison(node: Of<'comparison'>): Run {
  const [left, right] = [compileNode(node.left), compileNode(node.right)]
  const test = compareBy[node.operator]
  return (scope, env) => {
    const result = test(left(scope, env), right(scope, env))
    return result ?? nothing(env, 'INVALID_TYPE', `'${node.operator}' cannot compare these values`, node)
  }
}

function compileBetween(node: Of<'between'>): Run {
  const [value, low, high] = [compileNode(node.value), compileNode(node.low), compileNode(node.high)]
  return (scope, env) => {
    const tested = value(scope, env)
    const above = compareBy['>='](tested, low(scope, env))
    const below = compareBy['<='](tested, high(scope, env))
    if (above === null || below === null) return nothing(env, 'INVALID_TYPE', 'These values have no order', node)
    return above && below
  }
}

function compileIf(node: Of<'if'>): Run {
  const [condition, consequent, otherwise] = [
    compileNode(node.condition),
    compileNode(node.consequent),
    compileNode(node.otherwise),
  ]
  return (scope, env) => {
    const holds = condition(scope, env)
    if (holds === true) return consequent(scope, env)
    if (holds === false || holds === null) return otherwise(scope, env)
    return nothing(env, 'INVALID_TYPE', 'A condition is true or false', node)
  }
}

function compileContext(node: Of<'context'>): Run {
  const entries = node.entries.map(({ name, value }) => [name, compileNode(value)] as const)
  return (scope, env) => {
    const values = new Map<string, FeelValue>()
    const inner: Scope = { values, outer: scope }
    for (const [name, value] of entries) values.set(name, value(inner, env))
    return values
  }
}

function compileInstance(node: Of<'instance'>): Run {
  const value = compileNode(node.value)
  const { type } = node
  return (scope, env) => {
    const tested = value(scope, env)
    if (!type) return nothing(env, 'INVALID_TYPE', 'There is no such type', node)
    return isInstanceOf(tested, type)
  }
}

function compileIn(node: Of<'in'>): Run {
  const value = compileNode(node.value)
  const tests = compileTests(node.tests, compileNode)
  return (scope, env) => {
    const tested = value(scope, env)
    return tests(tested, withValue(scope, '?', tested), env)
  }
}

export function compileNode(node: Node): Run {
  switch (node.kind) {
    case 'literal': {
      const { value } = node
      return () => value
    }
    case 'name':
      return compileName(node)
    case 'path': {
      const target = compileNode(node.target)
      return (scope, env) => propertyIn(target(scope, env), node.name, env, node)
    }
    case 'filter':
      return compileFilter(compileNode(node.target), compileNode(node.filter), node)
    case 'call':
    case 'named call':
      return compileCall(node, compileNode)
    case 'arithmetic':
      return compileArithmetic(node)
    case 'comparison':
      return compileComparison(node)
    case 'and':
    case 'or':
      return compileLogic(node)
    case 'negation': {
      const value = compileNode(node.value)
      return (scope, env) =>
        negate(value(scope, env)) ?? nothing(env, 'INVALID_TYPE', 'Only numbers and durations have a sign', node)
    }
    case 'between':
      return compileBetween(node)
    case 'in':
      return compileIn(node)
    case 'instance':
      return compileInstance(node)
    case 'if':
      return compileIf(node)
    case 'for':
      return compileFor(node, compileNode)
    case 'some':
    case 'every':
      return compileQuantified(node, compileNode)
    case 'function':
      return compileFunction(node, compileNode)
    case 'context':
      return compileContext(node)
    case 'list': {
      const items = node.items.map(compileNode)
      return (scope, env) => items.map((item) => item(scope, env))
    }
    case 'range':
      return compileRange(node, compileNode)
    case 'equal range':
    case 'unequal range':
      return compileSingleRange(node, compileNode)
  }
}
