import type { CompletionEvent, EventDefinition, MultiInstance, StandardLoop } from '../compiled-process.ts'
import { checkExpression, expressionOf } from './read-attributes.ts'
import { outsideNameOf, variableNameOf } from './read-data.ts'
import { readEvents } from './read-events.ts'
import { elementOf, elementsOf, givenProperties, ownerId, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

const understood = new Set([
  'id',
  'documentation',
  'extensionElements',
  'isSequential',
  'behavior',
  'loopCardinality',
  'loopDataInputRef',
  'loopDataOutputRef',
  'inputDataItem',
  'outputDataItem',
  'complexBehaviorDefinition',
  'completionCondition',
  'oneBehaviorEventRef',
  'noneBehaviorEventRef',
  'testBefore',
  'loopMaximum',
  'loopCondition',
])

export function readLoop(activity: Element, reading: Reading): { multi?: MultiInstance; loop?: StandardLoop } {
  const loop = elementOf(activity, 'loopCharacteristics')
  if (!loop) return {}
  for (const property of givenProperties(loop)) {
    if (!understood.has(property))
      reading.problems.add(ownerId(activity), reasons.unsupportedProperty(loop.$type, property))
  }
  return loop.$type === 'bpmn:StandardLoopCharacteristics'
    ? { loop: readStandard(activity, loop, reading) }
    : { multi: readMulti(activity, loop, reading) }
}

function feel(activity: Element, owner: Element, property: string, { problems }: Reading): string | undefined {
  const source = expressionOf(owner, property, problems)
  if (source) checkExpression(activity, source, problems)
  return source
}

function readStandard(activity: Element, loop: Element, reading: Reading): StandardLoop {
  const condition = feel(activity, loop, 'loopCondition', reading)
  const maximum = loop.get('loopMaximum') as number | undefined
  if (!condition && maximum === undefined) reading.problems.add(ownerId(activity), reasons.loopEndless())
  return {
    testBefore: loop.get('testBefore') === true,
    ...(condition ? { condition } : {}),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  }
}

/** A reference to an item of the file; where it is none, the name of a variable. */
function reference(
  activity: Element,
  loop: Element,
  property: string,
  side: 'dataInputAssociations' | 'dataOutputAssociations',
) {
  const item = loop.get(property) as Element | string | undefined
  return typeof item === 'object' ? outsideNameOf(activity, item, side) : item
}

function readMulti(activity: Element, loop: Element, reading: Reading): MultiInstance {
  const cardinality = feel(activity, loop, 'loopCardinality', reading)
  const collection = reference(activity, loop, 'loopDataInputRef', 'dataInputAssociations')
  const list = reference(activity, loop, 'loopDataOutputRef', 'dataOutputAssociations')
  const completion = feel(activity, loop, 'completionCondition', reading)
  const input = elementOf(loop, 'inputDataItem')
  const output = elementOf(loop, 'outputDataItem')
  if (!cardinality && !collection) reading.problems.add(ownerId(activity), reasons.loopSize())
  const throws = readThrows(activity, loop, reading)
  return {
    sequential: loop.get('isSequential') === true,
    ...(collection ? { collection } : cardinality ? { cardinality } : {}),
    ...(input ? { item: variableNameOf(input) } : {}),
    ...(list && output ? { output: { list, item: variableNameOf(output) } } : {}),
    ...(completion ? { completion } : {}),
    ...(throws.length > 0 ? { throws } : {}),
  }
}

function readThrows(activity: Element, loop: Element, reading: Reading): CompletionEvent[] {
  const behavior = textOf(loop, 'behavior') ?? 'All'
  if (behavior === 'All') return []
  if (behavior === 'Complex') {
    return elementsOf(loop, 'complexBehaviorDefinition').flatMap((one) => {
      const condition = feel(activity, one, 'condition', reading)
      const event = elementOf(one, 'event')
      if (!condition || !event) reading.problems.add(ownerId(activity), reasons.loopBehavior(behavior))
      return condition && event
        ? eventsOf(event).map((thrown) => ({ when: 'condition' as const, condition, event: thrown }))
        : []
    })
  }
  const definition = elementOf(loop, behavior === 'One' ? 'oneBehaviorEventRef' : 'noneBehaviorEventRef')
  if (!definition) reading.problems.add(ownerId(activity), reasons.loopBehavior(behavior))
  const holder =
    definition &&
    ({
      id: ownerId(activity),
      get: (name: string) => (name === 'eventDefinitions' ? [definition] : undefined),
    } as unknown as Element)
  return holder
    ? eventsOf(holder).map((event) => ({ when: behavior === 'One' ? ('first' as const) : ('each' as const), event }))
    : []

  function eventsOf(event: Element): EventDefinition[] {
    return readEvents(event, 'throw', reading)
  }
}
