import { enqueue, job, type JobRequest } from '../../platform/jobs.ts'
import type { Ctx } from '../../platform/context.ts'
import { beginInstance } from './begin-instance.ts'
import { nextDue } from './engine/events/timers.ts'
import { startEvents } from './engine/start-events.ts'
import { loadDefinition } from './load-definition.ts'
import { isStartTimer } from './store/start-events.ts'
import { subjectOf } from './subject-of.ts'
import { clockOf } from './transition.ts'

export interface StartTimer {
  readonly processId: string
  readonly version: number
  readonly ref: string
  readonly elementId: string
  /** Counts from 1. */
  readonly occurrence: number
  /** ISO 8601: repetitions are counted from here, however late it fires. */
  readonly dueAt: string
}

export const startTimerJob = (timer: StartTimer): JobRequest => ({
  kind: 'workflow.start-by-timer',
  payload: { ...timer },
  dueAt: new Date(timer.dueAt),
  key: `workflow:start:${timer.processId}:${timer.version}:${timer.ref}:${timer.occurrence}`,
})

/** Starts an instance at its time and sets the timer again, unless a later version took the place of this one. */
export const startByTimer = job<StartTimer>('workflow.start-by-timer', async (ctx, timer) => {
  const { processId, version, ref, elementId: from } = timer
  if (!(await isStartTimer(ctx.tx, processId, version, ref))) return
  await setAgain(ctx, timer)
  await beginInstance(ctx, { processId, version, subject: subjectOf(undefined, processId), variables: {}, from })
})

async function setAgain(ctx: Ctx, timer: StartTimer): Promise<void> {
  const { processId, version, ref, occurrence, dueAt } = timer
  const process = await loadDefinition(ctx, processId, version)
  const definition = startEvents(process).find((event) => event.ref === ref)?.definition
  if (definition?.on !== 'timer') return
  const next = nextDue(definition, ref, {}, clockOf(ctx), occurrence, new Date(dueAt))
  if (!next) return
  await enqueue(ctx, startTimerJob({ ...timer, occurrence: occurrence + 1, dueAt: next.toISOString() }))
}
