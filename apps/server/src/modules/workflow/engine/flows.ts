import { holds } from '@diwan/service-kit'
import type { Flow, Node } from '../compiled-process.ts'
import { ProcessFault } from './process-fault.ts'
import type { Run } from './run.ts'

const isTrue = (run: Run, flow: Flow): boolean => !flow.if || holds(flow.if, run.variables, run.clock)

const defaultOf = (node: Node): Flow | undefined => {
  const id = 'default' in node ? node.default : undefined
  return id ? node.out.find((flow) => flow.id === id) : undefined
}

const noFlow = (node: Node) =>
  new ProcessFault('no_flow', `no condition holds after ${node.id} and it has no default`, node.id)

/** The one flow of an exclusive gateway: the first whose condition holds, else the default (BPMN 2.0.2 §13.4.2). */
export function exclusiveFlow(run: Run, node: Node): Flow {
  const byDefault = defaultOf(node)
  const flow = node.out.find((candidate) => candidate !== byDefault && isTrue(run, candidate)) ?? byDefault
  if (!flow) throw noFlow(node)
  return flow
}

/** All flows of an activity or event whose condition holds: several make several tokens; else the default. */
export function outgoingFlows(run: Run, node: Node): readonly Flow[] {
  const byDefault = defaultOf(node)
  const flows = node.out.filter((flow) => flow !== byDefault && isTrue(run, flow))
  if (flows.length > 0) return flows
  if (byDefault) return [byDefault]
  throw noFlow(node)
}
