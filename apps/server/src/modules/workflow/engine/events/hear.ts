/** An event occurred for somebody who listens: what it sets off. */
import { isActivity, type Node, type NodeOf } from '../../compiled-process.ts'
import { cancel, cancelInside } from '../activities/cancel.ts'
import { openScope } from '../activities/open-scope.ts'
import { passOn } from '../pass-on.ts'
import type { LiveToken, Run } from '../run.ts'
import { dropWaits, listenersIn, type Listener } from './listeners.ts'
import { dropTimer } from './timers.ts'

/** Counts the event where several must occur; otherwise, or when all have, sets off what was waiting. */
export function hear(run: Run, token: LiveToken, listener: Listener): void {
  if (listener.all) {
    const heard = new Set([...(token.heard ?? []), listener.ref])
    const isComplete = listener.all.every((ref) => heard.has(ref))
    token.heard = [...heard].filter((ref) => !isComplete || !listener.all?.includes(ref))
    if (!isComplete) return
  }
  setOff(run, token, listener)
}

function setOff(run: Run, token: LiveToken, { as, node, subProcess }: Listener): void {
  switch (as) {
    case 'itself':
      return occur(run, token, node)
    case 'choice': {
      dropWaits(run, token)
      run.remove(token)
      return occurAfterChoice(run, token, node)
    }
    case 'boundary': {
      const scope = run.parentOf(token)
      if (node.type === 'boundary' && node.interrupting) cancel(run, token)
      return run.arrive(node.id, scope)
    }
    case 'event-sub-process':
      return startEventSubProcess(run, token, node as NodeOf<'start'>, subProcess as NodeOf<'sub-process'>)
  }
}

function occur(run: Run, token: LiveToken, node: Node): void {
  if (isActivity(node)) return run.complete(token, node)
  dropWaits(run, token)
  noteCaught(run, token, node)
  passOn(run, token, node)
}

const noteCaught = (run: Run, token: LiveToken, node: Node): void => {
  const isTimer = 'events' in node && node.events?.every(({ on }) => on === 'timer')
  run.note(isTimer ? 'timer-fired' : 'event-caught', token)
}

/** The event behind an event-based gateway has occurred: its token goes on from there. */
export function occurAfterChoice(run: Run, token: LiveToken, node: Node): void {
  const after = run.make(node.id, run.parentOf(token))
  run.rest(after)
  noteCaught(run, after, node)
  passOn(run, after, node)
}

export function startEventSubProcess(
  run: Run,
  scope: LiveToken,
  start: NodeOf<'start'>,
  subProcess: NodeOf<'sub-process'>,
): void {
  if (start.interrupting !== false) {
    dropWaitsInside(run, scope)
    cancelInside(run, scope)
    scope.interrupted = true
  }
  const token = run.make(subProcess.id, scope)
  run.rest(token)
  run.note('activity-started', token)
  openScope(run, token, subProcess, [start])
}

/** Its other event sub-processes do not start any more; what is attached to its boundary goes on listening. */
function dropWaitsInside(run: Run, scope: LiveToken): void {
  for (const listener of listenersIn(run, scope)) {
    if (listener.as === 'event-sub-process') dropTimer(run, scope, listener)
  }
}
