/** Errors and escalations go outward from where they arise, to the nearest scope that catches them. */
import { nodeOf, isActivity, type EventDefinition, type Node, type NodeOf } from '../../compiled-process.ts'
import { cancel, cancelInside } from '../activities/cancel.ts'
import { scopeKey } from '../activities/scope-key.ts'
import type { LiveToken, Run } from '../run.ts'
import { startEventSubProcess } from './hear.ts'

type Caught =
  | { readonly as: 'boundary'; readonly token: LiveToken; readonly node: NodeOf<'boundary'> }
  | {
      readonly as: 'event-sub-process'
      readonly token: LiveToken
      readonly start: NodeOf<'start'>
      readonly node: NodeOf<'sub-process'>
    }

/** Ends the activity or event that throws, and the instance when nothing catches it. */
export function throwError(run: Run, from: LiveToken, code: string): void {
  const caught = findCatching(run, from, 'error', code)
  if (!caught) return fail(run, code)
  handle(run, caught, true)
}

/** Not critical: without anybody who catches it, the process goes on (BPMN 2.0.2 §10.5.7). */
export function throwEscalation(run: Run, from: LiveToken, code: string | undefined): void {
  const caught = findCatching(run, from, 'escalation', code)
  if (caught) handle(run, caught, false)
}

function fail(run: Run, code: string): void {
  run.note('process-failed', undefined, { error: code })
  cancelInside(run, run.root)
  run.left.clear()
  run.error = code
  run.outcome = 'failed'
  run.end()
}

function handle(run: Run, caught: Caught, isError: boolean): void {
  if (caught.as === 'event-sub-process') {
    return startEventSubProcess(run, caught.token, caught.start, caught.node)
  }
  const scope = run.parentOf(caught.token)
  if (isError || caught.node.interrupting) cancel(run, caught.token)
  run.arrive(caught.node.id, scope)
}

/** With the same code first; one without a code catches every other. */
function catches(node: Node, on: 'error' | 'escalation', code: string | undefined): 'exactly' | 'any' | undefined {
  const events: readonly EventDefinition[] = ('events' in node && node.events) || []
  const codes = events.flatMap((event) => (event.on === on ? [event.code] : []))
  if (code !== undefined && codes.includes(code)) return 'exactly'
  return codes.includes(undefined) ? 'any' : undefined
}

const best = <Candidate extends { readonly how: 'exactly' | 'any' | undefined }>(candidates: readonly Candidate[]) =>
  candidates.find(({ how }) => how === 'exactly') ?? candidates.find(({ how }) => how === 'any')

function findCatching(
  run: Run,
  from: LiveToken,
  on: 'error' | 'escalation',
  code: string | undefined,
): Caught | undefined {
  for (let token = from; ;) {
    const isRoot = run.isRoot(token)
    const node = isRoot ? undefined : nodeOf(run.process, token.at)
    const scope = isRoot ? '' : node && token !== from ? scopeKey(node) : undefined
    if (scope !== undefined && !token.interrupted && !token.mode && !token.repetition) {
      const found = best(
        run.graph.eventSubProcesses(scope).map((one) => ({ ...one, how: catches(one.start, on, code) })),
      )
      if (found) return { as: 'event-sub-process', token, start: found.start, node: found.node }
    }
    if (!node || isRoot) return undefined
    const parent = run.parentOf(token)
    // An instance among several: what is attached to the activity is attached to the body.
    const isInstance = parent.at === token.at && parent.repetition !== undefined
    if (isActivity(node) && !isInstance) {
      const attached = (node.boundary ?? []).map((id) => nodeOf(run.process, id))
      const found = best(attached.map((one) => ({ one, how: catches(one, on, code) })))
      if (found?.one.type === 'boundary') return { as: 'boundary', token, node: found.one }
    }
    token = parent
  }
}
