/** What can be read off a drawing once and for all: contents of scopes, incoming flows, ways. */
import { isActivity, nodeOf, type CompiledProcess, type Flow, type Node, type NodeOf } from '../compiled-process.ts'

export class Graph {
  readonly process: CompiledProcess
  readonly hasConditions: boolean
  /** Whether messages or signals are caught anywhere in it. */
  readonly hasPost: boolean
  private readonly incoming = new Map<string, string[]>()
  private readonly scopes: Map<string, Node[]>
  private readonly ways = new Map<string, ReadonlySet<string>>()

  constructor(process: CompiledProcess) {
    this.process = process
    const nodes = Object.values(process.nodes)
    this.scopes = Map.groupBy(nodes, ({ scope }) => scope ?? '')
    for (const { out } of nodes) {
      for (const { id, to } of out) this.incoming.set(to, [...(this.incoming.get(to) ?? []), id])
    }
    const kinds = new Set(nodes.flatMap((node) => ('events' in node ? (node.events ?? []) : [])).map(({ on }) => on))
    this.hasPost = kinds.has('message') || kinds.has('signal')
    this.hasConditions =
      kinds.has('conditional') || nodes.some((node) => node.type === 'sub-process' && node.adHoc?.completion)
  }

  /** Ids of the flows that lead to an element. */
  incomingOf = (nodeId: string): readonly string[] => this.incoming.get(nodeId) ?? []

  /** Elements directly inside; '' is the process. */
  contents = (scope: string): readonly Node[] => this.scopes.get(scope) ?? []

  eventSubProcesses(scope: string): { node: NodeOf<'sub-process'>; start: NodeOf<'start'> }[] {
    return this.contents(scope).flatMap((node) => {
      if (node.type !== 'sub-process' || node.kind !== 'event') return []
      const start = this.contents(node.id).find(({ type }) => type === 'start')
      return start?.type === 'start' ? [{ node, start }] : []
    })
  }

  /** Where tokens begin when nothing else is said: the none start events, or what no flow leads to. */
  firstIn(scope: string): readonly Node[] {
    const contents = this.contents(scope)
    const starts = contents.filter(({ type }) => type === 'start')
    const plain = starts.filter((node) => node.type === 'start' && !node.events)
    if (starts.length > 0) return plain
    return contents.filter((node) => {
      if (this.incomingOf(node.id).length > 0 || node.type === 'boundary') return false
      if (node.type === 'event-gateway') return !node.instantiates
      if (node.type === 'receive-task' && node.instantiate) return false
      if (!isActivity(node)) return true
      return !node.isForCompensation && !(node.type === 'sub-process' && node.kind === 'event')
    })
  }

  /**
   * Incoming flows of a gateway that a token at an element could still come by, without passing the gateway before
   * (BPMN 2.0.2 §13.4.3). A boundary event is a way out of its activity.
   */
  waysTo(gatewayId: string, from: string): ReadonlySet<string> {
    const key = `${gatewayId} ${from}`
    const known = this.ways.get(key)
    if (known) return known
    const found = new Set<string>()
    const seen = new Set([from])
    for (const id of seen) {
      for (const flow of this.onward(nodeOf(this.process, id))) {
        if (flow.to === gatewayId) found.add(flow.id)
        else seen.add(flow.to)
      }
    }
    this.ways.set(key, found)
    return found
  }

  private onward(node: Node): readonly Flow[] {
    const boundary = 'boundary' in node ? (node.boundary ?? []) : []
    return [...node.out, ...boundary.flatMap((id) => nodeOf(this.process, id).out)]
  }
}

const graphs = new WeakMap<CompiledProcess, Graph>()

export function graphOf(process: CompiledProcess): Graph {
  const known = graphs.get(process)
  if (known) return known
  const graph = new Graph(process)
  graphs.set(process, graph)
  return graph
}
