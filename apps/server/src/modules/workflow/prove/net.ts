/** A compiled process as a net: which scope an element belongs to, and the ways out of it whatever the data say. */
import { nodeOf, type ActivityNode, type CompiledProcess, type Flow, type Node } from '../compiled-process.ts'
import { scopeKey } from '../engine/activities/scope-key.ts'
import { graphOf, type Graph } from '../engine/graph.ts'
import { idOf, kindOf, type Marking, type Place } from './marking.ts'

/** More conditional flows than this are not tried in every combination, but each alone and all together. */
const combinedFlows = 5

export class Net {
  readonly process: CompiledProcess
  readonly graph: Graph
  private readonly targets = new Map<string, Node>()
  private readonly nested = new Map<string, ReadonlySet<string>>()

  constructor(process: CompiledProcess) {
    this.process = process
    this.graph = graphOf(process)
    for (const { out } of Object.values(process.nodes)) {
      for (const { id, to } of out) this.targets.set(id, this.node(to))
    }
  }

  node = (id: string): Node => nodeOf(this.process, id)

  /** The element at which the token of a place is or is about to be. */
  at(place: Place): Node {
    const id = idOf(place)
    const target = kindOf(place) === '>' ? this.targets.get(id) : undefined
    return target ?? this.node(id)
  }

  /** Activities at work whose contents are this scope. */
  owners(marking: Marking, scope: string): ActivityNode[] {
    return [...marking.keys()].flatMap((place) => {
      const node = kindOf(place) === '=' ? this.node(idOf(place)) : undefined
      return node && scopeKey(node) === scope ? [node as ActivityNode] : []
    })
  }

  isInside(scope: string, place: Place): boolean {
    return this.scopesIn(scope).has(this.at(place).scope ?? '')
  }

  /** The scope and all within it. */
  private scopesIn(scope: string): ReadonlySet<string> {
    const known = this.nested.get(scope)
    if (known) return known
    const found = new Set([scope])
    for (const one of found) {
      for (const node of this.graph.contents(one)) {
        const key = scopeKey(node)
        if (key !== undefined) found.add(key)
      }
    }
    this.nested.set(scope, found)
    return found
  }
}

/** Each set of flows that may be taken together when an element is left. */
export function waysOut(node: Node): readonly (readonly Flow[])[] {
  const byDefault = 'default' in node ? node.default : undefined
  if (node.type === 'exclusive-gateway' || node.type === 'event-gateway') {
    return node.out.length === 0 ? [[]] : node.out.map((flow) => [flow])
  }
  if (node.type === 'parallel-gateway') return [node.out]
  const always = node.out.filter((flow) => flow.if === undefined && flow.id !== byDefault)
  const sometimes = node.out.filter((flow) => flow.if !== undefined)
  const sets = combinations(sometimes).map((set) => [...always, ...set])
  const otherwise = node.out.filter(({ id }) => id === byDefault)
  if (always.length === 0 && otherwise.length > 0) return [...sets.filter((set) => set.length > 0), otherwise]
  // Where no condition holds and there is no default, the engine reports a fault: that is not a way out.
  return sometimes.length > 0 && always.length === 0 ? sets.filter((set) => set.length > 0) : sets
}

function combinations(flows: readonly Flow[]): readonly (readonly Flow[])[] {
  if (flows.length > combinedFlows) return [[], ...flows.map((flow) => [flow]), flows]
  return flows.reduce<(readonly Flow[])[]>((sets, flow) => [...sets, ...sets.map((set) => [...set, flow])], [[]])
}
