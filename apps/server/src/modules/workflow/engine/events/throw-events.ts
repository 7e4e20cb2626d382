/** Throwing events: intermediate and end. */
import { nodeOf, type EventDefinition, type NodeOf } from '../../compiled-process.ts'
import { cancelInside } from '../activities/cancel.ts'
import { passOn } from '../pass-on.ts'
import type { LiveToken, Run } from '../run.ts'
import { cancelTransaction } from './cancel-transaction.ts'
import { compensate } from './compensation.ts'
import { throwMessage } from './messages.ts'
import { throwError, throwEscalation } from './propagate.ts'
import { throwSignal } from './signals.ts'

/** Throws what is left of an event's definitions, then goes on; a compensation in between is waited for. */
export function continueThrow(run: Run, token: LiveToken, node: NodeOf<'end'> | NodeOf<'throw'>): void {
  const events = node.events ?? []
  for (let at = token.step ?? 0; at < events.length; at++) {
    token.step = at + 1
    throwOne(run, token, events[at] as EventDefinition)
    if (!run.isAlive(token) || token.mode === 'compensating') return
  }
  if (node.type === 'throw') return passOn(run, token, node)
  run.remove(token)
}

export function throwOne(run: Run, token: LiveToken, event: EventDefinition): void {
  run.note('event-thrown', token, { on: event.on })
  switch (event.on) {
    case 'message':
      return throwMessage(run, token, event)
    case 'signal':
      return throwSignal(run, token, event.signal)
    case 'error':
      return throwError(run, token, event.code ?? '')
    case 'escalation':
      return throwEscalation(run, token, event.code)
    case 'compensation':
      return compensate(run, token, event)
    case 'cancel':
      return cancelTransaction(run, token)
    case 'terminate':
      return terminate(run, token)
    case 'timer':
    case 'conditional':
      return
  }
}

/** Ends everything in its own scope, without compensation (BPMN 2.0.2 table 10.88). */
function terminate(run: Run, token: LiveToken): void {
  const scope = run.parentOf(token)
  cancelInside(run, scope)
  delete scope.ahead
  if (!run.isRoot(scope)) nodeOf(run.process, scope.at)
  run.left.set(scope.id, token)
}
