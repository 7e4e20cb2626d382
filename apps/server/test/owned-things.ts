/** Real things of one person and one entity, and the addresses under which a stranger would look for them. */
import { listCredentialsForSubject } from '../src/modules/credentials/index.ts'
import { loadServiceFolders, proposeVersion } from '../src/modules/catalogue/index.ts'
import * as applications from '../src/modules/applications/index.ts'
import { listInbox } from '../src/modules/notices/index.ts'
import { findPaymentRequest } from '../src/modules/payments/index.ts'
import { listTasksOfApplication } from '../src/modules/tasks/index.ts'
import type { Actor } from '../src/platform/context.ts'
import { applicationOf, runExample } from './run-example.ts'
import type { RunningPlatform } from './run-platform.ts'

export interface OwnedThings {
  readonly draftId: string
  readonly applicationId: string
  readonly reference: string
  readonly taskId: string
  readonly requestId: string
  readonly receiptNumber: string
  readonly credentialNumber: string
  readonly noticeId: string
  readonly serviceDraftId: string
}

export const ownerNumber = '999900001'
/** Of the entity whose service owners there are. */
const ownedService = 'iga.address-update'
const system: Actor = { kind: 'system', process: 'test' }

export async function makeOwnedThings(platform: RunningPlatform): Promise<OwnedThings> {
  const folders = await loadServiceFolders()
  const serviceOf = (id: string) => folders.find(({ service }) => service.id === id)!
  const owner = await platform.actorOf(ownerNumber)
  const reviewer = await platform.actorOf('npra.reviewer')

  const conduct = serviceOf('cid.good-conduct')
  const done = await runExample(platform, conduct.service, conduct.examples[0]!)
  const subject = { type: 'application', id: done! }
  const passport = serviceOf('npra.passport-replace')
  const example = passport.examples[0]!
  const open = await runExample(
    platform,
    passport.service,
    { ...example, steps: [], end: { outcome: 'completed' } },
    { untilSubmitted: true },
  )

  const { reference } = await applicationOf(platform, open!)
  const [task] = await platform.as(reviewer, (ctx) => listTasksOfApplication(ctx, open!))
  const request = await platform.as(system, (ctx) => findPaymentRequest(ctx, subject))
  const [credential] = await platform.as(system, (ctx) => listCredentialsForSubject(ctx, subject))
  const inbox = await platform.as(owner, (ctx) => listInbox(ctx, owner.kind === 'person' ? owner.personId : '', 1))
  const draft = await platform.as(owner, (ctx) =>
    applications.startDraft(ctx, { serviceId: passport.service.id, anew: true }),
  )
  const { service } = serviceOf(ownedService)
  const json = JSON.stringify({ ...service, version: service.version + 1 })
  const serviceOwner = await platform.actorOf('iga.owner')
  const serviceDraftId = await platform.as(serviceOwner, (ctx) =>
    proposeVersion(ctx, { json, reason: 'To be looked at.' }),
  )
  return {
    draftId: draft.id,
    applicationId: open!,
    reference,
    taskId: task!.id,
    requestId: request!.requestId,
    receiptNumber: request!.receiptNumber!,
    credentialNumber: credential!.number,
    noticeId: inbox.notices[0]!.id,
    serviceDraftId,
  }
}

type Fill = (things: OwnedThings, param: string) => string

/** First that matches; nothing of anybody's own is under the last. */
const fills: readonly (readonly [RegExp, Fill])[] = [
  [
    /^\/(apply|drafts)\//,
    (things, param) => (param === 'pageId' ? 'passport' : param === 'id' ? 'npra.passport-replace' : things.draftId),
  ],
  [/^(\/api\/v1)?\/applications\//, (things) => things.reference],
  [/^\/office\/cases\//, (things, param) => (param === 'reference' ? things.reference : things.taskId)],
  [/^\/office\/tasks\//, (things) => things.taskId],
  [/^\/office\/services\//, (_, param) => (param === 'version' ? '1' : ownedService)],
  [/^\/office\/jobs\//, () => '00000000-0000-4000-8000-000000000000'],
  [/^\/office\/service-drafts\//, (things) => things.serviceDraftId],
  [/^\/pay\//, (things) => things.requestId],
  [/^\/receipts\//, (things) => things.receiptNumber],
  [/^\/(api\/v1\/|office\/)?(credentials|verify)\//, (things) => things.credentialNumber],
  [/^\/inbox\//, (things) => things.noticeId],
  [/^(\/api\/v1)?\/services\//, () => 'npra.passport-replace'],
  [/^\/sectors\//, () => 'interior'],
  [/^\/entities\//, () => 'moi-npra'],
  [/^\/life-events\//, () => 'travel'],
]

/** The address with real ids in the places of its parameters. @throws when nobody said what belongs there */
export function fillPath(path: string, things: OwnedThings): string {
  return path.replaceAll(/:(\w+)/g, (_, param: string) => {
    const fill = fills.find(([pattern]) => pattern.test(path))?.[1]
    if (!fill) throw new Error(`Say in owned-things.ts what belongs into ${path}`)
    return encodeURIComponent(fill(things, param))
  })
}
