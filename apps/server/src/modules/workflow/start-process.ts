import type { Ctx } from '../../platform/context.ts'
import { beginInstance } from './begin-instance.ts'
import { parseDuration } from './engine/iso-time.ts'
import { ProcessFault } from './engine/process-fault.ts'
import type { Variables } from './engine/state.ts'
import { errors } from './errors.ts'
import type { Subject } from './events.ts'
import { latestVersion } from './load-definition.ts'
import type { ProcessInstance } from './process-instance.ts'

export interface StartProcess {
  readonly processId: string
  /** The version a service was published with; the latest by default. */
  readonly version?: number
  readonly subject: Subject
  readonly variables: Variables
  /** ISO 8601 durations by limit key, instead of those in the process: working time for tasks, elapsed for timers. */
  readonly limits?: Readonly<Record<string, string>>
}

/**
 * Starts an instance and runs it until every token rests. The caller has authorised it.
 * @throws workflow.definition_not_found, workflow.limit_not_duration, workflow.starts_by_event
 */
export async function startProcess(ctx: Ctx, input: StartProcess): Promise<ProcessInstance> {
  const { processId, subject, variables, limits = {} } = input
  for (const [limit, duration] of Object.entries(limits)) {
    if (!parseDuration(duration)) throw errors.limit_not_duration({ values: { limit } })
  }
  const version = input.version ?? (await latestVersion(ctx, processId))
  try {
    return await beginInstance(ctx, { processId, version, subject, variables, limits })
  } catch (error) {
    if (error instanceof ProcessFault && error.code === 'no_start') {
      throw errors.starts_by_event({ values: { process: processId } })
    }
    throw error
  }
}
