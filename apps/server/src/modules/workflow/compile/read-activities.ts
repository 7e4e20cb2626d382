import type { ActivityNode, UserTaskNode } from '../compiled-process.ts'
import {
  checkExpression,
  choiceOf,
  durationOf,
  expressionOf,
  identifierOf,
  nameOf,
  optionalIdentifier,
  requiredName,
  variableOf,
} from './read-attributes.ts'
import { readData } from './read-data.ts'
import { common, type Read, type Reader } from './node-reader.ts'
import { messageEvent } from './read-events.ts'
import { readLoop } from './read-loop.ts'
import { readScript } from './read-script.ts'
import { elementOf, elementsOf, textOf } from './read-xml.ts'
import { reasons } from './reasons.ts'

const activity = [
  'default',
  'boundaryEventRefs',
  'startQuantity',
  'completionQuantity',
  'isForCompensation',
  'loopCharacteristics',
  'ioSpecification',
  'properties',
  'dataInputAssociations',
  'dataOutputAssociations',
  'resources',
]
const subProcess = [...activity, 'triggeredByEvent', 'flowElements', 'artifacts', 'laneSets']

function part(input: Read) {
  const { element, boundary, compensation, reading } = input
  const defaultFlow = elementOf(element, 'default')?.id
  const [startQuantity, completionQuantity] = [
    Number(element.get('startQuantity')),
    Number(element.get('completionQuantity')),
  ]
  const data = readData(element, reading)
  const handler = compensation ? reading.handlers.get(compensation) : undefined
  if (compensation && !handler) reading.problems.add(compensation, reasons.handlerMissing())
  return {
    ...common(input),
    ...(defaultFlow ? { default: defaultFlow } : {}),
    ...(boundary.length > 0 ? { boundary } : {}),
    ...readLoop(element, reading),
    ...(data ? { data } : {}),
    ...(handler ? { compensatedBy: handler } : {}),
    ...(element.get('isForCompensation') === true ? { isForCompensation: true as const } : {}),
    ...(startQuantity > 1 ? { startQuantity } : {}),
    ...(completionQuantity > 1 ? { completionQuantity } : {}),
  }
}

/** The role of a user task: its own word, a potential owner, or the lane in which it lies. */
function roleOf({ element, id, reading }: Read): string | undefined {
  const given = optionalIdentifier(element, 'role', reading.problems)
  const owner = elementsOf(element, 'resources')
    .map((one) => elementOf(one, 'resourceRef'))
    .find(Boolean)
  return given ?? (owner && (textOf(owner, 'name') ?? owner.id)) ?? reading.laneOf.get(id)
}

function readUserTask(input: Read): UserTaskNode {
  const { element, id, reading } = input
  const { problems, isPublication } = reading
  const performer =
    isPublication || textOf(element, 'diwan:performer')
      ? choiceOf(element, 'performer', ['officer', 'applicant'], problems)
      : 'officer'
  const role = roleOf(input)
  if (isPublication && performer === 'officer' && !role) problems.add(id, reasons.roleMissing())
  const outcomes = (textOf(element, 'diwan:outcomes') ?? '').split(/\s+/).filter(Boolean)
  for (const [index, outcome] of outcomes.entries()) {
    if (outcomes.indexOf(outcome) !== index) problems.add(id, reasons.outcomesTwice(outcome))
  }
  const limit = optionalIdentifier(element, 'limit', problems)
  const limitDefault = durationOf(element, 'limitDefault', problems)
  if (limitDefault && !limit) problems.add(id, reasons.limitWithoutKey())
  const en = textOf(element, 'name') ?? id
  return {
    ...part(input),
    type: 'user-task',
    name: isPublication ? requiredName(element, problems) : (nameOf(element) ?? { ar: en, en }),
    ...(element.get('diwan:step') === false ? {} : { step: true as const }),
    performer,
    kind:
      isPublication || textOf(element, 'diwan:kind')
        ? choiceOf(element, 'kind', ['review', 'correct', 'pay', 'collect'], problems)
        : 'review',
    outcomes,
    ...(role ? { role } : {}),
    ...(limit ? { limit } : {}),
    ...(limitDefault ? { limitDefault } : {}),
  }
}

