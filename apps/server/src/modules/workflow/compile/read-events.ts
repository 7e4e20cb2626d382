/** Event definitions: what an event throws or catches, in its own file because every place for events reads them. */
import type { EventDefinition, Timer } from '../compiled-process.ts'
import { parseCycle, parseDuration, parseInstant } from '../engine/iso-time.ts'
import { checkExpression, expressionOf, optionalIdentifier } from './read-attributes.ts'
import { elementOf, elementsOf, givenProperties, ownerId, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

type Place = 'start' | 'event-sub-process' | 'catch' | 'boundary' | 'throw' | 'end'

const anywhere = ['id', 'documentation', 'extensionElements']

/** Where each kind may stand (BPMN 2.0.2 table 10.93) and which properties it has. */
const kinds: Readonly<Record<string, { places: readonly Place[]; properties: readonly string[] }>> = {
  'bpmn:TimerEventDefinition': {
    places: ['start', 'event-sub-process', 'catch', 'boundary'],
    properties: ['timeDuration', 'timeDate', 'timeCycle'],
  },
  'bpmn:MessageEventDefinition': {
    places: ['start', 'event-sub-process', 'catch', 'boundary', 'throw', 'end'],
    properties: ['messageRef'],
  },
  'bpmn:SignalEventDefinition': {
    places: ['start', 'event-sub-process', 'catch', 'boundary', 'throw', 'end'],
    properties: ['signalRef'],
  },
  'bpmn:ErrorEventDefinition': { places: ['event-sub-process', 'boundary', 'end'], properties: ['errorRef'] },
  'bpmn:EscalationEventDefinition': {
    places: ['event-sub-process', 'boundary', 'throw', 'end'],
    properties: ['escalationRef'],
  },
  'bpmn:ConditionalEventDefinition': {
    places: ['start', 'event-sub-process', 'catch', 'boundary'],
    properties: ['condition'],
  },
  'bpmn:CompensateEventDefinition': {
    places: ['event-sub-process', 'boundary', 'throw', 'end'],
    properties: ['activityRef', 'waitForCompletion'],
  },
  'bpmn:CancelEventDefinition': { places: ['boundary', 'end'], properties: [] },
  'bpmn:TerminateEventDefinition': { places: ['end'], properties: [] },
}

/** Written in the event, or as a reference to a definition of the file. */
export const definitionsOf = (event: Element): readonly Element[] => [
  ...elementsOf(event, 'eventDefinitions'),
  ...elementsOf(event, 'eventDefinitionRef'),
]

export function readEvents(event: Element, place: Place, reading: Reading): EventDefinition[] {
  const id = ownerId(event)
  return definitionsOf(event).flatMap((definition) => {
    const kind = kinds[definition.$type]
    if (!kind?.places.includes(place)) {
      reading.problems.add(id, reasons.unsupportedEvent(definition.$type))
      return []
    }
    for (const property of givenProperties(definition)) {
      if (![...anywhere, ...kind.properties].includes(property)) {
        reading.problems.add(id, reasons.unsupportedProperty(definition.$type, property))
      }
    }
    return readDefinition(event, definition, place, reading) ?? []
  })
}

function readDefinition(
  event: Element,
  definition: Element,
  place: Place,
  reading: Reading,
): EventDefinition | undefined {
  const { problems } = reading
  const id = ownerId(event)
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return readTimer(event, definition, reading)
    case 'bpmn:MessageEventDefinition':
      return messageEvent(event, elementOf(definition, 'messageRef'), isThrown(place), reading)
    case 'bpmn:SignalEventDefinition': {
      const signal = elementOf(definition, 'signalRef')
      if (!signal) problems.add(id, reasons.missing('signalRef'))
      return { on: 'signal', signal: nameOrId(signal) ?? '' }
    }
    case 'bpmn:ErrorEventDefinition': {
      const error = elementOf(definition, 'errorRef')
      const code = (error && textOf(error, 'errorCode')) ?? nameOrId(error)
      if (isThrown(place) && !code) problems.add(id, reasons.missing('errorRef'))
      return { on: 'error', ...(code ? { code } : {}) }
    }
    case 'bpmn:EscalationEventDefinition': {
      const escalation = elementOf(definition, 'escalationRef')
      const code = (escalation && textOf(escalation, 'escalationCode')) ?? nameOrId(escalation)
      return { on: 'escalation', ...(code ? { code } : {}) }
    }
    case 'bpmn:ConditionalEventDefinition': {
      const condition = expressionOf(definition, 'condition', problems)
      if (condition) checkExpression(event, condition, problems)
      else problems.add(id, reasons.emptyExpression())
      return { on: 'conditional', condition: condition ?? 'false' }
    }
    case 'bpmn:CompensateEventDefinition': {
      const activity = elementOf(definition, 'activityRef')?.id
      return {
        on: 'compensation',
        wait: definition.get('waitForCompletion') !== false,
        ...(activity ? { activity } : {}),
      }
    }
    case 'bpmn:CancelEventDefinition':
      return { on: 'cancel' }
    default:
      return { on: 'terminate' }
  }
}

const isThrown = (place: Place): boolean => place === 'throw' || place === 'end'

const nameOrId = (element: Element | undefined): string | undefined =>
  element && (textOf(element, 'name') ?? element.id)

/** What a message travels on: the flows drawn for it, else its name. */
export function messageEvent(
  owner: Element,
  message: Element | undefined,
  isSent: boolean,
  reading: Reading,
): EventDefinition {
  const id = ownerId(owner)
  const name = nameOrId(message)
  const flows = (isSent ? reading.flowsFrom : reading.flowsTo).get(id) ?? []
  const correlation = textOf(owner, 'diwan:correlation')
  if (correlation) checkExpression(owner, correlation, reading.problems)
  const named = name && !(isSent && flows.length > 0) ? [name] : []
  return { on: 'message', channels: [...named, ...flows], ...(correlation ? { correlation } : {}) }
}

const times = [
  { property: 'timeDuration', kind: 'duration', parse: parseDuration, looksLiteral: /^-?P[\dT]/ },
  { property: 'timeDate', kind: 'date', parse: parseInstant, looksLiteral: /^\d{4}-/ },
  { property: 'timeCycle', kind: 'cycle', parse: parseCycle, looksLiteral: /^R\d*\// },
] as const

/** A literal in ISO 8601, or FEEL that gives one. */
function readTimer(event: Element, definition: Element, { problems }: Reading): EventDefinition {
  const limit = optionalIdentifier(event, 'limit', problems)
  const timer = (): Timer => {
    const id = ownerId(event)
    const nothing: Timer = { kind: 'duration' }
    const given = times.filter(({ property }) => definition.get(property))
    const [only] = given
    if (given.length !== 1 || !only) {
      problems.add(id, reasons.timerDefinition())
      return nothing
    }
    const source = expressionOf(definition, only.property, problems)
    if (!source) return nothing
    if (only.parse(source)) return { kind: only.kind, literal: source }
    if (only.looksLiteral.test(source)) {
      problems.add(id, reasons.timerLiteral(source))
      return nothing
    }
    checkExpression(event, source, problems)
    return { kind: only.kind, expression: source }
  }
  return { on: 'timer', timer: timer(), ...(limit ? { limit } : {}) }
}
