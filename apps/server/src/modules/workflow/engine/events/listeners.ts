/** Who listens: derived from where tokens rest, so it can never disagree with the state. */
import {
  isActivity,
  nodeOf,
  type CompiledProcess,
  type EventDefinition,
  type Node,
  type NodeOf,
} from '../../compiled-process.ts'
import { scopeKey } from '../activities/scope-key.ts'
import { graphOf } from '../graph.ts'
import type { LiveToken, Run } from '../run.ts'
import { rootId, type Token } from '../state.ts'
import { dropTimer, setTimer } from './timers.ts'

export interface Listener {
  /** How the event is attached to the token that listens. */
  readonly as: 'itself' | 'choice' | 'boundary' | 'event-sub-process'
  readonly node: Node
  readonly definition: EventDefinition
  /** Names the event definition in timers and memory: the element, with a number from the second definition on. */
  readonly ref: string
  /** References of all definitions that must occur, if one is not enough. */
  readonly all?: readonly string[]
  readonly subProcess?: NodeOf<'sub-process'>
}

type Attached = Pick<Listener, 'as' | 'subProcess'>

const refOf = (nodeId: string, index: number): string => (index === 0 ? nodeId : `${nodeId}#${index}`)

function ofNode(node: Node, attached: Attached): Listener[] {
  const events = ('events' in node && node.events) || []
  const all = 'all' in node && node.all ? events.map((_, index) => refOf(node.id, index)) : undefined
  return events.map((definition, index) => ({
    ...attached,
    node,
    definition,
    ref: refOf(node.id, index),
    ...(all ? { all } : {}),
  }))
}

/** One among several instances of an activity: what is attached to the activity listens with the body instead. */
export const isInstance = (token: Token, tokens: ReadonlyMap<string, Token>): boolean => {
  const parent = token.parent ? tokens.get(token.parent) : undefined
  return parent?.at === token.at && parent.repetition !== undefined
}

export function listenersOf(process: CompiledProcess, token: Token, tokens: ReadonlyMap<string, Token>): Listener[] {
  const graph = graphOf(process)
  if (token.id === rootId) return inScope('')
  const node = nodeOf(process, token.at)
  if (token.mode === 'waiting') return []
  if (token.mode === 'compensating' || token.mode === 'cancelling') return []
  if (node.type === 'catch') return ofNode(node, { as: 'itself' })
  if (node.type === 'event-gateway') {
    return node.out.flatMap(({ to }) => ofNode(nodeOf(process, to), { as: 'choice' }))
  }
  if (!isActivity(node)) return []
  const isBody = token.repetition !== undefined
  const attached = isInstance(token, tokens) ? [] : (node.boundary ?? [])
  return [
    ...(node.type === 'receive-task' && !isBody ? ofNode(node, { as: 'itself' }) : []),
    ...attached.flatMap((id) => ofNode(nodeOf(process, id), { as: 'boundary' })),
    ...(isBody ? [] : inScope(scopeKey(node))),
  ]

  function inScope(scope: string | undefined): Listener[] {
    if (scope === undefined || token.interrupted) return []
    return graph
      .eventSubProcesses(scope)
      .flatMap(({ node: subProcess, start }) => ofNode(start, { as: 'event-sub-process', subProcess }))
  }
}

export const listenersIn = (run: Run, token: Token): Listener[] =>
  listenersOf(run.process, token, new Map(run.tokens.map((one) => [one.id, one])))

/** Sets the timers among the events that a token begins to wait for. */
export function setWaits(run: Run, token: LiveToken, node?: Node): void {
  run.conditionsDue = true
  if (node && isActivity(node) && !node.boundary && !scopeKey(node)) return
  for (const listener of listenersIn(run, token)) setTimer(run, token, listener)
}

/** Drops the timers with which a token waits. */
export function dropWaits(run: Run, token: LiveToken): void {
  for (const listener of listenersIn(run, token)) dropTimer(run, token, listener)
}

/** Instant at which the first of its boundary timers takes the activity away; null when none does. */
export function expiryOf(run: Run, token: LiveToken): Date | null {
  const refs = new Set(
    listenersIn(run, token)
      .filter(interrupts)
      .map(({ ref }) => ref),
  )
  const instants = run.jobs.flatMap((job) =>
    job.kind === 'timer' && job.tokenId === token.id && refs.has(job.elementId) ? [job.dueAt] : [],
  )
  return instants.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null
}

const interrupts = ({ node }: Listener): boolean => node.type === 'boundary' && node.interrupting
