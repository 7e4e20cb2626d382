import type { Timer } from '../compiled-process.ts'
import { parseCycle, parseDuration, parseInstant } from '../engine/iso-time.ts'
import type { Problems } from './definition-refused.ts'
import { checkExpression, expressionOf } from './read-attributes.ts'
import { elementsOf, givenProperties, ownerId, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

const kinds = [
  { property: 'timeDuration', kind: 'duration', parse: parseDuration, looksLiteral: /^-?P[\dT]/ },
  { property: 'timeDate', kind: 'date', parse: parseInstant, looksLiteral: /^\d{4}-/ },
  { property: 'timeCycle', kind: 'cycle', parse: parseCycle, looksLiteral: /^R\d*\// },
] as const

const allowed = new Set(['id', 'timeDuration', 'timeDate', 'timeCycle'])

/** The one timer definition of an event: a literal in ISO 8601, or FEEL that gives one. */
export function readTimer(event: Element, problems: Problems): Timer {
  const definitions = elementsOf(event, 'eventDefinitions')
  const [definition] = definitions
  const id = ownerId(event)
  const nothing: Timer = { kind: 'duration' }
  for (const { $type } of definitions) {
    if ($type !== 'bpmn:TimerEventDefinition') problems.add(id, reasons.unsupportedEvent($type))
  }
  if (definitions.length !== 1 || !definition || definition.$type !== 'bpmn:TimerEventDefinition') {
    if (definitions.length !== 1) problems.add(id, reasons.timerDefinition())
    return nothing
  }
  for (const property of givenProperties(definition)) {
    if (!allowed.has(property)) problems.add(id, reasons.unsupportedProperty(definition.$type, property))
  }
  const given = kinds.filter(({ property }) => definition.get(property))
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
