/**
 * The token game (BPMN 2.0.2 chapter 13). Pure: a transition is computed from definition, state, signal and clock,
 * and whatever it needs from outside it asks of its driver by yielding. Running it twice gives the same answer.
 */
import type { ExpressionClock } from '@diwan/service-kit'
import { isActivity, nodeOf, type CompiledProcess, type Node } from '../compiled-process.ts'
import { closeScope } from './activities/close-scope.ts'
import { completeActivity } from './activities/complete-activity.ts'
import { enter } from './enter.ts'
import { continueCancel } from './events/cancel-transaction.ts'
import { undoNext } from './events/compensation.ts'
import { checkConditions } from './events/conditions.ts'
import { dropWaits, setWaits } from './events/listeners.ts'
import { occurAfterChoice } from './events/hear.ts'
import { continueThrow } from './events/throw-events.ts'
import { fireGathering } from './gateways/gather.ts'
import { ProcessFault } from './process-fault.ts'
import { receive } from './receive.ts'
import { Run, type Arrival } from './run.ts'
import {
  rootId,
  type InstanceState,
  type Signal,
  type Steps,
  type Token,
  type Transition,
  type Variables,
} from './state.ts'

/** More steps without a rest than any drawing needs: it goes round in circles. */
const stepLimit = 10_000

export interface Start {
  readonly variables: Variables
  readonly limits: InstanceState['limits']
  readonly clock: ExpressionClock
  /** What has occurred: start event, instantiating receive task, event behind a gateway; the plain start otherwise. */
  readonly from?: string
}

export function* start(process: CompiledProcess, { variables, limits, clock, from }: Start): Steps<Transition> {
  const run = new Run(
    process,
    { tokens: [], lastToken: 0, variables, limits, status: 'active' },
    clock,
    completeActivity,
  )
  run.note('process-started')
  setWaits(run, run.root)
  const first = from ? [] : run.graph.firstIn('')
  if (!from && first.length === 0)
    throw new ProcessFault('no_start', `${process.id} waits for an event to start it`, process.id)
  for (const node of first) run.arrive(node.id)
  if (from) occurAtStart(run, nodeOf(process, from))
  return yield* play(run)
}

function occurAtStart(run: Run, node: Node): void {
  if (node.type === 'start') return run.arrive(node.id)
  const gateway = run.graph
    .contents('')
    .find(({ type, out }) => type === 'event-gateway' && out.some(({ to }) => to === node.id))
  if (gateway?.type === 'event-gateway' && gateway.instantiates === 'all') {
    for (const { to } of gateway.out) if (to !== node.id) run.arrive(to)
  }
  occurAfterChoice(run, run.root, node)
}

/** @throws ProcessFault when the signal does not fit the state. */
export function* signal(
  process: CompiledProcess,
  state: InstanceState,
  happening: Signal,
  clock: ExpressionClock,
): Steps<Transition> {
  if (state.status !== 'active') throw new ProcessFault('not_active', 'the instance has ended')
  const run = new Run(process, state, clock, completeActivity)
  receive(run, happening)
  return yield* play(run)
}

function* play(run: Run): Steps<Transition> {
  try {
    for (let steps = 0; !run.ended; steps++) {
      checkConditions(run)
      if (settle(run)) continue
      const arrival = next(run)
      if (!arrival && fireGathering(run)) continue
      const late = arrival ?? run.later.shift()
      if (!late) break
      if (steps > stepLimit)
        throw new ProcessFault('endless', `no token comes to rest after ${steps} steps`, late.node.id)
      const before = new Set(run.agenda)
      yield* enter(run, late.token, late.node)
      if (!isTask(late.node)) bringForward(run, before)
    }
  } catch (error) {
    if (error instanceof ProcessFault) error.history = run.history
    throw error
  }
  if (run.ended) dropWaits(run, run.root)
  return run.finish()
}

/** The next arrival whose turn it is; events that others may want to hear let everybody else go first. */
function next(run: Run): Arrival | undefined {
  for (;;) {
    const arrival = run.agenda.shift()
    if (!arrival || !isHeardByOthers(arrival.node)) return arrival
    run.later.push(arrival)
  }
}

const isHeardByOthers = (node: Node): boolean =>
  (node.type === 'throw' || node.type === 'end' || node.type === 'send-task') &&
  (node.events?.some(({ on }) => on === 'signal' || on === 'message') ?? false)

/** Events and gateways take no turn of their own: how many of them a branch has does not set it back. */
function bringForward(run: Run, waiting: ReadonlySet<Arrival>): void {
  const isNew = (arrival: Arrival) => !waiting.has(arrival)
  run.agenda = [...run.agenda.filter(isNew), ...run.agenda.filter((arrival) => !isNew(arrival))]
}

const isTask = ({ type }: Node): boolean => type.endsWith('-task')

/** Looks at a scope that a token has left: it may be complete. */
function settle(run: Run): boolean {
  for (const [scopeId, last] of run.left) {
    run.left.delete(scopeId)
    const scope = scopeId === rootId ? run.root : run.tokenAt(scopeId)
    if (!scope || !run.isEmpty(scope)) continue
    complete(run, scope, last)
    return true
  }
  return false
}

function complete(run: Run, scope: Run['root'], last: Token): void {
  if (run.isRoot(scope)) return run.end(nodeOf(run.process, last.at).type === 'end' ? last : undefined)
  const node = nodeOf(run.process, scope.at)
  if (scope.repetition) return
  if (scope.mode === 'cancelling') return continueCancel(run, scope)
  if (scope.mode === 'compensating') {
    if (undoNext(run, scope)) return
    delete scope.mode
    if (node.type === 'throw' || node.type === 'end') {
      const isDetached = scope.step === Number.MAX_SAFE_INTEGER
      return isDetached ? run.remove(scope) : continueThrow(run, scope, node)
    }
    return run.remove(scope)
  }
  if (isActivity(node) && (node.type === 'sub-process' || node.type === 'call-activity')) closeScope(run, scope, node)
}
