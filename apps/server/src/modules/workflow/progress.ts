/** How far an instance is, for the applicant's timeline: what was done, what is due, what usually follows. Pure. */
import { compileExpression, holds, type ExpressionClock, type LocalisedText } from '@diwan/service-kit'
import { nodeOf, type CompiledProcess, type Flow, type Node, type Performer } from './compiled-process.ts'
import type { InstanceState, Variables } from './engine/state.ts'
import type { HistoryRow } from './store/instances.ts'

export interface ProgressStep {
  readonly elementId: string
  readonly name: LocalisedText
  /** `system`: done without a person. */
  readonly performer: Performer | 'system'
  readonly role: string | null
  /** Done: when it was completed. Current: since when. Next: null. */
  readonly at: Date | null
  readonly outcome: string | null
}

export interface Progress {
  readonly done: readonly ProgressStep[]
  readonly current: readonly ProgressStep[]
  /** On the usual way to the end. */
  readonly next: readonly ProgressStep[]
}

interface Describe {
  readonly state: Pick<InstanceState, 'tokens' | 'variables'>
  readonly history: readonly Pick<HistoryRow, 'kind' | 'elementId' | 'at' | 'data'>[]
  readonly clock: ExpressionClock
}

export function describeProgress(process: CompiledProcess, { state, history, clock }: Describe): Progress {
  const done = history.flatMap(({ kind, elementId, at, data }) => {
    if ((kind !== 'activity-completed' && kind !== 'decision-made') || !elementId) return []
    const outcome = typeof data?.['outcome'] === 'string' ? data['outcome'] : null
    return stepOf(nodeOf(process, elementId), at, outcome)
  })
  const at = state.tokens.map((token) => ({ token, node: nodeOf(process, token.at) }))
  const current = at.flatMap(({ token, node }) => stepOf(node, new Date(token.since), null))
  const forecast = new Forecast(process, state.variables, clock)
  const next = forecast.after(at.map(({ node }) => node)).flatMap((node) => stepOf(node, null, null))
  return { done, current, next }
}

function stepOf(node: Node, at: Date | null, outcome: string | null): ProgressStep[] {
  if (!node.step || !node.name) return []
  const isPersons = node.type === 'user-task'
  return [
    {
      elementId: node.id,
      name: node.name,
      performer: isPersons ? node.performer : 'system',
      role: isPersons ? (node.role ?? null) : null,
      at,
      outcome,
    },
  ]
}

class Forecast {
  private readonly process: CompiledProcess
  private readonly variables: Variables
  private readonly clock: ExpressionClock
  private readonly distances: ReadonlyMap<string, number>

  constructor(process: CompiledProcess, variables: Variables, clock: ExpressionClock) {
    this.process = process
    this.variables = variables
    this.clock = clock
    this.distances = distancesToCompletion(process)
  }

  /** The nodes that usually follow, in order, each once. */
  after(nodes: readonly Node[]): Node[] {
    const seen = new Set(nodes.map(({ id }) => id))
    const ahead: Node[] = []
    const queue = [...nodes]
    for (let node = queue.shift(); node; node = queue.shift()) {
      for (const flow of this.usualFlows(node)) {
        if (seen.has(flow.to)) continue
        seen.add(flow.to)
        const following = nodeOf(this.process, flow.to)
        ahead.push(following)
        queue.push(following)
      }
    }
    return ahead
  }

  private usualFlows(node: Node): readonly Flow[] {
    if (node.out.length <= 1) return node.out
    if (node.type !== 'exclusive-gateway') return node.out.filter((flow) => !flow.if)
    const flow =
      this.knownFlow(node.out, node.default) ??
      node.out.find(({ likely }) => likely) ??
      [...node.out].sort((a, b) => this.distance(a) - this.distance(b))[0]
    return flow ? [flow] : []
  }

  /** The flow that will be taken, if the conditions can be answered now. The last outcome says nothing of the next. */
  private knownFlow(flows: readonly Flow[], byDefault: string | undefined): Flow | undefined {
    const roots = flows
      .flatMap(({ if: condition }) => (condition ? compileExpression(condition).names : []))
      .map((name) => name.split('.', 1)[0] as string)
    if (roots.some((root) => root === 'outcome' || !Object.hasOwn(this.variables, root))) return undefined
    return (
      flows.find(({ if: condition }) => condition && holds(condition, this.variables, this.clock)) ??
      flows.find(({ id }) => id === byDefault)
    )
  }

  private distance = (flow: Flow): number => this.distances.get(flow.to) ?? Number.POSITIVE_INFINITY
}

/** Number of flows from each node to an end with the outcome `completed`. */
function distancesToCompletion({ nodes }: CompiledProcess): ReadonlyMap<string, number> {
  const all = Object.values(nodes)
  const distances = new Map<string, number>()
  for (const node of all) if (node.type === 'end' && node.outcome === 'completed') distances.set(node.id, 0)
  for (const [id, distance] of distances) {
    for (const node of all) {
      if (!distances.has(node.id) && node.out.some(({ to }) => to === id)) distances.set(node.id, distance + 1)
    }
  }
  return distances
}
