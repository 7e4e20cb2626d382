import type { FeelValue, NameTree } from '@diwan/feel'
import type { Compiled } from '../evaluate/run.ts'
import type { BoxedContext, Expression, Variable } from '../model/expression.ts'
import { shapeOf } from './name-tree.ts'
import { enter, fit, type Place } from './place.ts'
import { shapeOfLogic } from './shape-of-logic.ts'

/** Each entry sees those before it, and a function also itself. */
export function compileContext({ entries }: BoxedContext, place: Place): Compiled {
  let inside = place
  const compiled = entries.map(({ variable, expression }) => {
    const shape = variable && entryShape(variable, expression, inside)
    const named = variable ? enter(inside, [[variable.name, shape]]) : inside
    const value = place.compile(expression, mayCallItself(expression) ? named : inside)
    inside = named
    return { variable, type: variable && place.types.find(variable.type), value }
  })
  return (scope, run) => {
    const visible = new Map(scope)
    const context = new Map<string, FeelValue>()
    for (const { variable, type, value } of compiled) {
      const found = value(visible, run)
      if (!variable) return found
      const fitting = fit(found, type, variable.name, place, run)
      visible.set(variable.name, fitting)
      context.set(variable.name, fitting)
    }
    return context
  }
}

const mayCallItself = (expression: Expression | undefined): boolean =>
  expression?.kind === 'function' || (expression?.kind === 'literal' && /^\s*function\b/.test(expression.text))

function entryShape(variable: Variable, expression: Expression | undefined, place: Place): NameTree | undefined {
  return shapeOf(place.types.find(variable.type)) ?? shapeOfLogic(expression, place.types)
}
