import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import type { CompiledProcess } from './compiled-process.ts'
import { errors } from './errors.ts'
import { loadDefinition } from './load-definition.ts'
import { localiseModel } from './localise-model.ts'
import { findDefinition } from './store/definitions.ts'
import { findInstance, listHistoryOf } from './store/instances.ts'

/** An activity of a process that has a name: what a list shows where the drawing cannot be seen. */
export interface DiagramElement {
  readonly elementId: string
  readonly name: LocalisedText
}

export interface ProcessDrawing {
  readonly processId: string
  readonly version: number
  /** BPMN with its diagram, with the names of the reader's language. */
  readonly xml: string
  /** Activities in the order in which they are usually reached. */
  readonly elements: readonly DiagramElement[]
}

export interface InstanceDrawing extends ProcessDrawing {
  /** Where it rests, and since when. */
  readonly current: readonly { readonly elementId: string; readonly since: Date }[]
  /** Elements it has been through, each with the last time. */
  readonly done: readonly { readonly elementId: string; readonly at: Date }[]
}

/** @throws workflow.definition_not_found */
export async function getDrawing(
  ctx: Pick<Ctx, 'tx' | 'locale'>,
  { processId, version }: { readonly processId: string; readonly version: number },
): Promise<ProcessDrawing> {
  const stored = await findDefinition(ctx.tx, processId, version)
  if (!stored) throw errors.definition_not_found({ values: { process: `${processId}@${version}` } })
  const elements = activitiesOf(await loadDefinition(ctx, processId, version))
  return { processId, version, xml: localiseModel(stored.xml, ctx.locale), elements }
}

/** A process with the place of one case in it. @throws workflow.instance_not_found */
export async function getInstanceDrawing(
  ctx: Pick<Ctx, 'tx' | 'locale'>,
  instanceId: string,
): Promise<InstanceDrawing> {
  const instance = await findInstance(ctx.tx, instanceId)
  if (!instance) throw errors.instance_not_found()
  const { processId, processVersion: version, state } = instance
  const history = await listHistoryOf(ctx.tx, instanceId)
  const current = state.tokens.map(({ at, since }) => ({ elementId: at, since: new Date(since) }))
  const visited = new Map(
    history.flatMap(({ kind, elementId, at }) =>
      elementId && (kind === 'activity-completed' || kind === 'decision-made') ? [[elementId, at] as const] : [],
    ),
  )
  const done = [...visited].map(([elementId, at]) => ({ elementId, at }))
  return { ...(await getDrawing(ctx, { processId, version })), current, done }
}

const activities: ReadonlySet<string> = new Set(['user-task', 'service-task', 'business-rule-task'])

/** Breadth first from the start, so that the list reads like the process. */
function activitiesOf({ nodes }: CompiledProcess): DiagramElement[] {
  const queue = Object.values(nodes).filter(({ type }) => type === 'start')
  const seen = new Set(queue)
  for (const node of queue) {
    const attached = Object.values(nodes).filter((other) => other.type === 'boundary' && other.attachedTo === node.id)
    for (const next of [...node.out.map(({ to }) => nodes[to]), ...attached]) {
      if (next && !seen.has(next)) {
        seen.add(next)
        queue.push(next)
      }
    }
  }
  return queue.flatMap(({ id, type, name }) => (name && activities.has(type) ? [{ elementId: id, name }] : []))
}
