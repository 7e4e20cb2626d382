/** What the tests of submitted applications share: the whole platform, people and officers with sessions, applications. */
import type { PublicService, ServiceExample } from '@diwan/service-kit'
import type { TestDatabase } from '@diwan/testkit'
import { payAtGateway } from '../../../../test/pay-at-gateway.ts'
import { runExample } from '../../../../test/run-example.ts'
import { runPlatform, type RunningPlatform, type SignedIn } from '../../../../test/run-platform.ts'
import type { Actor, Ctx } from '../../../platform/context.ts'
import { loadServiceFolders } from '../../catalogue/index.ts'
import { findPaymentRequest } from '../../payments/index.ts'
import { getProcessInstance } from '../../workflow/index.ts'
import { decideCase } from '../index.ts'
import type { DecideCase } from '../decide-case.ts'
import type { Application } from '../schema.ts'
import { getApplicationById } from '../store/applications.ts'

const system: Actor = { kind: 'system', process: 'test' }

export class CaseWorld {
  platform!: RunningPlatform
  applicant!: SignedIn
  stranger!: SignedIn
  visitor!: SignedIn
  reviewer!: SignedIn
  colleague!: SignedIn
  counter!: SignedIn
  otherEntity!: SignedIn
  private folders!: readonly { readonly service: PublicService; readonly examples: readonly ServiceExample[] }[]
  private readonly database: TestDatabase

  constructor(database: TestDatabase) {
    this.database = database
  }

  async setUp(): Promise<void> {
    this.platform = await runPlatform(this.database)
    this.folders = await loadServiceFolders({ fixtures: true })
    const portal = async (login: string) => this.platform.openSession('portal', await this.platform.actorOf(login))
    const office = async (login: string) => this.platform.openSession('office', await this.platform.actorOf(login))
    this.applicant = await portal('999900001')
    this.stranger = await portal('999900002')
    this.visitor = await this.platform.openSession('portal', { kind: 'anonymous', sessionId: null })
    this.reviewer = await office('iga.reviewer')
    this.colleague = await office('iga.supervisor')
    this.counter = await office('iga.counter')
    this.otherEntity = await office('cid.reviewer')
  }

  as = <T>(who: Actor | SignedIn, work: (ctx: Ctx) => Promise<T>): Promise<T> => this.platform.as('actor' in who ? who.actor : who, work)

  /** A submitted application of the first example of the service, or of another, with other answers. */
  async submitted({ service: id = 'library-card', example: index = 0, answers = {} }: { service?: string; example?: number; answers?: object } = {}) {
    const { service, examples } = this.folders.find((folder) => folder.service.id === id)!
    const example = examples[index]!
    const made = await runExample(this.platform, service, { ...example, answers: { ...example.answers, ...answers } }, { untilSubmitted: true })
    return this.load(made!)
  }

  load = (id: string): Promise<Application> => this.as(system, (ctx) => getApplicationById(ctx, id))

  async openTask({ processInstanceId }: Application) {
    const { tasks } = await this.as(system, (ctx) => getProcessInstance(ctx, processInstanceId!))
    return tasks[0]
  }

  /** An officer's word on the open step; then everything that is due is carried out. */
  async decide(application: Application, decision: Omit<DecideCase, 'reference' | 'taskId'>, officer = this.reviewer): Promise<Application> {
    const task = await this.openTask(application)
    await this.as(officer, (ctx) => decideCase(ctx, { reference: application.reference, taskId: task!.taskId, ...decision }))
    await this.platform.drain()
    return this.load(application.id)
  }

  approved = async (application: Application): Promise<Application> =>
    this.decide(await this.decide(application, { outcome: 'complete' }), { outcome: 'approve' })

  async returned(application: Application, fields: readonly string[]): Promise<Application> {
    const reason = { ar: 'اكتب الاسم كما في الهوية.', en: 'Write the name as on the card.' }
    return this.decide(application, { outcome: 'return', fields, reason })
  }

  async pay(application: Application, payer = this.applicant): Promise<Application> {
    const request = await this.as(system, (ctx) => findPaymentRequest(ctx, { type: 'application', id: application.id }))
    await payAtGateway(this.platform, payer, request!.requestId, 'succeeds')
    await this.platform.drain()
    return this.load(application.id)
  }

  get = (who: SignedIn, path: string, headers: Readonly<Record<string, string>> = {}) =>
    this.platform.server.inject({ method: 'GET', url: path, headers: { ...who.headers, ...headers } })

  post = (who: SignedIn, path: string, payload: Readonly<Record<string, unknown>> = {}) =>
    this.platform.server.inject({ method: 'POST', url: path, headers: { ...who.headers }, payload })

  async eventsOf({ id }: Application): Promise<string[]> {
    const rows = await this.database.db.query<{ kind: string }>(
      `select kind from applications.application_event where application_id = $1 and kind <> 'task-opened' order by sequence`,
      [id],
    )
    return rows.map(({ kind }) => kind)
  }

  async noticesOf({ id }: Application): Promise<{ readonly template: string; readonly body: { readonly ar: string; readonly en: string } }[]> {
    return this.database.db.query(
      `select template, body from notices.notice where subject_id = $1 order by created_at`,
      [id],
    )
  }

  expectPage(reply: { readonly statusCode: number; readonly body: string }, status = 200): string {
    if (reply.statusCode !== status) throw new Error(`Status ${reply.statusCode} instead of ${status}: ${textOf(reply.body)}`)
    return textOf(reply.body)
  }
}

/** What is read on a page, in one line. */
export const textOf = (html: string): string =>
  (html.match(/<main[^]*<\/main>/)?.[0] ?? html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
