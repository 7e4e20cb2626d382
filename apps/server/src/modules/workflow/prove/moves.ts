/**
 * What may happen next, whatever the data: every branch of a decision, every outcome of a wait. Several instances of an
 * activity behave as one here; compensation changes no token's way and is left out.
 */
import { isActivity, type ActivityNode, type EventDefinition, type Node, type NodeOf } from '../compiled-process.ts'
import { scopeKey } from '../engine/activities/scope-key.ts'
import { change, idOf, isToken, kindOf, without, type Marking, type Place } from './marking.ts'
import { waysOut, type Net } from './net.ts'

export interface Move {
  /** The element at which it happens. */
  readonly element: string
  readonly next: Marking
}

export function movesFrom(net: Net, marking: Marking): Move[] {
  return [...marking.keys()].flatMap((place) => {
    const node = net.at(place)
    switch (kindOf(place)) {
      case '>':
      case '+':
        return arrivals(net, marking, place, node)
      case '=':
        return [...endings(net, marking, node), ...interruptions(net, marking, node)]
      case '!':
        return leave(node, change(marking, [place], []))
      case '?':
        return eventSubProcess(net, marking, place, node)
    }
  })
}

const leave = (node: Node, marking: Marking): Move[] =>
  waysOut(node).map((flows) => ({
    element: node.id,
    next: change(marking, [], flows.map(({ id }): Place => `>${id}`)),
  }))

function arrivals(net: Net, marking: Marking, place: Place, node: Node): Move[] {
  if (node.type === 'parallel-gateway') return join(net, marking, place, node)
  if (node.type === 'inclusive-gateway' || node.type === 'complex-gateway') return gather(net, marking, place, node)
  if (isActivity(node)) {
    const taken = tokensFor(net, marking, place, node)
    return taken ? begin(net, change(marking, taken, []), node) : []
  }
  const after = change(marking, [place], [])
  if (node.type === 'catch') return [{ element: node.id, next: change(after, [], [`=${node.id}`]) }]
  if (node.type === 'end') return [end(net, after, node)]
  return leave(node, after)
}

/** BPMN 2.0.2 table 10.3, startQuantity: so many tokens, whichever flows they come by. */
function tokensFor(net: Net, marking: Marking, place: Place, node: ActivityNode): Place[] | undefined {
  const needed = node.startQuantity ?? 1
  if (needed === 1) return [place]
  const waiting = net.graph
    .incomingOf(node.id)
    .flatMap((id) => Array<Place>(marking.get(`>${id}`) ?? 0).fill(`>${id}`))
  return waiting[0] === place && waiting.length >= needed ? waiting.slice(0, needed) : undefined
}

/** BPMN 2.0.2 §13.4.1: one token of each incoming flow. */
function join(net: Net, marking: Marking, place: Place, node: Node): Move[] {
  const incoming = net.graph.incomingOf(node.id).map((id): Place => `>${id}`)
  if (kindOf(place) === '+') return leave(node, change(marking, [place], []))
  if (place !== incoming[0] || incoming.some((one) => !marking.has(one))) return []
  return leave(node, change(marking, incoming, []))
}

/** BPMN 2.0.2 §13.4.3: waits while a token elsewhere could still come by a flow on which none has come. */
function gather(net: Net, marking: Marking, place: Place, node: Node): Move[] {
  const incoming = net.graph.incomingOf(node.id)
  if (kindOf(place) === '+') return leave(node, change(marking, [place], []))
  const here = new Set(incoming.filter((id) => marking.has(`>${id}`)))
  if (idOf(place) !== [...here][0]) return []
  for (const other of marking.keys()) {
    const at = net.at(other)
    if (!isToken(other) || at.id === node.id) continue
    const ways = [...net.graph.waysTo(node.id, at.id)]
    if (ways.length > 0 && ways.every((id) => !here.has(id))) return []
  }
  return leave(node, change(marking, [...here].map((id): Place => `>${id}`), []))
}

/** Its boundary events that may occur beside it, and what its contents begin with. */
function begin(net: Net, marking: Marking, node: ActivityNode): Move[] {
  const scope = scopeKey(node)
  // Nothing can happen to it before it is done: that it rests makes no difference.
  if (scope === undefined && !node.boundary?.length) return finish(node, marking)
  const beside = (node.boundary ?? []).filter((id) => !(net.node(id) as NodeOf<'boundary'>).interrupting)
  const put: Place[] = [`=${node.id}`, ...beside.map((id): Place => `!${id}`)]
  if (scope !== undefined) put.push(...beginnings(net, scope))
  return [{ element: node.id, next: change(marking, [], put) }]
}

