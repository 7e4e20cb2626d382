import type { Expression } from '../model/expression.ts'
import type { ItemDefinition } from '../model/item-definition.ts'
import type { Model } from '../model/model.ts'

/** All names of components, entries, columns and outputs: what may follow a dot where nothing is known before it. */
export function memberNamesOf(models: readonly Model[]): ReadonlySet<string> {
  const names = new Set<string>()
  const addItem = (item: ItemDefinition) => {
    for (const component of item.components) {
      names.add(component.name)
      addItem(component)
    }
  }
  const addLogic = (logic: Expression | undefined): void => {
    switch (logic?.kind) {
      case 'context':
        for (const { variable, expression } of logic.entries) {
          if (variable) names.add(variable.name)
          addLogic(expression)
        }
        return
      case 'relation':
        for (const { name } of logic.columns) names.add(name)
        for (const cell of logic.rows.flat()) addLogic(cell)
        return
      case 'table':
        for (const { name } of logic.outputs) if (name) names.add(name)
        return
      case 'function':
        return addLogic(logic.body)
      case 'list':
        return logic.items.forEach(addLogic)
      case 'invocation':
        return logic.bindings.forEach(({ expression }) => addLogic(expression))
      case 'conditional':
        return [logic.whenTrue, logic.otherwise].forEach(addLogic)
      case 'filter':
        return addLogic(logic.in)
      case 'for':
        return [logic.in, logic.body].forEach(addLogic)
      default:
    }
  }
  for (const model of models) {
    model.items.forEach(addItem)
    for (const element of model.elements) if ('logic' in element) addLogic(element.logic)
  }
  return names
}
