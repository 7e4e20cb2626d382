/** Publishing and running processes on a test database. */
import { readFile } from 'node:fs/promises'
import { testCtx, type TestDatabase } from '@diwan/testkit'
import type { Ctx } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import { on, subscribeAll } from '../../../platform/events.ts'
import { runOneJob } from '../../../platform/jobs.ts'
import {
  configureWorkflow,
  jobs,
  publishProcess,
  serviceTask,
  startProcess,
  type ProcessInstance,
  type ServiceTaskHandler,
  type Variables,
} from '../index.ts'

export interface Told {
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const sharedXml = (id: string): Promise<string> =>
  readFile(new URL(`../../../../../../processes/${id}.bpmn`, import.meta.url), 'utf8')

const topics = [
  'payments.request',
  'payments.cancel-request',
  'exchange.post-payment',
  'applications.issue-outputs',
  'applications.notify-refusal',
]

export class Running {
  now = new Date('2026-03-01T06:00:00Z')
  /** Events since the last call of `takeEvents`, which may ask for those of some instances only. */
  private told: Told[] = []
  /** Replaces the handler of a topic. */
  readonly handlers = new Map<string, ServiceTaskHandler['run']>()
  readonly decisions = new Map<string, unknown>([
    ['eligibility', { met: true }],
    ['cost', { totalMinor: 2000 }],
  ])
  readonly failures: { kind: string; error: unknown; parked: boolean }[] = []
  private readonly database: TestDatabase

  constructor(database: TestDatabase) {
    this.database = database
  }

  configure(): void {
    configureWorkflow({
      serviceTasks: topics.map((topic) =>
        serviceTask(topic, async (ctx, input) => this.handlers.get(topic)?.(ctx, input)),
      ),
      decide: async (_ctx, { decision }) => {
        const answer = this.decisions.get(decision)
        if (answer instanceof Error) throw answer
        return answer
      },
      timeZone: 'Asia/Bahrain',
    })
    const listen = (event: 'workflow.task-opened' | 'workflow.task-closed' | 'workflow.ended') =>
      on(event, async (_ctx, payload) => {
        this.told.push({ event, payload: { ...payload } })
      })
    subscribeAll([listen('workflow.task-opened'), listen('workflow.task-closed'), listen('workflow.ended')])
  }

  makeCtx = (tx: Tx, process = 'test'): Ctx => ({
    ...testCtx({ now: this.now, actor: { kind: 'system', process } }),
    tx,
  })

  get db(): Db {
    return this.database.db
  }

  inCtx = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => this.db.transaction((tx) => work(this.makeCtx(tx)))

  publish = (id: string, xml: string) => this.inCtx((ctx) => publishProcess(ctx, { id, xml }))

  start = (processId: string, variables: Variables = {}, subjectId = 'a-1'): Promise<ProcessInstance> =>
    this.inCtx((ctx) => startProcess(ctx, { processId, subject: { type: 'application', id: subjectId }, variables }))

  /** Runs jobs of the engine until none is due; a failing one is tried again at its due time, not here. */
  async work(limit = 100): Promise<number> {
    let count = 0
    while (count < limit && (await this.workOnce())) count++
    return count
  }

  workOnce = (): Promise<boolean> =>
    runOneJob({
      db: this.db,
      handlers: jobs,
      makeCtx: this.makeCtx,
      onFailure: (failure) => this.failures.push(failure),
    })

  takeEvents(...instanceIds: readonly string[]): string[] {
    const isAsked = (id: unknown) => instanceIds.length === 0 || instanceIds.includes(String(id))
    const told = this.told.filter(({ payload }) => isAsked(payload['instanceId']))
    const taken = told.map(({ event, payload }) => `${event} ${String(payload['elementId'] ?? payload['outcome'])}`)
    this.told = []
    return taken
  }

  get lastTold(): Told | undefined {
    return this.told.at(-1)
  }

  pass(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds)
  }

  waitingJobs = (instanceId: string): Promise<{ kind: string; key: string }[]> =>
    this.db.query(`select kind, key from platform.job where payload ->> 'instanceId' = $1 order by kind`, [instanceId])

  /** Instances whose history is not numbered 1, 2, 3 … up to the length they know of. */
  historiesWithGaps = (): Promise<{ id: string }[]> =>
    this.db.query(
      `select i.id from workflow.process_instance i join workflow.process_history h on h.instance_id = i.id
       group by i.id having min(h.seq) <> 1 or max(h.seq) <> count(*) or count(*) <> max(i.history_length)`,
    )
}
