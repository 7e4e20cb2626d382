/** One reader for each kind of flow node: the properties it understands and the node it becomes. */
import type { Node } from '../compiled-process.ts'
import { definitionsOf, readEvents } from './read-events.ts'
import { optionalIdentifier } from './read-attributes.ts'
import { common, type Read, type Reader } from './node-reader.ts'
import { activityReaders } from './read-activities.ts'
import { gatewayReaders } from './read-gateways.ts'
import { elementOf, givenProperties, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

const always = [
  'id',
  'name',
  'nameAr',
  'documentation',
  'extensionElements',
  'incoming',
  'outgoing',
  'step',
  'lanes',
  'auditing',
  'monitoring',
  'categoryValueRef',
]
const event = [
  'eventDefinitions',
  'eventDefinitionRef',
  'parallelMultiple',
  'correlation',
  'properties',
  'dataOutputs',
  'dataInputs',
  'outputSet',
  'inputSet',
]

const together = ({ element }: Read) =>
  element.get('parallelMultiple') === true && definitionsOf(element).length > 1 ? { all: true as const } : {}

function readStart(input: Read): Node {
  const { element, id, scope, isInEventSubProcess, reading } = input
  const events = readEvents(element, isInEventSubProcess ? 'event-sub-process' : 'start', reading)
  const flows = reading.flowsTo.get(id) ?? []
  if (events.length === 0 && flows.length > 0) events.push({ on: 'message', channels: flows })
  if (isInEventSubProcess && events.length === 0) reading.problems.add(id, reasons.eventSubProcessStart())
  if (!isInEventSubProcess && scope && !reading.callable.has(scope) && events.length > 0) {
    reading.problems.add(id, reasons.noPlainStart())
  }
  const all = together(input)
  if (all.all && !isInEventSubProcess) reading.problems.add(id, reasons.allAtStart())
  const interrupting = element.get('isInterrupting') !== false
  if (!interrupting && events.some(({ on }) => on === 'error')) reading.problems.add(id, reasons.interruptsNot())
  return {
    ...common(input),
    type: 'start',
    ...(events.length > 0 ? { events } : {}),
    ...all,
    ...(interrupting ? {} : { interrupting: false as const }),
  }
}

function readBoundary(input: Read): Node {
  const { element, id, reading } = input
  const events = readEvents(element, 'boundary', reading)
  const interrupting = element.get('cancelActivity') !== false
  if (events.length === 0) reading.problems.add(id, reasons.timerDefinition())
  if (reading.isPublication && interrupting && events.some((one) => one.on === 'timer' && one.timer.kind === 'cycle')) {
    reading.problems.add(id, reasons.cycleInterrupts())
  }
  if (!interrupting && events.some(({ on }) => on === 'error' || on === 'cancel')) {
    reading.problems.add(id, reasons.interruptsNot())
  }
  const attached = elementOf(element, 'attachedToRef')
  if (!attached?.id) reading.problems.add(id, reasons.attachedToNothing())
  if (events.some(({ on }) => on === 'cancel') && attached?.$type !== 'bpmn:Transaction') {
    reading.problems.add(id, reasons.cancelOutside())
  }
  return {
    ...common(input),
    type: 'boundary',
    attachedTo: attached?.id ?? '',
    interrupting,
    events,
    ...together(input),
  }
}

const linkOf = (element: Element) => definitionsOf(element).find(({ $type }) => $type === 'bpmn:LinkEventDefinition')

function readThrow(input: Read): Node {
  const { element, id, scope, reading } = input
  const link = linkOf(element)
  if (!link) return { ...common(input), type: 'throw', events: readEvents(element, 'throw', reading) }
  const name = textOf(link, 'name') ?? ''
  const to = reading.linkTargets.get(`${scope ?? ''} ${name}`)
  if (!to) reading.problems.add(id, reasons.noLinkTarget(name))
  return { ...common(input), type: 'throw', events: [], out: to ? [{ id: `${id} ${to}`, to }] : [] }
}

function readCatch(input: Read): Node {
  const { element, id, reading } = input
  if (linkOf(element)) return { ...common(input), type: 'throw', events: [] }
  const events = readEvents(element, 'catch', reading)
  if (events.length === 0) reading.problems.add(id, reasons.timerDefinition())
  return { ...common(input), type: 'catch', events, ...together(input) }
}

const readers: Readonly<Record<string, Reader>> = {
  'bpmn:StartEvent': { properties: [...event, 'isInterrupting', 'dataOutputAssociations'], read: readStart },
  'bpmn:EndEvent': {
    properties: [...event, 'outcome', 'dataInputAssociations'],
    read(input) {
      const outcome = optionalIdentifier(input.element, 'outcome', input.reading.problems)
      const events = readEvents(input.element, 'end', input.reading)
      if (events.some(({ on }) => on === 'cancel') && !isInTransaction(input.element)) {
        input.reading.problems.add(input.id, reasons.cancelOutside())
      }
      return {
        ...common(input),
        type: 'end',
        ...(outcome ? { outcome } : {}),
        ...(events.length > 0 ? { events } : {}),
      }
    },
  },
  'bpmn:BoundaryEvent': {
    properties: [...event, 'attachedToRef', 'cancelActivity', 'limit', 'dataOutputAssociations'],
    read: readBoundary,
  },
  'bpmn:IntermediateThrowEvent': { properties: [...event, 'dataInputAssociations'], read: readThrow },
  'bpmn:IntermediateCatchEvent': { properties: [...event, 'limit', 'dataOutputAssociations'], read: readCatch },
  ...gatewayReaders,
  ...activityReaders,
}

function isInTransaction(element: Element): boolean {
  for (let at = element.$parent; at; at = at.$parent) if (at.$type === 'bpmn:Transaction') return true
  return false
}

export const isReadable = (type: string): boolean => Object.hasOwn(readers, type)

/** Without a prefix an attribute is the standard's: one that the standard does not have is a slip of the pen. */
export function checkAttributes(element: Element, { problems }: Reading): void {
  for (const name of Object.keys(element.$attrs ?? {})) {
    if (!name.includes(':') && name !== 'xmlns')
      problems.add(element.id ?? 'definitions', reasons.unsupportedProperty(element.$type, name))
  }
}

export function readElement(input: Read): Node | undefined {
  const { element, id, reading } = input
  const reader = readers[element.$type]
  if (!reader) return undefined
  checkAttributes(element, reading)
  for (const property of givenProperties(element)) {
    if (![...always, ...reader.properties].includes(property)) {
      reading.problems.add(id, reasons.unsupportedProperty(element.$type, property))
    }
  }
  return reader.read(input)
}
