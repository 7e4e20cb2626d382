/** What is drawn across elements: message flows, lanes, links, and which activity undoes which. */
import { definitionsOf } from './read-events.ts'
import { elementOf, elementsOf, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'

type Drawn = Pick<Reading, 'flowsTo' | 'flowsFrom' | 'handlers' | 'linkTargets' | 'laneOf'>

export function readCollaboration(roots: readonly Element[], executable: readonly Element[]): Drawn {
  const flowsTo = new Map<string, string[]>()
  const flowsFrom = new Map<string, string[]>()
  const flows = roots
    .filter(({ $type }) => $type === 'bpmn:Collaboration')
    .flatMap((one) => elementsOf(one, 'messageFlows'))
  for (const flow of flows) {
    const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')]
    if (!flow.id || !source?.id || !target?.id) continue
    const [sender, receiver] = [processOf(source, executable), processOf(target, executable)]
    if (!sender?.id || !receiver) continue
    // Ids of flows are unique within a file only, those of processes wherever they are published.
    const channel = `${sender.id}/${flow.id}`
    flowsTo.set(target.id, [...(flowsTo.get(target.id) ?? []), channel])
    flowsFrom.set(source.id, [...(flowsFrom.get(source.id) ?? []), channel])
  }
  const drawn = {
    handlers: new Map<string, string>(),
    linkTargets: new Map<string, string>(),
    laneOf: new Map<string, string>(),
  }
  for (const process of roots.filter(({ $type }) => $type === 'bpmn:Process')) readLevel(process, drawn)
  return { flowsTo, flowsFrom, ...drawn }
}

/** Message flows from or to a whole pool, or a process that is not executed, lead outside. */
function processOf(element: Element, executable: readonly Element[]): Element | undefined {
  for (let at = element.$parent; at; at = at.$parent) if (executable.includes(at)) return at
  return undefined
}

interface Level {
  readonly handlers: Map<string, string>
  readonly linkTargets: Map<string, string>
  readonly laneOf: Map<string, string>
}

function readLevel(container: Element, level: Level): void {
  const elements = elementsOf(container, 'flowElements')
  const all = [...elementsOf(container, 'artifacts'), ...elements]
  for (const association of all.filter(({ $type }) => $type === 'bpmn:Association')) {
    const ends = [elementOf(association, 'sourceRef'), elementOf(association, 'targetRef')]
    const event = ends.find((end) => end?.$type === 'bpmn:BoundaryEvent')
    const handler = ends.find((end) => end?.get('isForCompensation') === true)
    if (event?.id && handler?.id) level.handlers.set(event.id, handler.id)
  }
  const isProcess = container.$type === 'bpmn:Process'
  const scope = isProcess ? '' : (container.id ?? '')
  for (const element of elements) {
    if (element.$type === 'bpmn:IntermediateCatchEvent') {
      const link = definitionsOf(element).find(({ $type }) => $type === 'bpmn:LinkEventDefinition')
      if (link && element.id) {
        level.linkTargets.set(`${scope} ${textOf(link, 'name') ?? ''}`, element.id)
        if (isProcess) level.linkTargets.set(`${container.id ?? ''} ${textOf(link, 'name') ?? ''}`, element.id)
      }
    }
    readLevel(element, level)
  }
  for (const set of elementsOf(container, 'laneSets')) readLanes(set, level)
}

function readLanes(set: Element, level: Level): void {
  for (const lane of elementsOf(set, 'lanes')) {
    const role = textOf(lane, 'name') ?? lane.id
    for (const { id } of elementsOf(lane, 'flowNodeRef')) if (id && role) level.laneOf.set(id, role)
    const inner = elementOf(lane, 'childLaneSet')
    if (inner) readLanes(inner, level)
  }
}