export const beginnings = (net: Net, scope: string): Place[] => [
  ...net.graph.firstIn(scope).map(({ id }): Place => `+${id}`),
  ...net.graph
    .eventSubProcesses(scope)
    .filter(({ start }) => !start.events?.some(({ on }) => on === 'compensation'))
    .map(({ node }): Place => `?${node.id}`),
]

const finish = (node: ActivityNode, marking: Marking): Move[] =>
  waysOut(node).map((flows) => ({
    element: node.id,
    next: change(
      marking,
      [],
      Array.from({ length: node.completionQuantity ?? 1 }, () => flows.map(({ id }): Place => `>${id}`)).flat(),
    ),
  }))

function endings(net: Net, marking: Marking, node: Node): Move[] {
  if (!isActivity(node)) return leave(node, change(marking, [`=${node.id}`], []))
  const scope = scopeKey(node)
  const isWithin = (place: Place): boolean => scope !== undefined && isToken(place) && net.isInside(scope, place)
  const isBusy = [...marking.keys()].some(isWithin)
  const mayStop = node.type === 'sub-process' && node.adHoc?.completion !== undefined
  return isBusy && !mayStop ? [] : finish(node, cleared(net, marking, node))
}

/** The activity is gone, with everything in it and attached to it. */
function cleared(net: Net, marking: Marking, node: ActivityNode): Marking {
  const scope = scopeKey(node)
  const attached = new Set<Place>((node.boundary ?? []).map((id): Place => `!${id}`))
  const rest = change(marking, [`=${node.id}`], [])
  return without(rest, (place) => attached.has(place) || (scope !== undefined && net.isInside(scope, place)))
}

function interruptions(net: Net, marking: Marking, node: Node): Move[] {
  if (!isActivity(node)) return []
  return (node.boundary ?? []).flatMap((id) => {
    const boundary = net.node(id) as NodeOf<'boundary'>
    return boundary.interrupting ? leave(boundary, cleared(net, marking, node)) : []
  })
}

function eventSubProcess(net: Net, marking: Marking, place: Place, node: Node): Move[] {
  const scope = node.scope ?? ''
  const isAlive = scope === '' ? [...marking.keys()].some(isToken) : net.owners(marking, scope).length > 0
  return isAlive ? [{ element: node.id, next: startInScope(net, marking, place, node) }] : []
}

function startInScope(net: Net, marking: Marking, place: Place, node: Node): Marking {
  const start = net.graph.contents(node.id).find(({ type }) => type === 'start') as NodeOf<'start'>
  const scope = node.scope ?? ''
  const rest =
    start.interrupting === false
      ? change(marking, [place], [])
      : without(marking, (other) => net.isInside(scope, other) && other !== place)
  const armed = beginnings(net, node.id).filter((one) => kindOf(one) === '?')
  return change(without(rest, (other) => other === place), [], [`=${node.id}`, `+${start.id}`, ...armed])
}

function end(net: Net, marking: Marking, node: NodeOf<'end'>): Move {
  const scope = node.scope ?? ''
  const events = node.events ?? []
  if (events.some(({ on }) => on === 'terminate')) {
    return { element: node.id, next: without(marking, (place) => net.isInside(scope, place)) }
  }
  const thrown = events.find(({ on }) => on === 'error' || on === 'cancel')
  return { element: node.id, next: thrown ? caught(net, marking, scope, thrown) : marking }
}

const catches = (definitions: readonly EventDefinition[] | undefined, thrown: EventDefinition): boolean =>
  (definitions ?? []).some(
    (one) =>
      one.on === thrown.on &&
      (one.on !== 'error' || thrown.on !== 'error' || one.code === undefined || one.code === thrown.code),
  )

/** BPMN 2.0.2 §10.5.7: the innermost scope around that catches it; without one, the process has failed. */
function caught(net: Net, marking: Marking, scope: string, thrown: EventDefinition): Marking {
  for (const { node, start } of net.graph.eventSubProcesses(scope)) {
    const place: Place = `?${node.id}`
    if (marking.has(place) && catches(start.events, thrown)) return startInScope(net, marking, place, node)
  }
  const [owner] = net.owners(marking, scope)
  if (!owner) return new Map()
  for (const id of owner.boundary ?? []) {
    const boundary = net.node(id) as NodeOf<'boundary'>
    if (!catches(boundary.events, thrown)) continue
    return change(cleared(net, marking, owner), [], boundary.out.map((flow): Place => `>${flow.id}`))
  }
  return caught(net, cleared(net, marking, owner), owner.scope ?? '', thrown)
}
