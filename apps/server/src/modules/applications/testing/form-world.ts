/** What the tests of forms share: published services and processes, people in the register, answers of the fixture. */
import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { aPerson, testNow, type TestDatabase } from '@diwan/testkit'
import type { Actor, Ctx } from '../../../platform/context.ts'
import { subscribeAll, type Subscription } from '../../../platform/events.ts'
import { loadDefinitions, publishServices } from '../../catalogue/index.ts'
import { configureExchange } from '../../exchange/index.ts'
import { configureFiles } from '../../files/index.ts'
import { png } from '../../files/testing/samples.ts'
import { aRecord, register } from '../../persons/testing/samples.ts'
import { configureWorkflow, publishProcess, serviceTask } from '../../workflow/index.ts'
import { configureApplications, savePage, startDraft, subscriptions } from '../index.ts'
import type { Draft } from '../schema.ts'

const processes = ['review-pay', 'review', 'pay-issue', 'pay-bill'] as const
const topics = [
  'payments.request', 'payments.cancel-request', 'exchange.post-payment',
  'applications.issue-outputs', 'applications.notify-refusal',
]

/** Answers by page; pages may be sent one by one. */
export const pagesOfCard: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  reader: { card_name: 'Maryam Alalawi', 'first_visit-day': '15', 'first_visit-month': '1', 'first_visit-year': '2026' },
  membership: { membership: 'adult', books: '٤', reserved: '2' },
  contact: {
    mobile: '36000001',
    email: 'reader@example.com',
    'address-flat': '12',
    'address-building': '1420',
    'address-road': '2825',
    'address-block': '428',
    'address-area': 'seef',
  },
  documents: { note: '', accepts_rules: 'true' },
}
export const photo = { field: 'photo', filename: 'photo.png', bytes: png }

export interface Heard {
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

export class FormWorld {
  readonly heard: Heard[] = []
  readonly record = aRecord()
  readonly person = aPerson({ personId: this.record.id })
  readonly child = aRecord({ bornOn: '2014-05-01' })
  private readonly database: TestDatabase

  constructor(database: TestDatabase) {
    this.database = database
  }

  async setUp(): Promise<void> {
    configureApplications({ db: this.database.db, secret: 'test' })
    configureFiles({ dir: await mkdtemp(path.join(os.tmpdir(), 'diwan-forms-')) })
    // Nobody listens there: the systems of customs and traffic are down.
    configureExchange({ customsUrl: 'http://127.0.0.1:9', trafficUrl: 'http://127.0.0.1:9', key: 'test', timeoutMs: 200 })
    configureWorkflow({
      serviceTasks: topics.map((topic) => serviceTask(topic, async () => {})),
      decide: async (_ctx, { decision }) => (decision === 'cost' ? { totalMinor: 4_000 } : { met: true }),
      timeZone: 'Asia/Bahrain',
    })
    subscribeAll([...subscriptions, ...['application.submitted', 'application.task-opened'].map(this.listener)])
    const definitions = await loadDefinitions({ fixtures: true })
    await this.database.inCtx({}, async (ctx) => {
      for (const id of processes) {
        const xml = await readFile(new URL(`../../../../../../processes/${id}.bpmn`, import.meta.url), 'utf8')
        await publishProcess(ctx, { id, xml })
      }
      await publishServices(ctx, definitions)
      await register(ctx, [this.record, this.child], [{ of: this.record, to: this.child, kind: 'parent' }])
    })
  }

  private listener = (event: string): Subscription => ({
    event,
    react: async (_ctx, payload: Readonly<Record<string, unknown>>) => {
      this.heard.push({ event, payload })
    },
  })

  as = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now: Date = testNow): Promise<T> => this.database.inCtx({ actor, now }, work)

  start = (actor: Actor = this.person, serviceId = 'library-card'): Promise<Draft> =>
    this.as(actor, (ctx) => startDraft(ctx, { serviceId, anew: true }))

  save = (draftId: string, pageId: string, body: Readonly<Record<string, unknown>>, actor: Actor = this.person, now: Date = testNow) =>
    this.as(actor, (ctx) => savePage(ctx, { draftId, pageId, body, uploads: pageId === 'documents' ? [photo] : [] }), now)

  /** A form of which every page is answered. */
  async filled(changes: Readonly<Record<string, unknown>> = {}): Promise<Draft> {
    let draft = await this.start()
    for (const [pageId, body] of Object.entries(pagesOfCard)) {
      const saved = await this.save(draft.id, pageId, { ...body, ...changes })
      if (saved.issues.length > 0) throw new Error(JSON.stringify(saved.issues))
      draft = saved.draft
    }
    return draft
  }

  count = async (table: 'application' | 'application_event' | 'draft'): Promise<number> => {
    const statements = {
      application: 'select count(*) as n from applications.application',
      application_event: 'select count(*) as n from applications.application_event',
      draft: 'select count(*) as n from applications.draft',
    }
    const rows = await this.database.db.query<{ n: number }>(statements[table])
    return rows[0]!.n
  }
}

export const minutesAfter = (minutes: number): Date => new Date(testNow.getTime() + minutes * 60_000)
