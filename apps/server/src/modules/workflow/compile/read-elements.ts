/** One reader for each kind of flow node: the properties it understands and the node it becomes. */
import type { BoundaryTimerNode, Flow, Node } from '../compiled-process.ts'
import type { Problems } from './definition-refused.ts'
import { choiceOf, durationOf, identifierOf, nameOf, optionalIdentifier, requiredName, variableOf } from './read-attributes.ts'
import { readTimer } from './read-timer.ts'
import { elementOf, elementsOf, givenProperties, textOf, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

interface Read {
  readonly element: Element
  readonly id: string
  readonly out: readonly Flow[]
  /** Ids of the boundary events attached to it. */
  readonly boundary: readonly string[]
  readonly problems: Problems
}

interface Reader {
  readonly properties: readonly string[]
  read(input: Read): Node
}

const always = ['id', 'name', 'nameAr', 'documentation', 'extensionElements', 'incoming', 'outgoing', 'step', 'lanes']
const activity = ['default', 'boundaryEventRefs', 'startQuantity', 'completionQuantity', 'isForCompensation']

/** Present, but only with the value that changes nothing. */
const harmless: Readonly<Record<string, unknown>> = {
  startQuantity: 1,
  completionQuantity: 1,
  isForCompensation: false,
  isInterrupting: true,
  parallelMultiple: false,
}

function common({ element, id, out, problems }: Read) {
  const step = element.get('diwan:step') === true
  const name = step ? requiredName(element, problems) : nameOf(element)
  return { id, out, ...(name ? { name } : {}), ...(step ? { step: true as const } : {}) }
}

function activityPart(input: Read) {
  const { element, boundary } = input
  const defaultFlow = elementOf(element, 'default')?.id
  return {
    ...common(input),
    ...(defaultFlow ? { default: defaultFlow } : {}),
    ...(boundary.length > 0 ? { boundary } : {}),
  }
}

function readUserTask(input: Read): Node {
  const { element, id, problems } = input
  const performer = choiceOf(element, 'performer', ['officer', 'applicant'], problems)
  const role = optionalIdentifier(element, 'role', problems)
  if (performer === 'officer' && !role) problems.add(id, reasons.roleMissing())
  const outcomes = (textOf(element, 'diwan:outcomes') ?? '').split(/\s+/).filter(Boolean)
  for (const [index, outcome] of outcomes.entries()) {
    if (outcomes.indexOf(outcome) !== index) problems.add(id, reasons.outcomesTwice(outcome))
  }
  const limit = optionalIdentifier(element, 'limit', problems)
  const limitDefault = durationOf(element, 'limitDefault', problems)
  if (limitDefault && !limit) problems.add(id, reasons.limitWithoutKey())
  return {
    ...activityPart(input),
    type: 'user-task',
    name: requiredName(element, problems),
    ...(element.get('diwan:step') === false ? {} : { step: true as const }),
    performer,
    kind: choiceOf(element, 'kind', ['review', 'correct', 'pay', 'collect'], problems),
    outcomes,
    ...(role ? { role } : {}),
    ...(limit ? { limit } : {}),
    ...(limitDefault ? { limitDefault } : {}),
  }
}

function readBoundaryEvent(input: Read): BoundaryTimerNode {
  const { element, id, problems } = input
  const timer = readTimer(element, problems)
  const interrupting = element.get('cancelActivity') !== false
  if (interrupting && timer.kind === 'cycle') problems.add(id, reasons.cycleInterrupts())
  const attachedTo = elementOf(element, 'attachedToRef')?.id
  if (!attachedTo) problems.add(id, reasons.attachedToNothing())
  const limit = optionalIdentifier(element, 'limit', problems)
  return {
    ...common(input),
    type: 'boundary-timer',
    attachedTo: attachedTo ?? '',
    interrupting,
    timer,
    ...(limit ? { limit } : {}),
  }
}

const readers: Readonly<Record<string, Reader>> = {
  'bpmn:StartEvent': {
    properties: ['isInterrupting', 'parallelMultiple'],
    read: (input) => ({ ...common(input), type: 'start' }),
  },
  'bpmn:EndEvent': {
    properties: ['outcome'],
    read(input) {
      const outcome = optionalIdentifier(input.element, 'outcome', input.problems)
      return { ...common(input), type: 'end', ...(outcome ? { outcome } : {}) }
    },
  },
  'bpmn:UserTask': {
    properties: [...activity, 'performer', 'role', 'kind', 'outcomes', 'limit', 'limitDefault'],
    read: readUserTask,
  },
  'bpmn:ServiceTask': {
    properties: [...activity, 'topic'],
    read: (input) => ({
      ...activityPart(input),
      type: 'service-task',
      topic: identifierOf(input.element, 'topic', input.problems),
    }),
  },
  'bpmn:BusinessRuleTask': {
    properties: [...activity, 'decision', 'result'],
    read(input) {
      const decision = identifierOf(input.element, 'decision', input.problems)
      const result = variableOf(input.element, 'result', input.problems)
      return { ...activityPart(input), type: 'business-rule-task', decision, result }
    },
  },
  'bpmn:ExclusiveGateway': {
    properties: ['default', 'gatewayDirection'],
    read(input) {
      const defaultFlow = elementOf(input.element, 'default')?.id
      return { ...common(input), type: 'exclusive-gateway', ...(defaultFlow ? { default: defaultFlow } : {}) }
    },
  },
  'bpmn:BoundaryEvent': {
    properties: ['attachedToRef', 'cancelActivity', 'eventDefinitions', 'parallelMultiple', 'limit'],
    read: readBoundaryEvent,
  },
}

export const isReadable = (type: string): boolean => Object.hasOwn(readers, type)

export function readElement(input: Read): Node | undefined {
  const { element, id, problems } = input
  const reader = readers[element.$type]
  if (!reader) return undefined
  for (const property of givenProperties(element)) {
    if (property === 'eventDefinitions' && !reader.properties.includes(property)) {
      for (const { $type } of elementsOf(element, property)) problems.add(id, reasons.unsupportedEvent($type))
    } else if (![...always, ...reader.properties].includes(property)) {
      problems.add(id, reasons.unsupportedProperty(element.$type, property))
    } else if (Object.hasOwn(harmless, property) && element.get(property) !== harmless[property]) {
      problems.add(id, reasons.unsupportedProperty(element.$type, property))
    }
  }
  return reader.read(input)
}
