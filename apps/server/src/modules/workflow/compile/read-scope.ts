/** A process or sub-process with everything inside it, level by level. */
import type { Node } from '../compiled-process.ts'
import { dataTypes } from './read-data.ts'
import { checkAttributes, isReadable, readElement } from './read-elements.ts'
import { definitionsOf } from './read-events.ts'
import { readFlows } from './read-flows.ts'
import { elementOf, elementsOf, givenProperties, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

const processProperties = new Set([
  'id',
  'name',
  'nameAr',
  'documentation',
  'extensionElements',
  'isExecutable',
  'isClosed',
  'processType',
  'flowElements',
  'artifacts',
  'laneSets',
  'properties',
  'resources',
  'auditing',
  'monitoring',
  'ioSpecification',
  'supportedInterfaceRef',
  'supports',
  'definitionalCollaborationRef',
  'ioBinding',
])
const meaningless = new Set(['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group'])

/** @param scope id under which the contents lie; absent for the level of the process that is compiled. */
export function readScope(container: Element, reading: Reading, scope?: string): Node[] {
  const { problems } = reading
  const id = container.id as string
  if (container.$type === 'bpmn:Process') {
    checkAttributes(container, reading)
    for (const property of givenProperties(container)) {
      if (!processProperties.has(property)) problems.add(id, reasons.unsupportedProperty(container.$type, property))
    }
  }
  for (const artifact of elementsOf(container, 'artifacts')) {
    if (!meaningless.has(artifact.$type)) problems.add(artifact.id ?? id, reasons.unsupportedElement(artifact.$type))
  }
  return readContents(container, reading, scope)
}

function readContents(container: Element, reading: Reading, scope: string | undefined): Node[] {
  const { problems } = reading
  const elements = elementsOf(container, 'flowElements').filter((element) => {
    if (!element.id) problems.add(element.$parent?.id ?? 'definitions', reasons.noId(element.$type))
    return Boolean(element.id)
  })
  const { bySource } = readFlows(elements, problems)
  const boundary = Map.groupBy(
    elements.filter(({ $type }) => $type === 'bpmn:BoundaryEvent'),
    (event) => elementOf(event, 'attachedToRef')?.id,
  )
  return elements.flatMap((element): Node[] => {
    const { $type } = element
    const id = element.id as string
    if ($type === 'bpmn:SequenceFlow' || dataTypes.has($type)) return []
    if (!isReadable($type)) {
      problems.add(id, reasons.unsupportedElement($type))
      return []
    }
    const attached = boundary.get(id) ?? []
    const compensation = attached.find(isCompensation)?.id
    const node = readElement({
      element,
      id,
      reading,
      out: bySource.get(id) ?? [],
      boundary: attached.filter((event) => !isCompensation(event)).map((event) => event.id as string),
      isInEventSubProcess: container.get('triggeredByEvent') === true,
      ...(compensation ? { compensation } : {}),
      ...(scope ? { scope } : {}),
    })
    // The boundary event of compensation is no place for a token: it says which activity undoes which.
    const own = node && !isCompensation(element) ? [node] : []
    return node?.type === 'sub-process' ? [...own, ...readScope(element, reading, id)] : own
  })
}

const isCompensation = (element: Element): boolean =>
  element.$type === 'bpmn:BoundaryEvent' &&
  definitionsOf(element).some(({ $type }) => $type === 'bpmn:CompensateEventDefinition')

const localTypes: Readonly<Record<string, string>> = {
  'bpmn:GlobalTask': 'bpmn:Task',
  'bpmn:GlobalManualTask': 'bpmn:ManualTask',
  'bpmn:GlobalUserTask': 'bpmn:UserTask',
  'bpmn:GlobalScriptTask': 'bpmn:ScriptTask',
  'bpmn:GlobalBusinessRuleTask': 'bpmn:BusinessRuleTask',
}

/** A global task is a process of one task. */
export function taskOf(task: Element, reading: Reading): Node {
  const scope = task.id as string
  const id = `${scope}.task`
  const attributes = new Map<string, unknown>([
    ['startQuantity', 1],
    ['completionQuantity', 1],
  ])
  const local = new Proxy(task, {
    get: (target, key) => {
      if (key === '$type') return localTypes[target.$type]
      if (key === 'get') return (name: string) => attributes.get(name) ?? target.get(name)
      return Reflect.get(target, key) as unknown
    },
  })
  const node = readElement({ element: local, id, reading, out: [], boundary: [], isInEventSubProcess: false, scope })
  return node as Node
}
