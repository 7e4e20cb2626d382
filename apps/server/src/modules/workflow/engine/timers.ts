/** Boundary timers: set when a token comes to rest on an activity, dropped when it leaves. */
import { evaluate } from '@diwan/service-kit'
import { nodeOf, type BoundaryTimerNode, type Node, type Timer } from '../compiled-process.ts'
import { addDuration, parseCycle, parseDuration, parseInstant } from './iso-time.ts'
import { ProcessFault } from './process-fault.ts'
import type { Run } from './run.ts'
import type { Token } from './state.ts'

const boundaryTimers = (run: Run, node: Node): BoundaryTimerNode[] =>
  ('boundary' in node ? (node.boundary ?? []) : [])
    .map((id) => nodeOf(run.process, id))
    .filter((boundary) => boundary.type === 'boundary-timer')

const occurrenceOf = (token: Token, boundaryId: string): number => token.cycles?.[boundaryId] ?? 1

/** Instant at which the first of them takes the activity away from whoever has it; null when none does. */
export function setTimers(run: Run, token: Token, node: Node): Date | null {
  let expiresAt: Date | null = null
  for (const boundary of boundaryTimers(run, node)) {
    const dueAt = firstDue(run, boundary)
    if (!dueAt) continue
    run.jobs.push({ kind: 'timer', tokenId: token.id, elementId: boundary.id, occurrence: 1, dueAt })
    if (boundary.interrupting && (!expiresAt || dueAt < expiresAt)) expiresAt = dueAt
  }
  return expiresAt
}

export function dropTimers(run: Run, token: Token, node: Node): void {
  for (const { id } of boundaryTimers(run, node)) {
    run.droppedJobs.push({ kind: 'timer', tokenId: token.id, elementId: id, occurrence: occurrenceOf(token, id) })
  }
}

/** The timer's text: the service's own limit, the literal, or what the expression gives. */
function valueOf(run: Run, { timer, limit, id }: BoundaryTimerNode): { kind: Timer['kind']; text: string } {
  const override = limit ? run.limits[limit] : undefined
  if (override) return { kind: 'duration', text: override }
  const text = timer.literal ?? evaluate(timer.expression ?? 'null', run.variables, run.clock)
  if (typeof text !== 'string') throw timerFault(id, text)
  return { kind: timer.kind, text }
}

const timerFault = (id: string, value: unknown) =>
  new ProcessFault('timer_value', `timer ${id} has no usable value: ${JSON.stringify(value)}`, id)

function firstDue(run: Run, boundary: BoundaryTimerNode): Date | undefined {
  const { kind, text } = valueOf(run, boundary)
  const { now } = run.clock
  if (kind === 'date') return parseInstant(text) ?? fail(boundary, text)
  if (kind === 'duration') return addDuration(now, parseDuration(text) ?? fail(boundary, text))
  const cycle = parseCycle(text) ?? fail(boundary, text)
  if (cycle.times === 0) return undefined
  return cycle.start ?? addDuration(now, cycle.every)
}

function fail(boundary: BoundaryTimerNode, text: string): never {
  throw timerFault(boundary.id, text)
}

/** Sets the next occurrence of a repeating timer, counted from when the last was due, so that lateness does not add up. */
export function repeatTimer(run: Run, token: Token, boundary: BoundaryTimerNode, dueAt: Date): void {
  if (boundary.timer.kind !== 'cycle' || boundary.interrupting) return
  const { kind, text } = valueOf(run, boundary)
  const cycle = kind === 'cycle' ? parseCycle(text) : undefined
  const done = occurrenceOf(token, boundary.id)
  if (!cycle || (cycle.times !== undefined && done >= cycle.times)) return
  const occurrence = done + 1
  run.rest({ ...token, cycles: { ...token.cycles, [boundary.id]: occurrence } })
  run.jobs.push({
    kind: 'timer',
    tokenId: token.id,
    elementId: boundary.id,
    occurrence,
    dueAt: addDuration(dueAt, cycle.every),
  })
}

/** Whether the timer that fell due is the one that is set for this token now. */
export const isSet = (token: Token, boundaryId: string, occurrence: number): boolean =>
  occurrenceOf(token, boundaryId) === occurrence
