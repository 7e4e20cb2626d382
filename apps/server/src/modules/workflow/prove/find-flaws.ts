/**
 * Soundness of the net (van der Aalst 1998, "The Application of Petri Nets to Workflow Management"): from every state
 * that can come about the end can be reached, nothing is done twice by mistake, and every element can come to its turn.
 * All states are gone through, so each flaw comes with a shortest way to it.
 */
import { isActivity, type CompiledProcess, type Node } from '../compiled-process.ts'
import { isFinal, isToken, keyOf, type Marking, type Place } from './marking.ts'
import { beginnings, movesFrom } from './moves.ts'
import { Net } from './net.ts'

export type FlawKind = 'stuck' | 'never-ends' | 'twice' | 'piles-up' | 'never-reached' | 'too-large'

export interface Flaw {
  readonly kind: FlawKind
  /** Element to mend. */
  readonly elementId: string
  /** Elements in the order of their turns, from the start to the flaw. */
  readonly path: readonly string[]
}

/** States beyond which nothing more is claimed. */
const stateLimit = 50_000
/** More tokens than this on one place: they pile up without end. */
const pileLimit = 3

interface State {
  readonly marking: Marking
  readonly element: string
  readonly before: State | undefined
  readonly next: Set<State>
  isEnd: boolean
}

export function findFlaws(process: CompiledProcess, limit = stateLimit): Flaw[] {
  const net = new Net(process)
  const flaws = new Map<string, Flaw>()
  const report = (kind: FlawKind, elementId: string, state: State | undefined): void => {
    const key = `${kind} ${elementId}`
    if (!flaws.has(key)) flaws.set(key, { kind, elementId, path: pathTo(state) })
  }
  const turns = new Set<string>()
  const states = explore(net, limit, report, turns)
  if (!states) return [...flaws.values(), { kind: 'too-large', elementId: process.id, path: [] }]
  reportEndless(net, states, report)
  for (const node of Object.values(process.nodes)) {
    if (!turns.has(node.id) && canBeReached(net, node)) report('never-reached', node.id, undefined)
  }
  return [...flaws.values()]
}

type Report = (kind: FlawKind, elementId: string, state: State | undefined) => void

/** Breadth first, so that the first way to a state is a shortest one. Undefined when there are too many. */
function explore(net: Net, limit: number, report: Report, turns: Set<string>): Map<string, State> | undefined {
  const states = new Map<string, State>()
  const add = (marking: Marking, element: string, before: State | undefined): State => {
    const key = keyOf(marking)
    const known = states.get(key)
    if (known) return known
    const state: State = { marking, element, before, next: new Set(), isEnd: isFinal(marking) }
    states.set(key, state)
    return state
  }
  for (const marking of firstMarkings(net)) add(marking, '', undefined)
  for (const state of states.values()) {
    if (states.size > limit) return undefined
    if (state.isEnd) continue
    if (isPiledUp(net, state, (kind, elementId) => report(kind, elementId, state))) {
      state.isEnd = true
      continue
    }
    const moves = movesFrom(net, state.marking)
    for (const { element, next } of moves) {
      turns.add(element)
      state.next.add(add(next, element, state))
    }
    if (moves.length > 0) continue
    state.isEnd = true
    for (const place of state.marking.keys()) if (isToken(place)) report('stuck', net.at(place).id, state)
  }
  return states
}

/** One for each way in which it may start. */
function firstMarkings(net: Net): Marking[] {
  const plain = beginnings(net, '')
  const toMarking = (places: readonly Place[]): Marking => new Map(places.map((place) => [place, 1]))
  if (plain.some(isToken)) return [toMarking(plain)]
  const starts = net.graph
    .contents('')
    .filter((node) => node.type === 'start' || ('instantiates' in node && node.instantiates) || 'instantiate' in node)
  return starts.map((node) => {
    const isForAll = node.type === 'event-gateway' && node.instantiates === 'all'
    const arriving = isForAll ? node.out.map(({ id }): Place => `>${id}`) : [`+${node.id}` as Place]
    return toMarking([...plain, ...arriving])
  })
}

/** Two tokens that come to one element by different flows pass it in turn, and what follows is done twice. */
function isPiledUp(net: Net, { marking }: State, note: (kind: FlawKind, elementId: string) => void): boolean {
  const counts = new Map<Node, number>()
  for (const [place, count] of marking) {
    if (isToken(place)) counts.set(net.at(place), (counts.get(net.at(place)) ?? 0) + count)
  }
  let isPiled = false
  for (const [node, count] of counts) {
    const isTooMuch = count > pileLimit + node.out.length + net.graph.incomingOf(node.id).length
    if (isTooMuch) note('piles-up', node.id)
    else if (count > 1 && !takesSeveral(node)) note('twice', node.id)
    isPiled ||= isTooMuch
  }
  return isPiled
}

/** A gateway that joins, an activity that begins with several tokens, an end. */
const takesSeveral = (node: Node): boolean =>
  node.type === 'end' || joins.has(node.type) || (isActivity(node) && (node.startQuantity ?? 1) > 1)
const joins: ReadonlySet<Node['type']> = new Set(['parallel-gateway', 'inclusive-gateway', 'complex-gateway'])

/** States from which no end can be reached any more, though something goes on for ever. */
function reportEndless(net: Net, states: ReadonlyMap<string, State>, report: Report): void {
  const before = new Map<State, State[]>()
  for (const state of states.values()) {
    for (const next of state.next) before.set(next, [...(before.get(next) ?? []), state])
  }
  const ending = new Set([...states.values()].filter(({ isEnd }) => isEnd))
  for (const state of ending) for (const earlier of before.get(state) ?? []) ending.add(earlier)
  const endless = [...states.values()].find((state) => !ending.has(state))
  const place = endless && [...endless.marking.keys()].find(isToken)
  if (place) report('never-ends', net.at(place).id, endless)
}

/** Compensation is no part of the net, nor is a gateway whose events are all awaited from the start. */
function canBeReached(net: Net, node: Node): boolean {
  if (node.type === 'event-gateway' && node.instantiates === 'all') return false
  if (isActivity(node) && node.isForCompensation) return false
  if ('events' in node && node.events?.some(({ on }) => on === 'compensation')) return false
  const isUndoing = net.graph
    .contents(node.id)
    .some((inner) => inner.type === 'start' && inner.events?.some(({ on }) => on === 'compensation'))
  if (isUndoing) return false
  const owner = node.scope ? net.process.nodes[node.scope] : undefined
  return owner === undefined || canBeReached(net, owner)
}

function pathTo(state: State | undefined): string[] {
  const path: string[] = []
  for (let at = state; at?.before; at = at.before) path.unshift(at.element)
  return path
}
