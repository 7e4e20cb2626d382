/** What happens to a running instance from outside, and which token it is for. */
import { isActivity, nodeOf, type UserTaskNode } from '../compiled-process.ts'
import { cancelInside } from './activities/cancel.ts'
import { completeActivity } from './activities/complete-activity.ts'
import { runScript } from './activities/run-script.ts'
import { hear } from './events/hear.ts'
import { listenersIn } from './events/listeners.ts'
import { receiveMessage } from './events/messages.ts'
import { throwError } from './events/propagate.ts'
import { receiveSignal } from './events/signals.ts'
import { occurrenceOf, repeatTimer } from './events/timers.ts'
import { ProcessFault } from './process-fault.ts'
import type { LiveToken, Run } from './run.ts'
import { rootId, type Signal } from './state.ts'

type Happening<Kind extends Signal['kind']> = Extract<Signal, { kind: Kind }>

export function receive(run: Run, happening: Signal): void {
  switch (happening.kind) {
    case 'complete-task':
      return completeTask(run, happening)
    case 'service-done':
      return serviceDone(run, happening)
    case 'service-failed':
      return throwError(run, serviceToken(run, happening.tokenId), happening.code)
    case 'timer-due':
      return timerDue(run, happening)
    case 'message':
      if (!receiveMessage(run, happening)) throw new ProcessFault('no_such_token', 'nobody waits for this message')
      return
    case 'signal':
      if (!receiveSignal(run, happening.signal, happening.variables)) {
        throw new ProcessFault('no_such_token', 'nobody waits for this signal')
      }
      return
    case 'set-variables':
      run.note('variables-set', undefined, { names: Object.keys(happening.variables) })
      return run.assign(run.root, happening.variables)
    case 'cancel':
      return cancelAll(run, happening)
  }
}

function tokenOf(run: Run, tokenId: string): LiveToken {
  const token = run.tokenAt(tokenId)
  if (!token) throw new ProcessFault('no_such_token', `no token ${tokenId} rests in this instance`)
  return token
}

function completeTask(run: Run, happening: Happening<'complete-task'>): void {
  const { outcome, variables, idempotencyKey } = happening
  const token = tokenOf(run, happening.tokenId)
  const node = nodeOf(run.process, token.at)
  if (node.type !== 'user-task' || token.repetition || token.mode) {
    throw new ProcessFault('not_a_user_task', `${node.id} is not a user task`, node.id)
  }
  checkOutcome(node, outcome)
  run.assign(token, variables)
  if (outcome) run.assign(token, { outcome })
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

function serviceToken(run: Run, tokenId: string): LiveToken {
  const token = tokenOf(run, tokenId)
  if (nodeOf(run.process, token.at).type !== 'service-task' || token.repetition || token.mode) {
    throw new ProcessFault('not_a_service_task', `${token.at} is not a service task`, token.at)
  }
  return token
}

function serviceDone(run: Run, { tokenId, variables }: Happening<'service-done'>): void {
  const token = serviceToken(run, tokenId)
  const node = nodeOf(run.process, token.at)
  run.assign(token, variables)
  if (isActivity(node)) completeActivity(run, token, node)
}

function timerDue(run: Run, { tokenId, elementId, occurrence, dueAt }: Happening<'timer-due'>): void {
  const token = tokenId === rootId ? run.root : tokenOf(run, tokenId)
  const node = token === run.root ? undefined : nodeOf(run.process, token.at)
  if (node?.type === 'script-task' && node.id === elementId && token.step === occurrence) {
    return runScript(run, token, node)
  }
  const listener = listenersIn(run, token).find(({ ref, definition }) => ref === elementId && definition.on === 'timer')
  if (!listener || occurrenceOf(token, elementId) !== occurrence) {
    throw new ProcessFault('no_such_token', `timer ${elementId} is not set for token ${tokenId}`, elementId)
  }
  repeatTimer(run, token, listener, dueAt)
  hear(run, token, listener)
}

function cancelAll(run: Run, { outcome, reason }: Happening<'cancel'>): void {
  run.note('process-cancelled', undefined, { outcome, reason })
  cancelInside(run, run.root)
  run.left.clear()
  run.outcome = outcome
  run.end()
}
