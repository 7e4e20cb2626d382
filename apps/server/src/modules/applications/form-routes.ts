import { Type } from 'typebox'
import { file, findStash, get, href, json, page, post, redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { readFile } from '../files/index.ts'
import { questionsIn, type FileAnswer } from '../forms/index.ts'
import { signInUrl } from '../identity/index.ts'
import { createApplication } from './create-application.ts'
import { draftPath, firstOpenPage, isReachable, pageAfter, pagesOf } from './draft-pages.ts'
import { errors } from './errors.ts'
import { getDraft, type OpenDraft } from './get-draft.ts'
import { clockOf } from './load-case.ts'
import { showCheck } from './pages/check-page.tsx'
import { moreQuestionsId, showQuestions } from './pages/question-page.tsx'
import { showStart } from './pages/start-page.tsx'
import { accessTo } from './policy.ts'
import { refreshFacts } from './refresh-facts.ts'
import { getApplicable, requireAccess } from './require-applicable.ts'
import { reviewDraft } from './review-draft.ts'
import { savePage } from './save-page.ts'
import { CreateApplication, CreatedApplication, DraftFileParams, DraftPageParams, DraftPageQuery, DraftParams, ServiceParams } from './schema.ts'
import { ownerOf, startDraft } from './start-draft.ts'
import { statusTexts } from './status-texts.ts'
import { findUnfinished } from './store/drafts.ts'
import { trySubmission } from './submit-application.ts'

/** Documents of a page are at most this large, each. */
const upload = { maxBytes: 6 * 1_048_576 } as const
/** Documents in base64 take a third more: three as large as a page takes, and the answers. */
const apiBytes = 25 * 1_048_576
const form = { permission: 'application.start', session: 'ensure', keepAnswers: true } as const

const signIn = (ctx: RequestCtx, level: 'basic' | 'advanced'): Reply =>
  redirect(signInUrl({ locale: ctx.locale, realm: 'portal', path: href(ctx, ctx.path), level }))

/** A log-in that is not strong enough is strengthened, and comes back to this page. */
async function steppingUp(ctx: RequestCtx, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && error.code === 'applications.advanced_needed') return signIn(ctx, 'advanced')
    throw error
  }
}

const toNextPage = (ctx: RequestCtx, { draft, service }: OpenDraft): Reply =>
  redirect(href(ctx, draftPath(draft, firstOpenPage(pagesOf(service, draft, clockOf(ctx)), draft))))

const toApplication = (ctx: RequestCtx, reference: string): Reply => redirect(href(ctx, `/applications/${reference}`))

async function showCheckOf(ctx: RequestCtx, open: OpenDraft, refused?: Problem): Promise<Reply> {
  const { draft, service } = open
  if (firstOpenPage(pagesOf(service, draft, clockOf(ctx)), draft)) return toNextPage(ctx, open)
  const shown = showCheck({ ctx, ...open, review: reviewDraft(ctx, open), ...(refused && { refused }) })
  return page(shown, refused?.status ?? 200)
}

