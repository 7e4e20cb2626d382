import { enqueue } from '../../platform/jobs.ts'
import type { Ctx } from '../../platform/context.ts'
import type { CompiledProcess } from './compiled-process.ts'
import type { Problems } from './compile/definition-refused.ts'
import { reasons } from './compile/reasons.ts'
import { firstDue } from './engine/events/timers.ts'
import { ProcessFault } from './engine/process-fault.ts'
import { startEvents, type StartEvent } from './engine/start-events.ts'
import { replaceStartEvents, type StoredStartEvent } from './store/start-events.ts'
import { startTimerJob } from './start-by-timer.job.ts'
import { clockOf } from './transition.ts'

/** From now on this version is started by its events; the timers of the version before it fire no more. */
export async function listenForStarts(ctx: Ctx, process: CompiledProcess, version: number): Promise<void> {
  const events = startEvents(process)
  await replaceStartEvents(ctx.tx, { id: process.id, version }, events.flatMap(storedStartEvents))
  for (const event of events) {
    const dueAt = dueOf(event, ctx)
    if (!dueAt) continue
    const { ref, elementId } = event
    const timer = { processId: process.id, version, ref, elementId, occurrence: 1, dueAt: dueAt.toISOString() }
    await enqueue(ctx, startTimerJob(timer))
  }
  if (!events.some(({ definition }) => definition.on === 'message')) return
  await enqueue(ctx, { kind: 'workflow.match-messages', payload: { processId: process.id } })
}

function storedStartEvents({ ref, elementId, definition }: StartEvent): StoredStartEvent[] {
  switch (definition.on) {
    case 'timer':
      return [{ kind: 'timer', ref, elementId, name: '' }]
    case 'signal':
      return [{ kind: 'signal', ref, elementId, name: definition.signal }]
    case 'message':
      return definition.channels.map((name) => ({ kind: 'message', ref, elementId, name }))
    default:
      return []
  }
}

/** undefined for what is no timer, and for a date that was past when it was published. */
function dueOf({ definition, ref }: StartEvent, ctx: Ctx): Date | undefined {
  if (definition.on !== 'timer') return undefined
  const dueAt = firstDue(definition, ref, {}, clockOf(ctx))
  return definition.timer.kind === 'date' && dueAt && dueAt < ctx.now ? undefined : dueAt
}

/** A start by an event must be one that somebody notices, and a timer must know its time without any data. */
export function checkStarts(ctx: Ctx, process: CompiledProcess, problems: Problems): void {
  for (const event of startEvents(process)) {
    if (event.definition.on === 'conditional') problems.add(event.elementId, reasons.startsByCondition())
    try {
      dueOf(event, ctx)
    } catch (error) {
      if (!(error instanceof ProcessFault)) throw error
      problems.add(event.elementId, reasons.timerWithoutData())
    }
  }
}
