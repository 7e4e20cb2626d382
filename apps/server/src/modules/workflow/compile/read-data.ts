/** Data objects, properties, inputs and outputs become variables; associations become assignments of FEEL. */
import type { ActivityData, Assignment } from '../compiled-process.ts'
import { checkExpression, expressionOf } from './read-attributes.ts'
import { elementOf, elementsOf, ownerId, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

/** Types of flow elements that are data and no steps. */
export const dataTypes = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'])

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** The variable of a data object, property, input or output: its name where FEEL can read it, else its id. */
export function variableNameOf(item: Element): string {
  const object = elementOf(item, 'dataObjectRef') ?? elementOf(item, 'dataStoreRef')
  const names = [object && textOf(object, 'name'), textOf(item, 'name'), object?.id, item.id]
  return names.find((name) => name !== undefined && identifier.test(name)) ?? item.id ?? ''
}

export function readData(activity: Element, reading: Reading): ActivityData | undefined {
  const io = elementOf(activity, 'ioSpecification')
  const items = [
    ...(io ? [...elementsOf(io, 'dataInputs'), ...elementsOf(io, 'dataOutputs')] : []),
    ...elementsOf(activity, 'properties'),
    ...elementsOf(activity, 'flowElements').filter(({ $type }) => $type === 'bpmn:DataObject'),
  ]
  const before = elementsOf(activity, 'dataInputAssociations').flatMap((one) => assignmentsOf(one, reading))
  const after = elementsOf(activity, 'dataOutputAssociations').flatMap((one) => assignmentsOf(one, reading))
  if (items.length + before.length + after.length === 0) return undefined
  const references = elementsOf(activity, 'flowElements').filter(({ $type }) => $type === 'bpmn:DataObjectReference')
  const names = items.map((item) =>
    variableNameOf(references.find((one) => elementOf(one, 'dataObjectRef') === item) ?? item),
  )
  return { own: [...new Set(names)], before, after }
}

function assignmentsOf(association: Element, { problems }: Reading): Assignment[] {
  const given = elementsOf(association, 'assignment')
  const target = elementOf(association, 'targetRef')
  if (given.length > 0) {
    return given.flatMap((assignment) => {
      const from = expressionOf(assignment, 'from', problems)
      const to = expressionOf(assignment, 'to', problems)
      if (!from || !to || !identifier.test(to)) {
        problems.add(ownerId(association), reasons.assignment())
        return []
      }
      checkExpression(association, from, problems)
      return [{ from, to }]
    })
  }
  const sources = elementsOf(association, 'sourceRef')
  const transformation = expressionOf(association, 'transformation', problems)
  if (transformation) checkExpression(association, transformation, problems)
  const [source] = sources
  const from = transformation ?? (sources.length === 1 && source ? variableNameOf(source) : undefined)
  // Drawn to an activity as a whole, it only shows that the activity uses the data.
  if (!target || !from) return []
  return [{ from, to: variableNameOf(target) }]
}

/** What fills an input, or takes an output, of the activity: for a collection that is looped over. */
export function outsideNameOf(
  activity: Element,
  item: Element,
  side: 'dataInputAssociations' | 'dataOutputAssociations',
): string {
  for (const association of elementsOf(activity, side)) {
    const target = elementOf(association, 'targetRef')
    const [source] = elementsOf(association, 'sourceRef')
    if (side === 'dataInputAssociations' && target === item && source) return variableNameOf(source)
    if (side === 'dataOutputAssociations' && source === item && target) return variableNameOf(target)
  }
  return variableNameOf(item)
}
