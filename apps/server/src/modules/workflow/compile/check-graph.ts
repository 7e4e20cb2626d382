/** Checks of the drawing as a whole: every element connected, reachable, and able to come to an end. */
import type { Flow, Node } from '../compiled-process.ts'
import type { Problems } from './definition-refused.ts'
import { reasons } from './reasons.ts'

type Nodes = ReadonlyMap<string, Node>

export function checkGraph(processId: string, nodes: Nodes, problems: Problems): void {
  const all = [...nodes.values()]
  const starts = all.filter(({ type }) => type === 'start')
  if (starts.length !== 1) problems.add(processId, reasons.oneStart())
  if (!all.some(({ type }) => type === 'end')) problems.add(processId, reasons.noEnd())
  const targets = new Set(all.flatMap(({ out }) => out.map(({ to }) => to)))
  for (const node of all) {
    checkConnections(node, targets.has(node.id), problems)
    checkConditions(node, problems)
    checkAttachment(node, nodes, problems)
  }
  // Unconnected elements already have their own complaint: tracing ways through a broken drawing would only repeat it.
  if (!problems.any) checkWays(starts, nodes, problems)
}

const entersByItself = (node: Node): boolean => node.type === 'start' || node.type === 'boundary-timer'

function checkConnections(node: Node, hasIncoming: boolean, problems: Problems): void {
  if (entersByItself(node) && hasIncoming) problems.add(node.id, reasons.flowIntoStart())
  if (!entersByItself(node) && !hasIncoming) problems.add(node.id, reasons.noIncoming())
  if (node.type === 'end' && node.out.length > 0) problems.add(node.id, reasons.flowOutOfEnd())
  if (node.type !== 'end' && node.out.length === 0) problems.add(node.id, reasons.noOutgoing())
}

function checkConditions(node: Node, problems: Problems): void {
  const byDefault = 'default' in node ? node.default : undefined
  if (byDefault && !node.out.some(({ id }) => id === byDefault)) problems.add(node.id, reasons.defaultElsewhere())
  const diverges = node.type === 'exclusive-gateway' && node.out.length > 1
  // BPMN 2.0.2 §10.4.1: conditions belong to flows out of activities and out of exclusive, inclusive, complex gateways.
  const mayHaveConditions = node.type === 'exclusive-gateway' || isActivity(node)
  for (const flow of node.out) {
    checkCondition(flow, { isDefault: flow.id === byDefault, diverges, mayHaveConditions }, problems)
  }
}

const isActivity = ({ type }: Node): boolean => type.endsWith('-task')

function checkCondition(
  flow: Flow,
  { isDefault, diverges, mayHaveConditions }: { isDefault: boolean; diverges: boolean; mayHaveConditions: boolean },
  problems: Problems,
): void {
  if (flow.if && isDefault) problems.add(flow.id, reasons.conditionOnDefault())
  else if (flow.if && !mayHaveConditions) problems.add(flow.id, reasons.conditionNotAllowed())
  else if (!flow.if && diverges && !isDefault) problems.add(flow.id, reasons.conditionMissing())
}

function checkAttachment(node: Node, nodes: Nodes, problems: Problems): void {
  if (node.type !== 'boundary-timer' || !node.attachedTo) return
  const activity = nodes.get(node.attachedTo)
  if (!activity || !isActivity(activity)) problems.add(node.id, reasons.attachedToNothing())
  else if (activity.type === 'business-rule-task') problems.add(node.id, reasons.attachedNeverWaits())
}

function checkWays(starts: readonly Node[], nodes: Nodes, problems: Problems): void {
  const next = (node: Node): string[] => [
    ...node.out.map(({ to }) => to),
    ...('boundary' in node ? (node.boundary ?? []) : []),
  ]
  const reached = closure(starts.map(({ id }) => id), (id) => next(nodes.get(id) as Node))
  const previous = new Map<string, string[]>()
  for (const node of nodes.values()) for (const to of next(node)) previous.set(to, [...(previous.get(to) ?? []), node.id])
  const ends = [...nodes.values()].filter(({ type }) => type === 'end').map(({ id }) => id)
  const ending = closure(ends, (id) => previous.get(id) ?? [])
  for (const id of nodes.keys()) {
    if (!reached.has(id)) problems.add(id, reasons.unreachable())
    if (!ending.has(id)) problems.add(id, reasons.noWayToEnd())
  }
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from)
  for (const id of seen) for (const to of next(id)) seen.add(to)
  return seen
}
