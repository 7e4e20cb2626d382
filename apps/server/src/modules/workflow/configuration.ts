/** What other modules contribute to the engine; set once at composition. */
import type { Ctx } from '../../platform/context.ts'
import type { CompiledProcess } from './compiled-process.ts'
import type { Variables } from './engine/state.ts'
import type { Subject } from './events.ts'

export interface ServiceTaskInput {
  readonly instanceId: string
  readonly subject: Subject
  readonly variables: Variables
  /** Idempotency key towards outside systems: the same on every attempt. */
  readonly jobId: string
  /** 1 for the first. */
  readonly attempt: number
}

/** An answer that the process has drawn a way for, as a BPMN error; unlike an exception it is not tried again. */
export class ServiceError {
  readonly code: string

  constructor(code: string) {
    this.code = code
  }
}

export interface ServiceTaskHandler {
  readonly topic: string
  /** Runs in the transaction that completes the task; what it returns is added to the variables, or is an error. */
  readonly run: (ctx: Ctx, input: ServiceTaskInput) => Promise<Variables | ServiceError | void>
}

/** What carries out the service tasks of a topic. Modules export lists of these. */
export const serviceTask = (topic: string, run: ServiceTaskHandler['run']): ServiceTaskHandler => ({ topic, run })

export interface DecisionInput {
  readonly instanceId: string
  readonly subject: Subject
  readonly decision: string
  readonly variables: Variables
}

export interface WorkflowConfiguration {
  readonly serviceTasks: readonly ServiceTaskHandler[]
  /** Answers business rule tasks, synchronously in the transaction of the transition. */
  readonly decide: (ctx: Ctx, input: DecisionInput) => Promise<unknown>
  /**
   * Locks the row of the subject. Called by jobs before they lock an instance, so that everybody locks in the order
   * subject, instance, as operations on the subject naturally do, and none waits for the other in a circle.
   */
  readonly lockSubject?: (ctx: Ctx, subject: Subject) => Promise<void>
  /** Zone of `today()` in expressions. */
  readonly timeZone?: string
}

export interface Configured {
  readonly topics: ReadonlyMap<string, ServiceTaskHandler['run']>
  readonly decide: WorkflowConfiguration['decide']
  readonly lockSubject: WorkflowConfiguration['lockSubject']
  readonly timeZone: string
  /** Published definitions never change, so they are kept for good, by id@version. */
  readonly definitions: Map<string, CompiledProcess>
  readonly latestVersions: Map<string, { readonly version: number; readonly readAt: number }>
}

let configured: Configured | undefined

/** @throws Error when two handlers claim the same topic. */
export function configureWorkflow({
  serviceTasks,
  decide,
  lockSubject,
  timeZone = 'UTC',
}: WorkflowConfiguration): void {
  const topics = new Map<string, ServiceTaskHandler['run']>()
  for (const { topic, run } of serviceTasks) {
    if (topics.has(topic)) throw new Error(`two handlers for the service task topic ${topic}`)
    topics.set(topic, run)
  }
  configured = { topics, decide, lockSubject, timeZone, definitions: new Map(), latestVersions: new Map() }
}

export function configuration(): Configured {
  if (!configured) throw new Error('configureWorkflow has not been called')
  return configured
}
