import type { NameTree } from '@diwan/feel'
import type { Expression } from '../model/expression.ts'
import type { ModelTypes } from './model-types.ts'
import { shapeOf } from './name-tree.ts'

/** What can follow the value of logic whose type is not written. */
export function shapeOfLogic(logic: Expression | undefined, types: ModelTypes): NameTree | undefined {
  const typed = shapeOf(types.find(logic?.type))
  if (typed || !logic) return typed
  switch (logic.kind) {
    case 'context': {
      const result = logic.entries.find((each) => !each.variable)
      if (result) return shapeOfLogic(result.expression, types)
      return new Map(
        logic.entries.flatMap(({ variable, expression }) =>
          variable ? [[variable.name, shapeOf(types.find(variable.type)) ?? shapeOfLogic(expression, types)]] : [],
        ),
      )
    }
    case 'relation':
      return new Map(logic.columns.map((column) => [column.name, shapeOf(types.find(column.type))]))
    case 'table': {
      if (logic.outputs.length < 2) return shapeOf(types.find(logic.outputs[0]?.type))
      return new Map(logic.outputs.map(({ name, type }) => [name ?? '', shapeOf(types.find(type))]))
    }
    case 'filter':
      return shapeOfLogic(logic.in, types)
    case 'conditional':
      return shapeOfLogic(logic.whenTrue, types)
    case 'for':
      return shapeOfLogic(logic.body, types)
    case 'function':
      return shapeOfLogic(logic.body, types)
    default:
      return undefined
  }
}
