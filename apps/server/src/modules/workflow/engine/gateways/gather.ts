/** Inclusive and complex gateways wait for what can still come; they are looked at when every other token rests. */
import { evaluate, holds } from '@diwan/service-kit'
import { nodeOf, type NodeOf } from '../../compiled-process.ts'
import { defaultOf, outgoingFlows } from '../flows.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Token } from '../state.ts'
import { waitingAt } from './join-parallel.ts'

type Gathering = NodeOf<'inclusive-gateway'> | NodeOf<'complex-gateway'>

export function gather(run: Run, token: LiveToken, _node: Gathering): void {
  token.mode = 'waiting'
  run.rest(token)
}

/** Lets one waiting gateway fire, if one can. */
export function fireGathering(run: Run): boolean {
  const seen = new Set<string>()
  for (const token of run.tokens) {
    if (token.mode !== 'waiting') continue
    const node = nodeOf(run.process, token.at)
    const key = `${token.parent ?? ''} ${node.id}`
    if (seen.has(key)) continue
    seen.add(key)
    if (node.type === 'inclusive-gateway' && fireInclusive(run, token, node)) return true
    if (node.type === 'complex-gateway' && fireComplex(run, token, node)) return true
  }
  return false
}

/**
 * Whether a token elsewhere in the scope can still come by one of the empty flows, and not by one that has its token
 * already (BPMN 2.0.2 §13.4.3).
 */
function isAwaited(
  run: Run,
  token: Token,
  nodeId: string,
  empty: readonly string[],
  full: ReadonlySet<string>,
): boolean {
  const scope = run.parentOf(token)
  const arriving = [...run.agenda, ...run.later].map((arrival) => arrival.token)
  const places = [...run.childrenOf(scope), ...arriving.filter((other) => run.isIn(other, scope))]
    .filter(({ at, mode }) => at !== nodeId && mode !== 'compensating')
    .map(({ at }) => at)
  return [...new Set(places)].some((place) => {
    const ways = run.graph.waysTo(nodeId, place)
    return empty.some((flow) => ways.has(flow)) && ![...full].some((flow) => ways.has(flow))
  })
}

/** The first token of each incoming flow that has one. */
function firstOfEach(waiting: readonly LiveToken[]): Map<string, LiveToken> {
  const first = new Map<string, LiveToken>()
  for (const token of waiting) if (!first.has(token.via ?? '')) first.set(token.via ?? '', token)
  return first
}

function fireInclusive(run: Run, token: LiveToken, node: NodeOf<'inclusive-gateway'>): boolean {
  const used = firstOfEach(waitingAt(run, token, node.id))
  const full = new Set(used.keys())
  const empty = run.graph.incomingOf(node.id).filter((flow) => !full.has(flow))
  if (empty.length > 0 && isAwaited(run, token, node.id, empty, full)) return false
  run.take(token, outgoingFlows(run, token, node))
  for (const one of used.values()) run.remove(one)
  return true
}

/**
 * Fires when its activation condition holds, then waits for what is still to come before it can fire again (§13.4.5).
 */
function fireComplex(run: Run, token: LiveToken, node: NodeOf<'complex-gateway'>): boolean {
  const scope = run.parentOf(token)
  const incoming = run.graph.incomingOf(node.id)
  const waiting = waitingAt(run, token, node.id)
  const done = scope.resets?.[node.id]
  return done ? reset(run, token, node, done) : activate()

  function activate(): boolean {
    const used = firstOfEach(waiting)
    const counts = Object.fromEntries(incoming.map((flow) => [flow, waiting.filter(({ via }) => via === flow).length]))
    const data = { ...run.dataOf(scope), ...counts, activationCount: waiting.length, waitingForStart: true }
    if (incoming.length > 1 && node.activation && evaluate(node.activation, data, run.clock) !== true) return false
    run.take(token, outgoingFlows(run, token, node, { waitingForStart: true, activationCount: waiting.length }))
    for (const one of used.values()) run.remove(one)
    if (incoming.length > 1) setReset(scope, node.id, [...used.keys()])
    return true
  }
}

function setReset(scope: LiveToken, nodeId: string, flows: readonly string[] | undefined): void {
  const { [nodeId]: _, ...others } = scope.resets ?? {}
  const resets = flows ? { ...others, [nodeId]: flows } : others
  if (Object.keys(resets).length > 0) scope.resets = resets
  else delete scope.resets
}

/** Only flows that ask for it (`waitingForStart`) are taken at the reset: others were taken when it fired. */
function reset(run: Run, token: LiveToken, node: NodeOf<'complex-gateway'>, done: readonly string[]): boolean {
  const scope = run.parentOf(token)
  const late = firstOfEach(waitingAt(run, token, node.id).filter(({ via }) => !done.includes(via ?? '')))
  const missing = run.graph.incomingOf(node.id).filter((flow) => !done.includes(flow) && !late.has(flow))
  if (missing.length > 0 && isAwaited(run, token, node.id, missing, new Set([...late.keys(), ...done]))) return false
  const data = { ...run.dataOf(scope), waitingForStart: false }
  const byDefault = defaultOf(node)
  run.take(
    token,
    node.out.filter(
      (flow) => flow !== byDefault && flow.if?.includes('waitingForStart') && holds(flow.if, data, run.clock),
    ),
  )
  for (const one of late.values()) run.remove(one)
  setReset(scope, node.id, undefined)
  return true
}
