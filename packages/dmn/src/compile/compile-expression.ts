import type { Compiled } from '../evaluate/run.ts'
import type { Expression } from '../model/expression.ts'
import { compileConditional } from './compile-conditional.ts'
import { compileContext } from './compile-context.ts'
import { compileFilter } from './compile-filter.ts'
import { compileFunction } from './compile-function.ts'
import { compileInvocation } from './compile-invocation.ts'
import { compileIterator } from './compile-iterator.ts'
import { compileList } from './compile-list.ts'
import { compileLiteral } from './compile-literal.ts'
import { compileRelation } from './compile-relation.ts'
import { fit, type Place } from './place.ts'
import { compileTable } from './table/compile-table.ts'

const nothing: Compiled = () => null

/** Compiles any boxed expression. What is wrong in it is reported to the place, and is null when it runs. */
export function compileExpression(expression: Expression | undefined, place: Place): Compiled {
  if (!expression) return nothing
  const compiled = compileKind(expression, place)
  // The type of a function definition is that of what the function returns.
  const type = expression.kind === 'function' ? undefined : place.types.find(expression.type)
  if (!type) return compiled
  return (scope, run) => fit(compiled(scope, run), type, `The value of ${place.element.name}`, place, run)
}

function compileKind(expression: Expression, place: Place): Compiled {
  switch (expression.kind) {
    case 'literal':
      return compileLiteral(expression, place)
    case 'context':
      return compileContext(expression, place)
    case 'table':
      return compileTable(expression, place)
    case 'invocation':
      return compileInvocation(expression, place)
    case 'function': {
      const make = compileFunction(expression, place, place.types.find(expression.type))
      return (scope, run) => make(() => scope, run)
    }
    case 'relation':
      return compileRelation(expression, place)
    case 'list':
      return compileList(expression, place)
    case 'conditional':
      return compileConditional(expression, place)
    case 'filter':
      return compileFilter(expression, place)
    default:
      return compileIterator(expression, place)
  }
}