const pages = [
  get('/services/:id/apply', { ...form, audit: 'application.start_shown', params: ServiceParams }, async (ctx, { params }) => {
    const service = await getApplicable(ctx, params.id)
    const access = accessTo(service, ctx.actor)
    if ((access === 'sign-in' || access === 'step-up') && service.assurance !== 'none') return signIn(ctx, service.assurance)
    requireAccess(ctx, service)
    return page(showStart({ ctx, service, unfinished: await findUnfinished(ctx, service.id, ownerOf(ctx)) }))
  }),

  post(
    '/services/:id/apply',
    { ...form, audit: 'application.started', params: ServiceParams, body: Type.Object({ anew: Type.Optional(Type.String()) }) },
    (ctx, { params, body }) =>
      steppingUp(ctx, async () => {
        const service = await getApplicable(ctx, params.id)
        try {
          const draft = await startDraft(ctx, { serviceId: params.id, anew: body.anew === 'true' })
          return toNextPage(ctx, { draft, service: await getApplicable(ctx, params.id, draft.serviceVersion) })
        } catch (error) {
          if (!(error instanceof Problem) || (error.kind !== 'unavailable' && error.kind !== 'rejected')) throw error
          const unfinished = await findUnfinished(ctx, service.id, ownerOf(ctx))
          return page(showStart({ ctx, service, unfinished, problem: error }), error.status)
        }
      }),
  ),

  get('/apply/:draftId', { permission: 'application.start', audit: 'application.draft_read', params: DraftParams }, (ctx, { params }) =>
    steppingUp(ctx, async () => {
      const open = await getDraft(ctx, params.draftId)
      return open.draft.submittedReference ? toApplication(ctx, open.draft.submittedReference) : toNextPage(ctx, open)
    }),
  ),

  get('/apply/:draftId/check', { ...form, audit: 'application.draft_read', params: DraftParams }, (ctx, { params }) =>
    steppingUp(ctx, async () => {
      const open = await getDraft(ctx, params.draftId, { lock: true })
      if (open.draft.submittedReference) return toApplication(ctx, open.draft.submittedReference)
      return showCheckOf(ctx, await refreshFacts(ctx, open))
    }),
  ),

  post(
    '/apply/:draftId/submit',
    {
      ...form,
      permission: 'application.submit',
      audit: 'application.submitted',
      params: DraftParams,
      body: Type.Object({ declared: Type.Optional(Type.String()) }),
    },
    (ctx, { params, body }) =>
      steppingUp(ctx, async () => {
        const submission = await trySubmission(ctx, { draftId: params.draftId, declared: body.declared === 'true' })
        if ('application' in submission) return redirect(href(ctx, `/applications/${submission.application.reference}?done=submitted`))
        const { draft, service, refused } = submission
        return showCheckOf(ctx, { draft, service }, refused)
      }),
  ),

  get('/apply/:draftId/files/:fieldId', { permission: 'application.start', audit: 'application.file_read', params: DraftFileParams }, (ctx, { params }) =>
    steppingUp(ctx, async () => {
      const { draft } = await getDraft(ctx, params.draftId)
      const answer = draft.answers[params.fieldId] as Partial<FileAnswer> | undefined
      if (typeof answer?.fileId !== 'string') throw errors.draft_not_found()
      const { bytes, type, filename } = await readFile(ctx, answer.fileId)
      return file(bytes, type, filename, true)
    }),
  ),

  get('/apply/:draftId/:pageId', { ...form, audit: 'application.draft_read', params: DraftPageParams, query: DraftPageQuery }, (ctx, { params, query }) =>
    steppingUp(ctx, async () => {
      const open = await getDraft(ctx, params.draftId)
      const { draft, service } = open
      if (draft.submittedReference) return toApplication(ctx, draft.submittedReference)
      const asked = pagesOf(service, draft, clockOf(ctx))
      const shown = asked.find(({ id }) => id === params.pageId)
      if (!shown || !isReachable(asked, draft, shown.id)) return toNextPage(ctx, open)
      const isChange = query.change !== undefined
      const more = questionsIn(shown, query.more ?? '')
      return page(showQuestions({ ctx, draft, service, page: shown, more, stash: findStash(ctx), isChange }))
    }),
  ),

  // Saves nothing: the page's script asks which questions the answers bring up before they are sent.
  post(
    '/apply/:draftId/:pageId/questions',
    { permission: 'application.start', audit: 'application.draft_read', params: DraftPageParams },
    async (ctx, { params, body }) => {
      const { draft, service } = await getDraft(ctx, params.draftId)
      const asked = pagesOf(service, draft, clockOf(ctx)).find(({ id }) => id === params.pageId)
      if (!asked || draft.submittedReference) throw errors.draft_not_found()
      const unsent = body as Readonly<Record<string, unknown>>
      return page(showQuestions({ ctx, draft, service, page: asked, unsent, isChange: false }))
    },
  ),

  post('/apply/:draftId/:pageId', { ...form, audit: 'application.page_saved', params: DraftPageParams, upload }, (ctx, { params, body, uploads }) =>
    steppingUp(ctx, async () => {
      const sent = body as Readonly<Record<string, unknown>>
      const saved = await savePage(ctx, { ...params, body: sent, uploads })
      if (findStash(ctx)) await ctx.session?.set('stash', null)
      const { draft, service, page: asked, issues, more, unavailable, stays } = saved
      const isChange = sent['change'] === 'yes'
      if (stays) return redirect(`${href(ctx, draftPath(draft, asked))}${isChange ? '?change=yes' : ''}`)
      if (more.length > 0 && issues.length === 0 && !unavailable) {
        const query = new URLSearchParams({ ...(isChange && { change: 'yes' }), more: more.map(({ id }) => id).join(' ') })
        return redirect(`${href(ctx, draftPath(draft, asked))}?${query}#${moreQuestionsId}`)
      }
      if (issues.length > 0 || unavailable) {
        return page(showQuestions({ ctx, draft, service, page: asked, issues, more, unavailable, isChange }), unavailable?.status ?? 422)
      }
      const next = pageAfter(pagesOf(service, draft, clockOf(ctx)), draft, asked.id, isChange)
      return redirect(href(ctx, draftPath(draft, next)))
    }),
  ),
]

const api = [
  post(
    '/api/v1/applications',
    {
      permission: 'application.submit',
      audit: 'application.submitted',
      summary: 'Applies for a service in one call',
      maxBodyBytes: apiBytes,
      body: CreateApplication,
      response: { 201: CreatedApplication },
    },
    async (ctx, { body }) => {
      const { id, reference, status, dueAt, accessKey } = await createApplication(ctx, body)
      return json(
        {
          reference,
          id,
          status,
          status_text: statusTexts[status].name,
          due_at: dueAt?.toISOString() ?? null,
          ...(accessKey && { access_key: accessKey }),
          links: {
            self: `${ctx.publicUrl}/api/v1/applications/${reference}`,
            page: `${ctx.publicUrl}/${ctx.locale}/applications/${reference}`,
          },
        },
        201,
      )
    },
  ),
]

export const formRoutes = [...pages, ...api]
