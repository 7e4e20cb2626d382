/** Checks of the drawing as a whole. */
import { isActivity, nodeOf, type CompiledProcess, type Flow, type Node } from '../compiled-process.ts'
import { scopeKey } from '../engine/activities/scope-key.ts'
import { graphOf, type Graph } from '../engine/graph.ts'
import { startEvents } from '../engine/start-events.ts'
import type { Problems } from './definition-refused.ts'
import { reasons } from './reasons.ts'

/** What the standard asks of every process. */
export function checkStandard(process: CompiledProcess, problems: Problems): void {
  const graph = graphOf(process)
  for (const node of Object.values(process.nodes)) {
    const hasIncoming = graph.incomingOf(node.id).length > 0
    if ((node.type === 'start' || node.type === 'boundary') && hasIncoming)
      problems.add(node.id, reasons.flowIntoStart())
    if (node.type === 'end' && node.out.length > 0) problems.add(node.id, reasons.flowOutOfEnd())
    checkConditions(node, problems)
    checkAttachment(node, process, problems)
    checkScope(node, graph, problems)
    if (node.type === 'event-gateway') checkChoices(node, process, problems)
  }
}

function checkScope(node: Node, graph: Graph, problems: Problems): void {
  const key = scopeKey(node)
  if (key === undefined) return
  const starts = graph.contents(key).filter(({ type }) => type === 'start')
  if (node.type === 'sub-process' && node.kind === 'event') {
    if (starts.length !== 1) problems.add(node.id, reasons.eventSubProcessStart())
  } else if (graph.firstIn(key).length === 0 && graph.contents(key).length > 0)
    problems.add(node.id, reasons.noPlainStart())
}

function checkChoices(node: Node, process: CompiledProcess, problems: Problems): void {
  if (node.out.length === 0) problems.add(node.id, reasons.noOutgoing())
  for (const { to } of node.out) {
    const target = process.nodes[to]
    const isEvent = target?.type === 'catch' || target?.type === 'receive-task'
    if (!isEvent || ('boundary' in target && target.boundary)) problems.add(node.id, reasons.eventGatewayTarget(to))
  }
}

const deciding = new Set(['exclusive-gateway', 'inclusive-gateway', 'complex-gateway'])

function checkConditions(node: Node, problems: Problems): void {
  const byDefault = 'default' in node ? node.default : undefined
  if (byDefault && !node.out.some(({ id }) => id === byDefault)) problems.add(node.id, reasons.defaultElsewhere())
  const diverges = node.type === 'exclusive-gateway' && node.out.length > 1
  // BPMN 2.0.2 §10.4.1: conditions belong to flows out of activities and out of exclusive, inclusive, complex gateways.
  const mayHaveConditions = deciding.has(node.type) || isActivity(node)
  for (const flow of node.out) {
    checkCondition(flow, { isDefault: flow.id === byDefault, diverges, mayHaveConditions }, problems)
  }
}

function checkCondition(
  flow: Flow,
  { isDefault, diverges, mayHaveConditions }: { isDefault: boolean; diverges: boolean; mayHaveConditions: boolean },
  problems: Problems,
): void {
  if (flow.if && isDefault) problems.add(flow.id, reasons.conditionOnDefault())
  else if (flow.if && !mayHaveConditions) problems.add(flow.id, reasons.conditionNotAllowed())
  else if (!flow.if && diverges && !isDefault) problems.add(flow.id, reasons.conditionMissing())
}

function checkAttachment(node: Node, process: CompiledProcess, problems: Problems): void {
  if (node.type !== 'boundary' || !node.attachedTo) return
  const activity = process.nodes[node.attachedTo]
  if (!activity || !isActivity(activity)) problems.add(node.id, reasons.attachedToNothing())
}

/** What the platform asks besides, of a process that is published: connected, reachable, able to come to an end. */
export function checkGraph(process: CompiledProcess, problems: Problems): void {
  const graph = graphOf(process)
  const all = Object.values(process.nodes)
  const own = graph.contents('')
  const plainStarts = own.filter((node) => node.type === 'start' && !node.events)
  const hasStart = plainStarts.length > 0 || startEvents(process).length > 0
  if (plainStarts.length > 1 || !hasStart) problems.add(process.id, reasons.oneStart())
  if (!own.some(({ type }) => type === 'end')) problems.add(process.id, reasons.noEnd())
  for (const node of all) checkConnections(node, graph, process, problems)
  // Unconnected elements already have their own complaint: tracing ways through a broken drawing would only repeat it.
  if (!problems.any) checkWays(process, graph, problems)
}

const standsAlone = (node: Node, process: CompiledProcess): boolean => {
  if (isActivity(node) && (node.isForCompensation || (node.type === 'sub-process' && node.kind === 'event')))
    return true
  const around = node.scope ? process.nodes[node.scope] : undefined
  return around === undefined ? node.scope !== undefined : around.type === 'sub-process' && around.kind === 'ad-hoc'
}

const entersByItself = (node: Node): boolean =>
  node.type === 'start' ||
  node.type === 'boundary' ||
  (node.type === 'event-gateway' && node.instantiates !== undefined) ||
  (node.type === 'receive-task' && node.instantiate === true)

function checkConnections(node: Node, graph: Graph, process: CompiledProcess, problems: Problems): void {
  if (standsAlone(node, process)) return
  if (!entersByItself(node) && graph.incomingOf(node.id).length === 0) problems.add(node.id, reasons.noIncoming())
  if (node.type !== 'end' && node.out.length === 0) problems.add(node.id, reasons.noOutgoing())
  if (node.type !== 'boundary' || !node.events.every(({ on }) => on === 'timer')) return
  if (process.nodes[node.attachedTo]?.type === 'business-rule-task') problems.add(node.id, reasons.attachedNeverWaits())
}

function checkWays(process: CompiledProcess, graph: Graph, problems: Problems): void {
  const own = graph.contents('')
  const next = (node: Node): string[] => [
    ...node.out.map(({ to }) => to),
    ...('boundary' in node ? (node.boundary ?? []) : []),
  ]
  const firsts = own.filter((node) => node.type !== 'boundary' && entersByItself(node))
  const reached = closure(
    firsts.map(({ id }) => id),
    (id) => next(nodeOf(process, id)),
  )
  const previous = new Map<string, string[]>()
  for (const node of own) for (const to of next(node)) previous.set(to, [...(previous.get(to) ?? []), node.id])
  const ends = own.filter(({ type }) => type === 'end').map(({ id }) => id)
  const ending = closure(ends, (id) => previous.get(id) ?? [])
  for (const node of own) {
    if (standsAlone(node, process)) continue
    if (!reached.has(node.id)) problems.add(node.id, reasons.unreachable())
    if (!ending.has(node.id)) problems.add(node.id, reasons.noWayToEnd())
  }
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from)
  for (const id of seen) for (const to of next(id)) seen.add(to)
  return seen
}
