import type { Flow } from '../compiled-process.ts'
import type { Problems } from './definition-refused.ts'
import { checkExpression, expressionOf } from './read-attributes.ts'
import { elementOf, elementsOf, givenProperties, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

const allowed = new Set([
  'id',
  'name',
  'nameAr',
  'documentation',
  'extensionElements',
  'sourceRef',
  'targetRef',
  'conditionExpression',
  'likely',
  'isImmediate',
])

export interface FlowsOfSource {
  /** In the order in which the source names them, which is the order in which conditions are tried. */
  readonly bySource: ReadonlyMap<string, readonly Flow[]>
}

export function readFlows(elements: readonly Element[], problems: Problems): FlowsOfSource {
  const bySource = new Map<string, Flow[]>()
  for (const element of elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
    const id = element.id as string
    for (const property of givenProperties(element)) {
      if (!allowed.has(property)) problems.add(id, reasons.unsupportedProperty(element.$type, property))
    }
    const source = elementOf(element, 'sourceRef')
    const target = elementOf(element, 'targetRef')
    if (!source?.id || !target?.id) {
      problems.add(id, reasons.flowUnconnected())
      continue
    }
    const condition = expressionOf(element, 'conditionExpression', problems)
    if (condition) checkExpression(element, condition, problems)
    const flow: Flow = {
      id,
      to: target.id,
      ...(condition ? { if: condition } : {}),
      ...(element.get('diwan:likely') === true ? { likely: true as const } : {}),
    }
    bySource.set(source.id, [...(bySource.get(source.id) ?? []), flow])
  }
  return { bySource: new Map([...bySource].map(([id, flows]) => [id, inOrderOf(elements, id, flows)])) }
}

function inOrderOf(elements: readonly Element[], sourceId: string, flows: readonly Flow[]): readonly Flow[] {
  const source = elements.find(({ id }) => id === sourceId)
  const order = source ? elementsOf(source, 'outgoing').map(({ id }) => id) : []
  const place = (flow: Flow) => {
    const index = order.indexOf(flow.id)
    return index < 0 ? order.length : index
  }
  return [...flows].sort((a, b) => place(a) - place(b))
}
