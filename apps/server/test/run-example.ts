/** Runs an example of a service from the first question to its end, through the modules themselves. */
import { expect } from 'vitest'
import type { ExampleStep, PublicService, ServiceExample } from '@diwan/service-kit'
import * as applications from '../src/modules/applications/index.ts'
import { listCredentialsForSubject, verifyCredential } from '../src/modules/credentials/index.ts'
import { findPaymentRequest } from '../src/modules/payments/index.ts'
import { listTasksOfApplication } from '../src/modules/tasks/index.ts'
import type { Actor, Ctx } from '../src/platform/context.ts'
import { Problem } from '../src/platform/problem.ts'
import { payAtGateway } from './pay-at-gateway.ts'
import type { RunningPlatform, SignedIn } from './run-platform.ts'
import { sampleDocuments } from '../src/demo/sample-documents.ts'

const system: Actor = { kind: 'system', process: 'test' }

interface Running {
  readonly platform: RunningPlatform
  readonly service: PublicService
  readonly example: ServiceExample
  readonly applicant: SignedIn
}

/** The application's id, where there is one. */
export async function runExample(
  platform: RunningPlatform,
  service: PublicService,
  example: ServiceExample,
  { untilSubmitted = false } = {},
): Promise<string | undefined> {
  if ('verification' in example.end) {
    const [number] = Object.values(example.answers)
    const verification = await platform.as(system, (ctx) => verifyCredential(ctx, String(number)))
    expect(verification.status).toBe(example.end.verification)
    return undefined
  }
  const known: Actor = example.applicant
    ? await platform.actorOf(example.applicant)
    : { kind: 'anonymous', sessionId: null }
  // The example is about the service: its applicant has shown an identity at the level the service asks for.
  const actor: Actor = known.kind === 'person' ? { ...known, assurance: 'advanced' } : known
  const running = { platform, service, example, applicant: await platform.openSession('portal', actor) }
  const submitted = await submit(running)
  if ('notAccepted' in example.end) {
    expect('refused' in submitted ? [...submitted.refused].toSorted() : 'accepted').toEqual(
      [...example.end.notAccepted].toSorted(),
    )
    return undefined
  }
  if ('refused' in submitted) throw new Error(`Not accepted: ${submitted.refused.join(', ')}`)
  await platform.drain()
  if (untilSubmitted) return submitted.id
  for (const step of example.steps) {
    await take(running, submitted.id, step)
    await platform.drain()
  }
  await expectEnd(running, submitted.id)
  return submitted.id
}

/** Page by page, as a browser would; ids of what is wrong, else the application. */
async function submit({
  platform,
  service,
  example,
  applicant,
}: Running): Promise<{ readonly refused: readonly string[] } | { readonly id: string }> {
  const { actor } = applicant
  const act = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => platform.as(actor, work)
  const wrong = new Set<string>()
  try {
    const draft = await act((ctx) => applications.startDraft(ctx, { serviceId: service.id, anew: true }))
    for (const page of service.form) {
      const files = page.fields.flatMap(({ id }) => {
        const name = example.files?.[id]
        return name ? [{ field: id, filename: name, bytes: sampleDocuments[name] }] : []
      })
      try {
        const saved = await act((ctx) =>
          applications.savePage(ctx, { draftId: draft.id, pageId: page.id, body: example.answers, uploads: files }),
        )
        for (const { field } of saved.issues) wrong.add(field)
      } catch (error) {
        // A page that is not asked in this story.
        if (!(error instanceof Problem) || error.code !== 'applications.draft_not_found') throw error
      }
    }
    if (wrong.size > 0) return { refused: [...wrong] }
    return await act((ctx) => applications.submitApplication(ctx, { draftId: draft.id, declared: true }))
  } catch (error) {
    if (error instanceof Problem && error.issues.length > 0) return { refused: error.issues.map(({ field }) => field) }
    throw error
  }
}

export async function applicationOf(
  { database }: RunningPlatform,
  id: string,
): Promise<{ readonly reference: string; readonly outcome: string | null }> {
  const [row] = await database.db.query<{ reference: string; outcome: string | null }>(
    'select reference, outcome from applications.application where id = $1',
    [id],
  )
  if (!row) throw new Error(`No application ${id}`)
  return row
}

async function take(running: Running, id: string, step: ExampleStep): Promise<void> {
  const { platform, applicant } = running
  if (step.as === 'clock') return platform.advanceDays(step.advanceDays)
  if (step.as === 'officer') return decideAs(running, id, step)
  if (step.do === 'correct') {
    const { reference } = await applicationOf(platform, id)
    const { open } = await platform.as(applicant.actor, (ctx) =>
      applications.correctApplication(ctx, { reference, body: step.answers, uploads: [] }),
    )
    return expect(open?.form.issues ?? []).toEqual([])
  }
  const request = await platform.as(system, (ctx) => findPaymentRequest(ctx, { type: 'application', id }))
  expect(request?.status).toBe('due')
  await payAtGateway(platform, applicant, request!.requestId, step.do === 'pay' ? 'succeeds' : 'fails')
}

async function decideAs(
  { platform, service }: Running,
  id: string,
  step: Extract<ExampleStep, { as: 'officer' }>,
): Promise<void> {
  const entity = service.competentAuthority.replace(/^moi-/, '')
  for (const post of ['reviewer', 'counter']) {
    const officer = await platform.actorOf(`${entity}.${post}`)
    const open = (await platform.as(officer, (ctx) => listTasksOfApplication(ctx, id))).find(
      ({ status }) => status === 'open',
    )
    if (!open) continue
    await platform.as(officer, (ctx) =>
      applications.decideCase(ctx, {
        reference: open.reference,
        taskId: open.taskId,
        outcome: step.outcome,
        fields: step.fields,
        reason: step.reason,
      }),
    )
    return
  }
  throw new Error(`No officer has a task for "${step.outcome}"`)
}

async function expectEnd({ platform, service, example }: Running, id: string): Promise<void> {
  const { end } = example
  if (!('outcome' in end)) return
  const application = await applicationOf(platform, id)
  expect(application.outcome).toBe(end.outcome)
  const subject = { type: 'application', id }
  const request = await platform.as(system, (ctx) => findPaymentRequest(ctx, subject))
  if (end.paidMinor !== undefined) expect(request?.status === 'paid' ? request.totalMinor : 0).toBe(end.paidMinor)
  const sealed = await platform.as(system, (ctx) => listCredentialsForSubject(ctx, subject))
  const issued = service.outputs.filter(
    (output) =>
      application.outcome === 'completed' && (!output.credential || sealed.some(({ type }) => type === output.id)),
  )
  if (end.outputs) expect(issued.map((output) => output.id)).toEqual(end.outputs)
  for (const { hasDocument, number } of sealed) {
    expect(hasDocument).toBe(true)
    expect((await platform.as(system, (ctx) => verifyCredential(ctx, number))).status).toBe('valid')
  }
}
