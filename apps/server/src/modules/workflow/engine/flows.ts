import { holds } from '@diwan/service-kit'
import type { Flow, Node } from '../compiled-process.ts'
import { ProcessFault } from './process-fault.ts'
import type { Run } from './run.ts'
import type { Token, Variables } from './state.ts'

export const defaultOf = (node: Node): Flow | undefined => {
  const id = 'default' in node ? node.default : undefined
  return id ? node.out.find((flow) => flow.id === id) : undefined
}

const noFlow = (node: Node) =>
  new ProcessFault('no_flow', `no condition holds after ${node.id} and it has no default`, node.id)

const isTrue = (run: Run, flow: Flow, data: Variables): boolean => !flow.if || holds(flow.if, data, run.clock)

/** The one flow of an exclusive gateway: the first whose condition holds, else the default (BPMN 2.0.2 §13.4.2). */
export function exclusiveFlow(run: Run, token: Token, node: Node): Flow | undefined {
  const byDefault = defaultOf(node)
  const data = run.dataOf(run.parentOf(token))
  const flow = node.out.find((candidate) => candidate !== byDefault && isTrue(run, candidate, data)) ?? byDefault
  if (!flow && node.out.length > 0) throw noFlow(node)
  return flow
}

/**
 * All flows of an activity, event or inclusive gateway whose condition holds, else the default; none where none leaves.
 */
export function outgoingFlows(run: Run, token: Token, node: Node, more: Variables = {}): readonly Flow[] {
  if (node.out.length === 0) return []
  const byDefault = defaultOf(node)
  const data = { ...run.dataOf(run.parentOf(token)), ...more }
  const flows = node.out.filter((flow) => flow !== byDefault && isTrue(run, flow, data))
  if (flows.length > 0) return flows
  if (byDefault) return [byDefault]
  throw noFlow(node)
}
