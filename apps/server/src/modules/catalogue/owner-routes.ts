/** Pages of service owners. */
import { file, get, href, page, post, redirect, type RequestCtx } from '../../platform/http/index.ts'
import { Problem, type FieldIssue } from '../../platform/problem.ts'
import { definitionFile } from './definition-file.ts'
import { errors } from './errors.ts'
import { getServiceDraft } from './get-service-draft.ts'
import { getServiceHistory } from './get-service-history.ts'
import { listOwnedServices } from './list-owned-services.ts'
import { ownerTexts as texts } from './owner-texts.ts'
import { showDraft } from './pages/draft.tsx'
import { showOwnedServices } from './pages/owned-services.tsx'
import { showPropose } from './pages/propose.tsx'
import { showRetire } from './pages/retire.tsx'
import { showServiceHistory, type Done } from './pages/service-history.tsx'
import { showVersionChanges } from './pages/version-changes.tsx'
import { proposeVersion } from './propose-version.ts'
import { publishDraft } from './publish-draft.ts'
import { retireService } from './retire-service.ts'
import { ChangesQuery, DraftParams, HistoryQuery, IdParams, ProposeBody, ReasonBody, VersionParams } from './schema.ts'
import { withdrawDraft } from './withdraw-draft.ts'

/** Definitions are nobody's personal data. */
const look = { permission: 'service.own', audit: null } as const
const maxFileBytes = 1_048_576

const historyPath = (ctx: RequestCtx, serviceId: string, done?: Done): string =>
  href(ctx, `/office/services/${serviceId}${done ? `?done=${done}` : ''}`)

const doneOf = (value: string | undefined): Done | undefined =>
  value !== undefined && Object.hasOwn(texts.done, value) ? (value as Done) : undefined

const versionOf = async (ctx: RequestCtx, serviceId: string, version: number) => {
  const { versions } = await getServiceHistory(ctx, serviceId)
  const found = versions.find(({ service }) => service.version === version)
  if (!found) throw errors.unknown_service()
  return found.service
}

/** The page again with what is wrong beside its field; any other failure goes on. */
function issueOf(error: unknown, fields: Readonly<Record<string, string>>): FieldIssue[] {
  const field = error instanceof Problem ? fields[error.code] : undefined
  if (!(error instanceof Problem) || field === undefined) throw error
  const isReason = error.code === 'catalogue.reason_needed'
  return [{ field, text: isReason ? texts.reasonMissing : error.text }]
}

const reasonFields = { 'catalogue.reason_needed': 'reason' }

const services = [
  get('/office/services', look, async (ctx) => page(showOwnedServices(ctx, await listOwnedServices(ctx)))),

  get('/office/services/:id', { ...look, params: IdParams, query: HistoryQuery }, async (ctx, { params, query }) =>
    page(showServiceHistory(ctx, await getServiceHistory(ctx, params.id), doneOf(query.done))),
  ),

  get(
    '/office/services/:id/changes',
    { ...look, params: IdParams, query: ChangesQuery },
    async (ctx, { params: { id }, query }) => {
      const { versions } = await getServiceHistory(ctx, id)
      const [from, to] = [await versionOf(ctx, id, query.from), await versionOf(ctx, id, query.to)]
      return page(showVersionChanges(ctx, { from, to, versions: versions.map(({ service }) => service.version) }))
    },
  ),

  get(
    '/office/services/:id/versions/:version',
    { ...look, params: VersionParams },
    async (ctx, { params: { id, version } }) => {
      const definition = await versionOf(ctx, id, version)
      const bytes = Buffer.from(`${JSON.stringify(definition, null, 2)}\n`)
      return file(bytes, 'application/json; charset=utf-8', definitionFile(id, version))
    },
  ),

  get('/office/services/:id/retire', { ...look, params: IdParams }, async (ctx, { params: { id } }) => {
    const history = await getServiceHistory(ctx, id)
    return history.isRetired ? redirect(historyPath(ctx, id)) : page(showRetire(ctx, history))
  }),

  post(
    '/office/services/:id/retire',
    { permission: 'service.own', audit: 'service.retired', params: IdParams, body: ReasonBody },
    async (ctx, { params: { id }, body: { reason } }) => {
      const history = await getServiceHistory(ctx, id)
      // Sent twice, or a colleague was first: what was to become so is so, and the page tells why.
      if (history.isRetired) return redirect(historyPath(ctx, id))
      try {
        await retireService(ctx, id, reason)
      } catch (error) {
        return page(showRetire(ctx, history, { sent: reason, issues: issueOf(error, reasonFields) }), 422)
      }
      return redirect(historyPath(ctx, id, 'retired'))
    },
  ),
]

const proposeFields = {
  ...reasonFields,
  'catalogue.definition_unreadable': 'definition',
  'catalogue.version_lower': 'definition',
  'catalogue.draft_open': 'definition',
}

const drafts = [
  get('/office/service-drafts/new', { ...look, session: 'ensure' }, async (ctx) => page(showPropose(ctx))),

  post(
    '/office/service-drafts',
    {
      permission: 'service.own',
      audit: 'service.proposed',
      body: ProposeBody,
      upload: { maxBytes: maxFileBytes },
    },
    async (ctx, { body, uploads }) => {
      const json = uploads.find(({ field }) => field === 'file')?.bytes.toString('utf8') ?? body.definition
      if (json.trim() === '') {
        const issues = [{ field: 'definition', text: texts.nothingBrought }]
        return page(showPropose(ctx, { sent: body, issues }), 422)
      }
      try {
        const id = await proposeVersion(ctx, { json, reason: body.reason })
        return redirect(href(ctx, `/office/service-drafts/${id}`))
      } catch (error) {
        const issues = issueOf(error, proposeFields)
        return page(showPropose(ctx, { sent: body, issues }), 422)
      }
    },
  ),

  get('/office/service-drafts/:draftId', { ...look, params: DraftParams }, async (ctx, { params: { draftId } }) =>
    page(showDraft(ctx, await shown(ctx, draftId))),
  ),

  post(
    '/office/service-drafts/:draftId/publish',
    { permission: 'service.own', audit: 'service.published', params: DraftParams },
    async (ctx, { params: { draftId } }) => {
      const { serviceId } = await publishDraft(ctx, draftId)
      return redirect(historyPath(ctx, serviceId, 'published'))
    },
  ),

  post(
    '/office/service-drafts/:draftId/withdraw',
    { permission: 'service.own', audit: 'service.draft_withdrawn', params: DraftParams, body: ReasonBody },
    async (ctx, { params: { draftId }, body: { reason } }) => {
      const { service } = await getServiceDraft(ctx, draftId)
      try {
        await withdrawDraft(ctx, { id: draftId, reason })
      } catch (error) {
        const issues = issueOf(error, reasonFields)
        return page(showDraft(ctx, { ...(await shown(ctx, draftId)), issues }), 422)
      }
      return redirect(historyPath(ctx, service.id, 'withdrawn'))
    },
  ),
]

async function shown(ctx: RequestCtx, draftId: string) {
  const draft = await getServiceDraft(ctx, draftId)
  const { versions } = await getServiceHistory(ctx, draft.service.id)
  const earlier = versions.find(({ service }) => service.version < draft.service.version)
  return { draft, published: earlier?.service ?? null }
}

export const ownerRoutes = [...services, ...drafts]
