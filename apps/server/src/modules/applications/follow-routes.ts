import { Type } from 'typebox'
import { file, findStash, get, href, json, page, post, redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { sessionOfAccessKey } from './access-key.ts'
import { type Visitor } from './access.ts'
import { ApplicationView, viewApplication } from './application-view.ts'
import { correctApplication, getCorrection } from './correct-application.ts'
import { errors } from './errors.ts'
import { followApplication } from './follow-application.ts'
import { texts } from './follow-texts.ts'
import { listOwnApplications } from './list-own-applications.ts'
import { showCorrection } from './pages/correct.tsx'
import { showApplication, type Done } from './pages/follow.tsx'
import { showMyApplications } from './pages/my-applications.tsx'
import { showStranger, showTrack } from './pages/track.tsx'
import { showWithdraw } from './pages/withdraw.tsx'
import { readOwnFile } from './read-case-file.ts'
import { readOwnDocument } from './read-own-document.ts'
import { trackApplication } from './track-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const ListQuery = Type.Object({ page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }) })
const FollowParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 60 }) })
const FollowQuery = Type.Object({ done: Type.Optional(Type.String({ maxLength: 20 })) })
const FileParams = Type.Object({ ...FollowParams.properties, fieldId: Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }) })
const DocumentParams = Type.Object({ ...FollowParams.properties, number: Type.String({ minLength: 1, maxLength: 60 }) })
const CorrectionBody = Type.Record(Type.String(), Type.Unknown())
const TrackQuery = Type.Object({ reference: Type.Optional(Type.String({ maxLength: 60 })) })
const TrackBody = Type.Object({
  reference: Type.String({ maxLength: 200, default: '' }),
  contact: Type.String({ maxLength: 254, default: '' }),
})
const ViewParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 60, description: 'Reference or id' }) })

/** Attempts per minute and caller: enough for somebody who mistypes, too few to try numbers. */
const trackAttempts = 10

const doneOf = (value: string | undefined): Done | undefined =>
  value !== undefined && Object.hasOwn(texts.done, value) ? (value as Done) : undefined

/** A visitor who is not known as the applicant is told how to become known; a person who is somebody else is not. */
async function knowing(ctx: RequestCtx, reference: string, show: () => Promise<Reply>): Promise<Reply> {
  try {
    return await show()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'not_found' || ctx.actor.kind !== 'anonymous') throw error
    return page(showStranger(ctx, reference), error.status)
  }
}

/** The key of somebody who applied over the API without signing in stands for the session. */
function visitorOf(ctx: RequestCtx, key: string | undefined): Visitor {
  if (!key || ctx.actor.kind !== 'anonymous') return ctx
  return { ...ctx, actor: { kind: 'anonymous', sessionId: sessionOfAccessKey(key) } }
}

export const followRoutes = [
  get('/applications', { permission: 'application.read', audit: 'application.listed', query: ListQuery }, async (ctx, { query }) =>
    page(showMyApplications(ctx, await listOwnApplications(ctx, query))),
  ),

  get(
    '/applications/:reference',
    { permission: 'application.read', audit: 'application.read', params: FollowParams, query: FollowQuery, session: 'ensure' },
    (ctx, { params, query }) =>
      knowing(ctx, params.reference, async () => {
        const followed = await followApplication(ctx, params.reference)
        const { reference } = followed.application
        if (reference !== params.reference) return redirect(href(ctx, `/applications/${reference}`))
        return page(showApplication(ctx, followed, doneOf(query.done)))
      }),
  ),

  get(
    '/applications/:reference/correct',
    { permission: 'application.correct', audit: 'application.read', params: FollowParams, session: 'ensure' },
    (ctx, { params: { reference } }) =>
      knowing(ctx, reference, async () => page(showCorrection(ctx, await getCorrection(ctx, reference, findStash(ctx))))),
  ),

  post(
    '/applications/:reference/correct',
    {
      permission: 'application.correct',
      audit: 'application.corrected',
      params: FollowParams,
      body: CorrectionBody,
      upload: { maxBytes: 10_485_760 },
      keepAnswers: true,
    },
    async (ctx, { params: { reference }, body, uploads }) => {
      const { application, open } = await correctApplication(ctx, { reference, body, uploads })
      if (open) return page(showCorrection(ctx, open), errors.answers_incomplete().status)
      return redirect(href(ctx, `/applications/${application.reference}?done=corrected`))
    },
  ),

  get(
    '/applications/:reference/withdraw',
    { permission: 'application.withdraw', audit: 'application.read', params: FollowParams, session: 'ensure' },
    (ctx, { params: { reference } }) =>
      knowing(ctx, reference, async () => {
        const followed = await followApplication(ctx, reference)
        if (!followed.canWithdraw) throw errors.not_withdrawable()
        return page(showWithdraw(ctx, followed))
      }),
  ),

  post(
    '/applications/:reference/withdraw',
    { permission: 'application.withdraw', audit: 'application.withdrawn', params: FollowParams },
    async (ctx, { params }) => {
      const { reference } = await withdrawApplication(ctx, params.reference)
      return redirect(href(ctx, `/applications/${reference}?done=withdrawn`))
    },
  ),

  get(
    '/applications/:reference/files/:fieldId',
    { permission: 'application.read', audit: 'application.file_read', params: FileParams },
    async (ctx, { params }) => {
      const { bytes, type, filename } = await readOwnFile(ctx, params.reference, params.fieldId)
      return file(bytes, type, filename)
    },
  ),

  get(
    '/applications/:reference/documents/:number',
    { permission: 'application.read', audit: 'application.document_read', params: DocumentParams },
    async (ctx, { params }) => {
      const { pdf, number } = await readOwnDocument(ctx, params.reference, params.number)
      return file(pdf, 'application/pdf', `${number}.pdf`)
    },
  ),

  get('/track', { permission: 'application.track', audit: null, query: TrackQuery, session: 'ensure' }, async (ctx, { query }) =>
    page(showTrack(ctx, query)),
  ),

  post(
    '/track',
    { permission: 'application.track', audit: 'application.tracked', body: TrackBody, rateLimit: trackAttempts },
    async (ctx, { body }) => {
      const issues = [
        ...(body.reference.trim() ? [] : [{ field: 'reference', text: texts.referenceNeeded }]),
        ...(body.contact.trim() ? [] : [{ field: 'contact', text: texts.contactNeeded }]),
      ]
      const application = issues.length === 0 ? await trackApplication(ctx, body) : undefined
      if (application) return redirect(href(ctx, `/applications/${application.reference}`))
      const told = issues.length > 0 ? issues : [{ field: 'reference', text: texts.notFoundTrack }]
      return page(showTrack(ctx, { ...body, issues: told }), errors.answers_incomplete().status)
    },
  ),

  get(
    '/api/v1/applications/:id',
    {
      permission: 'application.read',
      audit: 'application.read',
      params: ViewParams,
      summary: 'An application of the caller: state, timeline, what is due. Without a log-in: header X-Application-Key',
      response: { 200: ApplicationView },
    },
    async (ctx, { params, headers }) => {
      const visitor = visitorOf(ctx, headers['x-application-key'])
      return json(viewApplication(ctx, await followApplication(visitor, params.id)))
    },
  ),
]
