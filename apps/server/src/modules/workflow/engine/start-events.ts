/** What starts instances of a process: start events, receive tasks and event-based gateways that instantiate. */
import { nodeOf, type CompiledProcess, type EventDefinition } from '../compiled-process.ts'
import { graphOf } from './graph.ts'

export interface StartEvent {
  readonly elementId: string
  readonly ref: string
  readonly definition: EventDefinition
}

export function startEvents(process: CompiledProcess): StartEvent[] {
  const graph = graphOf(process)
  return graph.contents('').flatMap((node) => {
    if (node.type === 'start') return ofElement(node.id, node.events)
    if (node.type === 'receive-task' && node.instantiate) return ofElement(node.id, node.events)
    if (node.type !== 'event-gateway' || !node.instantiates) return []
    return node.out.flatMap(({ to }) => {
      const target = nodeOf(process, to)
      return ofElement(to, 'events' in target ? target.events : [])
    })
  })
}

const ofElement = (elementId: string, events: readonly EventDefinition[] = []): StartEvent[] =>
  events.map((definition, index) => ({ elementId, ref: index === 0 ? elementId : `${elementId}#${index}`, definition }))

/** Whether it starts without waiting for an event. */
export const startsPlainly = (process: CompiledProcess): boolean => graphOf(process).firstIn('').length > 0
