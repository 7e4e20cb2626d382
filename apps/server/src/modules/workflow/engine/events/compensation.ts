/**
 * Compensation (BPMN 2.0.2 §13.5.5): only what was completed is compensated, the last first, one after the other; each
 * at most once. The token of the event that throws it holds what is left to do, and the handlers run inside it.
 */
import { isActivity, nodeOf, type ActivityNode, type EventDefinition } from '../../compiled-process.ts'
import { openScope } from '../activities/open-scope.ts'
import { scopeKey } from '../activities/scope-key.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Completed } from '../state.ts'

type CompensationEvent = Extract<EventDefinition, { on: 'compensation' }>

const handlingSubProcess = (run: Run, node: ActivityNode) => {
  const key = scopeKey(node)
  return key === undefined
    ? undefined
    : run.graph.eventSubProcesses(key).find(({ start }) => start.events?.some(({ on }) => on === 'compensation'))
}

/** Remembers a completed activity, if there is anything that could undo it. Called while its token still rests. */
export function recordCompleted(run: Run, token: LiveToken, node: ActivityNode): void {
  if (node.isForCompensation || token.mode) return
  const inside = token.completed ?? []
  if (!node.compensatedBy && inside.length === 0 && !handlingSubProcess(run, node)) return
  const parent = run.parentOf(token)
  const scope = parent.repetition && parent.at === node.id ? run.parentOf(parent) : parent
  const record: Completed = {
    at: node.id,
    ...(token.variables ? { variables: token.variables } : {}),
    ...(inside.length > 0 ? { inside } : {}),
  }
  scope.completed = [...(scope.completed ?? []), record]
}

export function compensate(run: Run, token: LiveToken, { activity, wait }: CompensationEvent): void {
  const undo = takeRecords(run, token, activity)
  if (undo.length === 0) return
  let holder = token
  if (!wait) {
    holder = run.make(token.at, run.parentOf(token), { step: Number.MAX_SAFE_INTEGER })
    run.rest(holder)
  }
  holder.undo = undo
  holder.mode = 'compensating'
  undoNext(run, holder)
}

/** What an event may compensate: its own scope; from an event sub-process, the scope that it belongs to. */
function takeRecords(run: Run, token: LiveToken, activity: string | undefined): Completed[] {
  const found: Completed[] = []
  for (let scope = run.parentOf(token); ; scope = run.parentOf(scope)) {
    const records = scope.completed ?? []
    const wanted = records.filter(({ at }) => activity === undefined || at === activity)
    if (wanted.length > 0) scope.completed = records.filter((record) => !wanted.includes(record))
    found.unshift(...wanted)
    if (run.isRoot(scope)) return found
    const node = nodeOf(run.process, scope.at)
    const isEventSubProcess = node.type === 'sub-process' && node.kind === 'event'
    if (!isEventSubProcess) return found
  }
}

/** Begins with the next handler. False when nothing is left to undo. */
export function undoNext(run: Run, holder: LiveToken): boolean {
  for (;;) {
    const record = holder.undo?.at(-1)
    if (!record) return false
    holder.undo = holder.undo?.slice(0, -1) ?? []
    if (undo(run, holder, record)) return true
  }
}

function undo(run: Run, holder: LiveToken, { at, variables, inside = [] }: Completed): boolean {
  const node = nodeOf(run.process, at)
  if (!isActivity(node)) return false
  if (node.compensatedBy) {
    run.arrive(node.compensatedBy, holder, variables ? { variables } : {})
    return true
  }
  const handler = handlingSubProcess(run, node)
  if (!handler && inside.length === 0) return false
  const scope = run.make(at, holder, { mode: 'compensating', ...(variables ? { variables } : {}) })
  run.rest(scope)
  if (!handler) {
    scope.undo = inside
    run.left.set(scope.id, scope)
    return true
  }
  scope.completed = inside
  const token = run.make(handler.node.id, scope)
  run.rest(token)
  run.note('activity-started', token)
  openScope(run, token, handler.node, [handler.start])
  return true
}
