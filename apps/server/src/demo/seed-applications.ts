/**
 * Applications of the demo nation, made by the platform's own operations: a draft, waiting for review, sent back,
 * waiting for payment, paid and ready to collect, decided either way, withdrawn and lapsed. What the worker would do is
 * done before the first page is shown, but for mail.
 */
import { randomUUID } from 'node:crypto'
import {
  startDraft,
  savePage,
  submitApplication,
  decideCase,
  withdrawApplication,
} from '../modules/applications/index.ts'
import { getService } from '../modules/catalogue/index.ts'
import { findAccountByLogin } from '../modules/identity/index.ts'
import { checkPayment, findPaymentRequest, startPayment } from '../modules/payments/index.ts'
import { listTasksOfApplication } from '../modules/tasks/index.ts'
import type { Actor, Ctx } from '../platform/context.ts'
import type { Db, Tx } from '../platform/db.ts'
import { drainJobs, type JobHandler } from '../platform/jobs.ts'
import { payAtSandbox } from './pay-at-sandbox.ts'
import { sampleDocuments } from './sample-documents.ts'
import { personas, type PersonaId } from './personas.ts'

export interface SeedApplications {
  readonly db: Db
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  readonly jobs: readonly JobHandler[]
  /** Of the sandbox's gateway. With any other gateway nobody pays: its cards are not ours to use. */
  readonly sandboxUrl: string | null
}

/** What an officer does; reasons are read by the applicant. */
interface Decision {
  readonly outcome: string
  readonly fields?: readonly string[]
  readonly reason?: { readonly ar: string; readonly en: string }
}

interface Submitted {
  readonly id: string
  readonly applicant: Actor
}

interface Story {
  readonly service: string
  readonly applicant: PersonaId
  readonly daysAgo: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly files: readonly string[]
  readonly decisions?: readonly Decision[]
  readonly end?: 'unsent' | 'withdrawn' | 'paid'
}

const newHome = { flat: '12', building: '1420', road: '2825', block: '428', area: 'seef' }
const moved: Pick<Story, 'service' | 'answers' | 'files'> = {
  service: 'iga.address-update',
  answers: { address: newHome, account_no: '1234567890' },
  files: ['ewa_bill'],
}
const lostPassport: Pick<Story, 'service' | 'answers' | 'files'> = {
  service: 'npra.passport-replace',
  answers: { reason: 'lost', loss_date: '2026-01-20', loss_place: 'سوق المنامة', mobile: '+97336000001' },
  files: ['photo', 'police_report'],
}
const complete: Decision = { outcome: 'complete' }
const approve: Decision = { outcome: 'approve' }

const stories: readonly Story[] = [
  { ...moved, applicant: 'elder', daysAgo: 20, decisions: [approve] },
  { ...moved, applicant: 'resident', daysAgo: 1 },
  {
    ...moved,
    applicant: 'father',
    daysAgo: 9,
    decisions: [
      {
        outcome: 'reject',
        reason: {
          ar: 'الفاتورة باسم شخص آخر ولا يوجد عقد إيجار.',
          en: 'The bill is in another person’s name and there is no tenancy contract.',
        },
      },
    ],
  },
  {
    ...moved,
    applicant: 'main',
    daysAgo: 2,
    decisions: [
      {
        outcome: 'return',
        fields: ['ewa_bill'],
        reason: {
          ar: 'الفاتورة أقدم من ثلاثة أشهر. أرفق أحدث فاتورة.',
          en: 'The bill is older than three months. Attach the latest one.',
        },
      },
    ],
  },
  {
    ...moved,
    applicant: 'lawyer',
    daysAgo: 40,
    decisions: [
      {
        outcome: 'return',
        fields: ['ewa_bill'],
        reason: { ar: 'الفاتورة غير واضحة.', en: 'The bill cannot be read.' },
      },
    ],
  },
  { ...moved, applicant: 'companyAgent', daysAgo: 3, end: 'withdrawn' },
  { ...moved, applicant: 'guardian', daysAgo: 1, end: 'unsent' },
  { ...lostPassport, applicant: 'elder', daysAgo: 1 },
  { ...lostPassport, applicant: 'lawyer', daysAgo: 2, decisions: [complete] },
  { ...lostPassport, applicant: 'father', daysAgo: 3, decisions: [complete, approve] },
  { ...lostPassport, applicant: 'guardian', daysAgo: 4, decisions: [complete, approve], end: 'paid' },
  {
    ...lostPassport,
    applicant: 'companyAgent',
    daysAgo: 12,
    decisions: [
      complete,
      {
        outcome: 'reject',
        reason: {
          ar: 'عُثر على الجواز وهو محفوظ لدى مركز الشرطة.',
          en: 'The passport was found and is kept at the police station.',
        },
      },
    ],
  },
]

const dayMs = 86_400_000

