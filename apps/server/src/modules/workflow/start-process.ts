import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { drive } from './engine/drive.ts'
import { start } from './engine/interpreter.ts'
import { parseDuration } from './engine/iso-time.ts'
import type { Variables } from './engine/state.ts'
import { errors } from './errors.ts'
import type { Subject } from './events.ts'
import { latestVersion, loadDefinition } from './load-definition.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { insertInstance, type StoredInstance } from './store/instances.ts'
import { checkSize, clockOf, decider, tell } from './transition.ts'

export interface StartProcess {
  readonly processId: string
  /** The version a service was published with; the latest by default. */
  readonly version?: number
  readonly subject: Subject
  readonly variables: Variables
  /** ISO 8601 durations by limit key, instead of those in the process: working time for tasks, elapsed for timers. */
  readonly limits?: Readonly<Record<string, string>>
}

/** Starts an instance and runs it until every token rests. The caller has authorised it. */
export async function startProcess(ctx: Ctx, input: StartProcess): Promise<ProcessInstance> {
  const { processId, subject, variables, limits = {} } = input
  for (const [limit, duration] of Object.entries(limits)) {
    if (!parseDuration(duration)) throw errors.limit_not_duration({ values: { limit } })
  }
  const version = input.version ?? (await latestVersion(ctx, processId))
  const process = await loadDefinition(ctx, processId, version)
  const id = randomUUID()
  const done = await drive(start(process, { variables, limits, clock: clockOf(ctx) }), decider(ctx, id, subject))
  checkSize(done)
  const instance = { id, processId, processVersion: version, subject }
  await insertInstance(ctx.tx, instance, done, { at: ctx.now, actor: actorLabel(ctx.actor) })
  await tell(ctx, process, instance, done)
  const stored: StoredInstance = {
    ...instance,
    state: done.state,
    revision: 1,
    historyLength: done.history.length,
    startedAt: ctx.now,
    endedAt: done.ended ? ctx.now : null,
  }
  return processInstance(stored, process)
}