function readRuleTask(input: Read): ActivityNode {
  const { element, reading } = input
  const isGiven = reading.isPublication || textOf(element, 'diwan:decision')
  if (!isGiven) return { ...part(input), type: 'business-rule-task' }
  const decision = identifierOf(element, 'decision', reading.problems)
  const result = variableOf(element, 'result', reading.problems)
  return { ...part(input), type: 'business-rule-task', decision, result }
}

function readServiceTask(input: Read): ActivityNode {
  const { element, reading } = input
  const isGiven = reading.isPublication || textOf(element, 'diwan:topic')
  const topic = isGiven ? { topic: identifierOf(element, 'topic', reading.problems) } : {}
  return { ...part(input), type: 'service-task', ...topic }
}

const subProcessOf =
  (kind: 'embedded' | 'transaction') =>
  (input: Read): ActivityNode => {
    const isEvent = input.element.get('triggeredByEvent') === true
    if (isEvent && (input.out.length > 0 || elementsOf(input.element, 'incoming').length > 0)) {
      input.reading.problems.add(input.id, reasons.unsupportedProperty('event sub-process', 'incoming/outgoing'))
    }
    return { ...part(input), type: 'sub-process', kind: isEvent ? 'event' : kind }
  }

function readAdHoc(input: Read): ActivityNode {
  const { element, reading } = input
  const completion = expressionOf(element, 'completionCondition', reading.problems)
  if (completion) checkExpression(element, completion, reading.problems)
  return {
    ...part(input),
    type: 'sub-process',
    kind: 'ad-hoc',
    adHoc: {
      sequential: textOf(element, 'ordering') === 'Sequential',
      cancelRemaining: element.get('cancelRemainingInstances') !== false,
      ...(completion ? { completion } : {}),
    },
  }
}

function readCall(input: Read): ActivityNode {
  const { element, id, reading } = input
  const called = (textOf(element, 'calledElement') ?? '').replace(/^.*:/, '')
  if (!reading.callable.has(called)) reading.problems.add(id, reasons.calledElement(called))
  return { ...part(input), type: 'call-activity', called }
}

/** `messageRef` of a send or receive task, which may also be drawn as a message flow. */
const messages = (input: Read, isSent: boolean) => [
  messageEvent(input.element, elementOf(input.element, 'messageRef'), isSent, input.reading),
]

const plain: Reader = { properties: activity, read: (input) => ({ ...part(input), type: 'plain-task' }) }
const embedded: Reader = { properties: subProcess, read: subProcessOf('embedded') }

export const activityReaders: Readonly<Record<string, Reader>> = {
  'bpmn:Task': plain,
  'bpmn:ManualTask': plain,
  'bpmn:UserTask': {
    properties: [
      ...activity,
      'performer',
      'role',
      'kind',
      'outcomes',
      'limit',
      'limitDefault',
      'implementation',
      'renderings',
    ],
    read: readUserTask,
  },
  'bpmn:ServiceTask': { properties: [...activity, 'topic', 'implementation'], read: readServiceTask },
  'bpmn:BusinessRuleTask': { properties: [...activity, 'decision', 'result', 'implementation'], read: readRuleTask },
  'bpmn:ScriptTask': {
    properties: [...activity, 'scriptFormat', 'script'],
    read: (input) => ({ ...part(input), type: 'script-task', script: readScript(input.element, input.reading) }),
  },
  'bpmn:SendTask': {
    properties: [...activity, 'messageRef', 'implementation', 'correlation'],
    read: (input) => ({ ...part(input), type: 'send-task', events: messages(input, true) }),
  },
  'bpmn:ReceiveTask': {
    properties: [...activity, 'messageRef', 'implementation', 'instantiate', 'correlation'],
    read: (input) => ({
      ...part(input),
      type: 'receive-task',
      events: messages(input, false),
      ...(input.element.get('instantiate') === true ? { instantiate: true as const } : {}),
    }),
  },
  'bpmn:SubProcess': embedded,
  'bpmn:Transaction': { properties: [...subProcess, 'method', 'protocol'], read: subProcessOf('transaction') },
  'bpmn:AdHocSubProcess': {
    properties: [...subProcess, 'completionCondition', 'ordering', 'cancelRemainingInstances'],
    read: readAdHoc,
  },
  'bpmn:CallActivity': { properties: [...activity, 'calledElement'], read: readCall },
}