export async function seedApplications(seed: SeedApplications): Promise<void> {
  const payers: Submitted[] = []
  for (const story of stories) {
    const told = await tell(seed.db, seed.makeCtx, story)
    if (told && story.end === 'paid') payers.push(told)
  }
  await runJobs(seed)
  if (seed.sandboxUrl === null) return
  for (const payer of payers) await pay(seed, payer, seed.sandboxUrl)
  await runJobs(seed)
}

/** Mail waits for the worker: a slow mail server must not hold up the start. */
const runJobs = ({ db, makeCtx, jobs }: SeedApplications): Promise<number> =>
  drainJobs({ db, makeCtx, handlers: jobs.filter(({ kind }) => !kind.startsWith('notices.')) })

async function pay({ db, makeCtx }: SeedApplications, { id, applicant }: Submitted, sandboxUrl: string): Promise<void> {
  const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.transaction((tx) => work({ ...makeCtx(tx, 'seed'), actor: applicant, channel: 'portal' }))
  const request = await as((ctx) => findPaymentRequest(ctx, { type: 'application', id }))
  if (!request) throw new Error(`application ${id} has nothing to pay`)
  const started = await as((ctx) => startPayment(ctx, request.requestId))
  if (started.next !== 'gateway') throw new Error(`the sandbox does not take the payment: ${started.next}`)
  await payAtSandbox(started.hostedUrl, sandboxUrl)
  await as((ctx) => checkPayment(ctx, request.requestId))
}

async function tell(db: Db, makeCtx: SeedApplications['makeCtx'], story: Story): Promise<Submitted | null> {
  const as = <T>(actor: Actor, daysAgo: number, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.transaction((tx) => {
      const ctx = makeCtx(tx, 'seed')
      return work({
        ...ctx,
        actor,
        now: new Date(ctx.now.getTime() - daysAgo * dayMs),
        channel: 'portal',
        correlationId: randomUUID(),
      })
    })
  const login = (name: string): Promise<Actor> =>
    as({ kind: 'system', process: 'seed' }, 0, (ctx) => actorOf(ctx, name))
  const applicant = await login(personas[story.applicant].personalNumber)

  const reference = await as(applicant, story.daysAgo, (ctx) => submit(ctx, story))
  if (!reference) return null
  if (story.end === 'withdrawn') {
    await as(applicant, story.daysAgo / 2, (ctx) => withdrawApplication({ ...ctx, session: null }, reference.reference))
    return null
  }
  for (const decision of story.decisions ?? []) {
    const officer = await login(`${reference.entityId.replace(/^moi-/, '')}.reviewer`)
    await as(officer, story.daysAgo * 0.9, async (ctx) => {
      const [task] = (await listTasksOfApplication(ctx, reference.id)).filter(({ status }) => status === 'open')
      if (!task) throw new Error(`${story.service}: no task for ${decision.outcome}`)
      await decideCase(ctx, {
        reference: reference.reference,
        taskId: task.taskId,
        outcome: decision.outcome,
        fields: decision.fields,
        reason: decision.reason,
      })
    })
  }
  return { id: reference.id, applicant }
}

async function submit(
  ctx: Ctx,
  story: Story,
): Promise<{ readonly id: string; readonly reference: string; readonly entityId: string } | null> {
  const draft = await startDraft(ctx, { serviceId: story.service, anew: true })
  const service = await getService(ctx, story.service)
  for (const page of service.form) {
    const uploads = page.fields
      .filter((field) => field.type === 'file' && story.files.includes(field.id))
      .map((field) => {
        const name = field.type === 'file' && field.accept.includes('pdf') ? 'document.pdf' : 'photo.jpg'
        return { field: field.id, filename: name, bytes: sampleDocuments[name] }
      })
    const saved = await savePage(ctx, {
      draftId: draft.id,
      pageId: page.id,
      body: { ...story.answers, ...readOnly(draft.answers, story) },
      uploads,
    })
    if (saved.issues.length > 0) throw new Error(`${story.service}: ${JSON.stringify(saved.issues)}`)
    if (story.end === 'unsent') return null
  }
  const { id, reference } = await submitApplication(ctx, { draftId: draft.id, declared: true })
  return { id, reference, entityId: service.competentAuthority }
}

/** What the registers filled in goes back as it is, as a browser sends it. */
const readOnly = (prefilled: Readonly<Record<string, unknown>>, story: Story): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(prefilled).filter(([field]) => !(field in story.answers)))

async function actorOf(ctx: Ctx, login: string): Promise<Actor> {
  const account = await findAccountByLogin(ctx, login)
  if (!account) throw new Error(`no account ${login}`)
  const { id: accountId, personId, entityId, roles } = account
  if (personId)
    return {
      kind: 'person',
      sessionId: null,
      accountId,
      personId,
      onBehalfOf: personId,
      mandate: null,
      assurance: 'advanced',
    }
  return { kind: 'officer', sessionId: null, accountId, entityId: entityId ?? '', roles }
}
