import type { Ctx } from '../../platform/context.ts'
import { getDrawing, getProcessInstance, listElementVisits, mostMeasured, type ProcessDrawing } from '../workflow/index.ts'
import { requireOfficer } from './require-officer.ts'
import { countByElement, listRecentInstances } from './store/loads.ts'
import { median } from './workload-rules.ts'
import { workingClock } from './working-clock.ts'

export interface ElementWork {
  readonly elementId: string
  readonly name: { readonly ar: string; readonly en: string }
  /** Visits that ended, in the cases looked at. */
  readonly count: number
  /** Working minutes; undefined where nothing ended. */
  readonly median: number | undefined
  /** Tasks of officers that wait there now. */
  readonly waiting: number
  /** Where cases spend most of their time. */
  readonly isSlowest: boolean
}

export interface Bottleneck {
  readonly drawing: ProcessDrawing
  readonly cases: number
  readonly elements: readonly ElementWork[]
}

/** How long each step of a service takes, from the history of its latest cases; undefined before there are any. */
export async function getBottleneck(ctx: Ctx, serviceId: string): Promise<Bottleneck | undefined> {
  const { entityId } = requireOfficer(ctx)
  const ids = (await listRecentInstances(ctx.tx, entityId, serviceId, mostMeasured)).map(({ instanceId }) => instanceId)
  const [latest] = ids
  if (!latest) return undefined
  const { processId, version } = await getProcessInstance(ctx, latest)
  const drawing = await getDrawing(ctx, { processId, version })
  const visits = await listElementVisits(ctx, ids)
  const waiting = await countByElement(ctx.tx, entityId, serviceId)
  const clock = workingClock()
  const measured = drawing.elements.map(({ elementId, name }) => {
    const times = visits.filter((visit) => visit.elementId === elementId).map(({ from, to }) => clock.minutesBetween(from, to))
    return {
      elementId,
      name,
      count: times.length,
      median: median(times),
      waiting: waiting.find((row) => row.elementId === elementId)?.open ?? 0,
    }
  })
  const longest = Math.max(0, ...measured.map((element) => element.median ?? 0))
  const elements = measured.map((element) => ({ ...element, isSlowest: longest > 0 && element.median === longest }))
  return { drawing, cases: ids.length, elements }
}
