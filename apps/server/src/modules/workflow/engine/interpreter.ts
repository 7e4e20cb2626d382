/**
 * The token game (BPMN 2.0.2 chapter 13). Pure: a transition is computed from definition, state, signal and clock,
 * and whatever it needs from outside it asks of its driver by yielding. Running it twice gives the same answer.
 */
import type { ExpressionClock } from '@diwan/service-kit'
import { nodeOf, type CompiledProcess, type UserTaskNode } from '../compiled-process.ts'
import { cancelActivity, completeActivity, enter } from './behaviours.ts'
import { ProcessFault } from './process-fault.ts'
import { Run } from './run.ts'
import type { InstanceState, Signal, Steps, Token, Transition, Variables } from './state.ts'
import { isSet, repeatTimer } from './timers.ts'

/** More steps without a rest than any drawing needs: it goes round in circles. */
const stepLimit = 10_000

export function* start(
  process: CompiledProcess,
  { variables, limits, clock }: { variables: Variables; limits: InstanceState['limits']; clock: ExpressionClock },
): Steps<Transition> {
  const run = new Run(process, { tokens: [], lastToken: 0, variables, limits, status: 'active' }, clock)
  run.note('process-started')
  run.arrive(process.start)
  yield* play(run)
  return run.finish()
}

/** @throws ProcessFault when the signal does not fit the state. */
export function* signal(
  process: CompiledProcess,
  state: InstanceState,
  happening: Signal,
  clock: ExpressionClock,
): Steps<Transition> {
  if (state.status !== 'active') throw new ProcessFault('not_active', 'the instance has ended')
  const run = new Run(process, state, clock)
  receive(run, happening)
  yield* play(run)
  return run.finish()
}

function* play(run: Run): Steps {
  for (let steps = 0; ; steps++) {
    const arrival = run.agenda.shift()
    if (!arrival) return
    if (steps > stepLimit) throw new ProcessFault('endless', `no token comes to rest after ${steps} steps`, arrival.node.id)
    yield* enter(run, arrival.token, arrival.node)
  }
}

function receive(run: Run, happening: Signal): void {
  switch (happening.kind) {
    case 'complete-task':
      return completeTask(run, happening)
    case 'service-done':
      return serviceDone(run, happening)
    case 'timer-due':
      return timerDue(run, happening)
    case 'cancel':
      return cancelAll(run, happening)
  }
}

function tokenOf(run: Run, tokenId: string): Token {
  const token = run.tokenAt(tokenId)
  if (!token) throw new ProcessFault('no_such_token', `no token ${tokenId} rests in this instance`)
  return token
}

function completeTask(run: Run, happening: Extract<Signal, { kind: 'complete-task' }>): void {
  const { outcome, variables, idempotencyKey } = happening
  const token = tokenOf(run, happening.tokenId)
  const node = nodeOf(run.process, token.at)
  if (node.type !== 'user-task') throw new ProcessFault('not_a_user_task', `${node.id} is not a user task`, node.id)
  checkOutcome(node, outcome)
  run.assign(variables)
  if (outcome) run.assign({ outcome })
  completeActivity(run, token, node, {
    ...(outcome ? { outcome } : {}),
    ...(idempotencyKey ? { key: idempotencyKey } : {}),
  })
}

function checkOutcome(node: UserTaskNode, outcome: string | undefined): void {
  if (node.outcomes.length === 0 && outcome === undefined) return
  if (outcome === undefined) throw new ProcessFault('outcome_required', `${node.id} needs an outcome`, node.id)
  if (!node.outcomes.includes(outcome)) {
    throw new ProcessFault('outcome_not_offered', `${node.id} does not offer the outcome ${outcome}`, node.id)
  }
}

function serviceDone(run: Run, { tokenId, variables }: Extract<Signal, { kind: 'service-done' }>): void {
  const token = tokenOf(run, tokenId)
  const node = nodeOf(run.process, token.at)
  if (node.type !== 'service-task') {
    throw new ProcessFault('not_a_service_task', `${node.id} is not a service task`, node.id)
  }
  run.assign(variables)
  completeActivity(run, token, node)
}

function timerDue(run: Run, { tokenId, elementId, occurrence, dueAt }: Extract<Signal, { kind: 'timer-due' }>): void {
  const token = tokenOf(run, tokenId)
  const boundary = nodeOf(run.process, elementId)
  if (boundary.type !== 'boundary-timer' || boundary.attachedTo !== token.at || !isSet(token, elementId, occurrence)) {
    throw new ProcessFault('no_such_token', `timer ${elementId} is not set for token ${tokenId}`, elementId)
  }
  if (boundary.interrupting) cancelActivity(run, token, nodeOf(run.process, token.at))
  else repeatTimer(run, token, boundary, dueAt)
  run.arrive(elementId, token.parent)
}

function cancelAll(run: Run, { outcome, reason }: Extract<Signal, { kind: 'cancel' }>): void {
  run.note('process-cancelled', undefined, { outcome, reason })
  for (const token of run.tokens) cancelActivity(run, token, nodeOf(run.process, token.at))
  run.outcome = outcome
  run.end()
}
