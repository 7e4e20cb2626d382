/**
 * Standard loops and multi-instance activities (BPMN 2.0.2 §13.3.6–7). A body token holds the count and the boundary
 * events; each instance is a token inside it at the same element, with its own loop data. Counting starts with 1.
 */
import { evaluate, holds } from '@diwan/service-kit'
import type { ActivityNode, CompletionEvent } from '../../compiled-process.ts'
import { setWaits } from '../events/listeners.ts'
import { throwOne } from '../events/throw-events.ts'
import { ProcessFault } from '../process-fault.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Repetition } from '../state.ts'
import { cancelInside } from './cancel.ts'
import { completeRepetition } from './leave-activity.ts'

const nothingYet: Repetition = { started: 0, completed: 0, terminated: 0 }

export function repeat(run: Run, body: LiveToken, node: ActivityNode): void {
  const { multi, loop } = node
  delete body.via
  body.repetition = { ...nothingYet, ...(multi ? sizeOf(run, body, node) : {}) }
  if (loop) body.variables = { loopCounter: 0 }
  else count(body, {})
  run.rest(body)
  setWaits(run, body)
  const total = body.repetition.total ?? 0
  const isOver = loop ? loop.testBefore && !goesOn(run, body, node) : total === 0
  if (isOver) return completeRepetition(run, body)
  const now = multi && !multi.sequential ? total : 1
  for (let index = 0; index < now; index++) startInstance(run, body, node)
}

function sizeOf(run: Run, body: LiveToken, { id, multi }: ActivityNode): Pick<Repetition, 'total' | 'items'> {
  const data = run.dataOf(run.parentOf(body))
  if (multi?.collection) {
    const items = evaluate(multi.collection, data, run.clock) ?? []
    if (!Array.isArray(items)) throw new ProcessFault('not_a_list', `the collection of ${id} is not a list`, id)
    return { total: items.length, items }
  }
  const total = evaluate(multi?.cardinality ?? '0', data, run.clock)
  if (typeof total !== 'number' || !Number.isInteger(total) || total < 0) {
    throw new ProcessFault('not_a_number', `the cardinality of ${id} is not a whole number`, id)
  }
  return { total }
}

/** Writes the counts into the data of the body, under the names of the standard (table 10.31). */
function count(body: LiveToken, change: Partial<Repetition>): void {
  const repetition: Repetition = { ...nothingYet, ...body.repetition, ...change }
  const { total = 0, started, completed, terminated } = repetition
  body.repetition = repetition
  body.variables = {
    ...body.variables,
    numberOfInstances: total,
    numberOfActiveInstances: started - completed - terminated,
    numberOfCompletedInstances: completed,
    numberOfTerminatedInstances: terminated,
  }
}

function startInstance(run: Run, body: LiveToken, { id, multi, loop }: ActivityNode): void {
  const { started = 0, items } = body.repetition ?? nothingYet
  const loopCounter = started + 1
  if (loop) {
    body.repetition = { ...(body.repetition ?? nothingYet), started: loopCounter }
    body.variables = { ...body.variables, loopCounter }
    return run.arrive(id, body)
  }
  count(body, { started: loopCounter })
  run.arrive(id, body, {
    variables: {
      loopCounter,
      ...(multi?.item ? { [multi.item]: items?.[started] ?? null } : {}),
      ...(multi?.output ? { [multi.output.item]: null } : {}),
    },
  })
}

function goesOn(run: Run, body: LiveToken, { loop }: ActivityNode): boolean {
  if (loop?.maximum !== undefined && (body.repetition?.started ?? 0) >= loop.maximum) return false
  return !loop?.condition || holds(loop.condition, run.dataOf(body), run.clock)
}

/** One instance has completed and its token is gone. */
export function completeInstance(run: Run, body: LiveToken, instance: LiveToken, node: ActivityNode): void {
  const { multi } = node
  if (!multi) return goesOn(run, body, node) ? startInstance(run, body, node) : completeRepetition(run, body)
  const { total = 0, completed = 0, outputs = [] } = body.repetition ?? nothingYet
  const place = Number(instance.variables?.['loopCounter']) - 1
  const given = multi.output ? instance.variables?.[multi.output.item] : undefined
  const list = multi.output
    ? Array.from({ length: total }, (_, at) => (at === place ? given : outputs[at]) ?? null)
    : []
  count(body, { completed: completed + 1, ...(multi.output ? { outputs: list } : {}) })
  const data = { ...run.dataOf(body), ...instance.variables }
  throwCompletionEvents(run, body, multi.throws ?? [], data)
  if (!run.isAlive(body)) return
  const { started = 0 } = body.repetition ?? nothingYet
  if (multi.completion && holds(multi.completion, data, run.clock)) {
    count(body, { terminated: started - completed - 1 })
    cancelInside(run, body)
    return completeRepetition(run, body)
  }
  if (started < total) startInstance(run, body, node)
  else if (completed + 1 === total) completeRepetition(run, body)
}

function throwCompletionEvents(
  run: Run,
  body: LiveToken,
  events: readonly CompletionEvent[],
  data: Record<string, unknown>,
): void {
  for (const [index, { when, condition, event }] of events.entries()) {
    const thrown = body.repetition?.thrown ?? []
    if (when !== 'each' && thrown.includes(index)) continue
    if (condition && !holds(condition, data, run.clock)) continue
    count(body, { thrown: [...thrown, index] })
    throwOne(run, body, event)
    if (!run.isAlive(body)) return
  }
}
