/** Timers: set when a token comes to rest where one is attached, dropped when it leaves. */
import { evaluate } from '@diwan/service-kit'
import type { EventDefinition, Timer } from '../../compiled-process.ts'
import { addDuration, parseCycle, parseDuration, parseInstant } from '../iso-time.ts'
import { ProcessFault } from '../process-fault.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Token, Variables } from '../state.ts'
import type { Listener } from './listeners.ts'

type TimerEvent = Extract<EventDefinition, { on: 'timer' }>
type Clock = Run['clock']

export const occurrenceOf = (token: Token, ref: string): number => token.cycles?.[ref] ?? 1

export function setTimer(run: Run, token: LiveToken, { definition, ref }: Listener): void {
  if (definition.on !== 'timer') return
  const override = definition.limit ? run.limits[definition.limit] : undefined
  const dueAt = firstDue(definition, ref, run.dataOf(token), run.clock, override)
  if (dueAt) run.jobs.push({ kind: 'timer', tokenId: token.id, elementId: ref, occurrence: 1, dueAt })
}

export function dropTimer(run: Run, token: LiveToken, { definition, ref }: Listener): void {
  if (definition.on !== 'timer') return
  run.drop({ kind: 'timer', tokenId: token.id, elementId: ref, occurrence: occurrenceOf(token, ref) })
}

const timerFault = (ref: string, value: unknown) =>
  new ProcessFault('timer_value', `timer ${ref} has no usable value: ${JSON.stringify(value)}`, ref)

/** The timer's text: the service's own limit, the literal, or what the expression gives. */
function valueOf({ timer }: TimerEvent, ref: string, data: Variables, clock: Clock, override: string | undefined) {
  if (override) return { kind: 'duration' as Timer['kind'], text: override }
  const text = timer.literal ?? evaluate(timer.expression ?? 'null', data, clock)
  if (typeof text !== 'string') throw timerFault(ref, text)
  return { kind: timer.kind, text }
}

/** When it is due first; undefined for a repetition of no times. @throws ProcessFault timer_value */
export function firstDue(
  event: TimerEvent,
  ref: string,
  data: Variables,
  clock: Clock,
  override?: string,
): Date | undefined {
  const { kind, text } = valueOf(event, ref, data, clock, override)
  const fail = (): never => {
    throw timerFault(ref, text)
  }
  if (kind === 'date') return parseInstant(text) ?? fail()
  if (kind === 'duration') return addDuration(clock.now, parseDuration(text) ?? fail())
  const cycle = parseCycle(text) ?? fail()
  if (cycle.times === 0) return undefined
  return cycle.start ?? addDuration(clock.now, cycle.every)
}

/** The next occurrence of a repeating timer, counted from when the last was due, so that lateness does not add up. */
export function nextDue(
  event: TimerEvent,
  ref: string,
  data: Variables,
  clock: Clock,
  done: number,
  dueAt: Date,
): Date | undefined {
  if (event.timer.kind !== 'cycle') return undefined
  const cycle = parseCycle(valueOf(event, ref, data, clock, undefined).text)
  if (!cycle || (cycle.times !== undefined && done >= cycle.times)) return undefined
  return addDuration(dueAt, cycle.every)
}

export function repeatTimer(run: Run, token: LiveToken, { definition, ref }: Listener, dueAt: Date): void {
  if (definition.on !== 'timer') return
  if (definition.limit && run.limits[definition.limit]) return
  const done = occurrenceOf(token, ref)
  const next = nextDue(definition, ref, run.dataOf(token), run.clock, done, dueAt)
  if (!next) return
  token.cycles = { ...token.cycles, [ref]: done + 1 }
  run.jobs.push({ kind: 'timer', tokenId: token.id, elementId: ref, occurrence: done + 1, dueAt: next })
}
