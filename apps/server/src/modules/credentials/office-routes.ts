import { get, href, page, post, redirect, type RequestCtx } from '../../platform/http/index.ts'
import { isPermitted } from '../../platform/policy.ts'
import { Problem, type FieldIssue } from '../../platform/problem.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { getIssuedCredential } from './get-issued-credential.ts'
import { officeTexts as texts } from './office-texts.ts'
import { showFindCredential, showIssuedCredential } from './pages/office.tsx'
import { showRevoke } from './pages/revoke.tsx'
import { permissions } from './policy.ts'
import { revokeCredential } from './revoke-credential.ts'
import { numberIn } from './rules.ts'
import { IssuedQuery, NumberParams, RevokeBody, VerifyQuery } from './schema.ts'
import { texts as verifyTexts } from './texts.ts'

const pathOf = (ctx: Pick<RequestCtx, 'locale'>, number: string): string => href(ctx, `/office/credentials/${number}`)

export const officeRoutes = [
  get(
    '/office/credentials',
    { permission: 'credential.find', audit: null, query: VerifyQuery },
    async (ctx, { query }) => {
      const typed = query.number
      if (typed === undefined) return page(showFindCredential(ctx))
      const number = normalisePublicReference(numberIn(typed))
      if (number) return redirect(pathOf(ctx, number))
      const error = typed.trim() ? verifyTexts.numberWrong : verifyTexts.numberMissing
      return page(showFindCredential(ctx, { value: typed, error: error[ctx.locale] }), 422)
    },
  ),

  get(
    '/office/credentials/:number',
    { permission: 'credential.find', audit: 'credential.found', params: NumberParams, query: IssuedQuery },
    async (ctx, { params, query }) => {
      const issued = await getIssuedCredential(ctx, params.number)
      const canRevoke = isPermitted(permissions, 'credential.revoke', ctx.actor)
      return page(showIssuedCredential(ctx, issued, { canRevoke, isDone: query.revoked !== undefined }))
    },
  ),

  get(
    '/office/credentials/:number/revoke',
    { permission: 'credential.revoke', audit: 'credential.found', params: NumberParams },
    async (ctx, { params }) => {
      const issued = await getIssuedCredential(ctx, params.number)
      const { number, status } = issued.verification
      return status === 'revoked' ? redirect(pathOf(ctx, number)) : page(showRevoke(ctx, issued))
    },
  ),

  post(
    '/office/credentials/:number/revoke',
    { permission: 'credential.revoke', audit: 'credential.revoked', params: NumberParams, body: RevokeBody },
    async (ctx, { params, body }) => {
      const issued = await getIssuedCredential(ctx, params.number)
      const path = pathOf(ctx, issued.verification.number)
      // Sent twice, or a colleague was first: what was to become so is so, and the page tells by what reason.
      if (issued.verification.status === 'revoked') return redirect(path)
      const issues = issuesOf(body)
      if (issues.length > 0) return page(showRevoke(ctx, issued, { sent: body, issues }), 422)
      try {
        await revokeCredential(ctx, { number: params.number, reason: { ar: body.reason_ar, en: body.reason_en } })
      } catch (error) {
        // Thrown before anything is written, to whoever waited for the lock.
        if (!(error instanceof Problem) || error.code !== 'credentials.already_revoked') throw error
        return redirect(path)
      }
      return redirect(`${path}?revoked=1`)
    },
  ),
]

const issuesOf = (body: RevokeBody): FieldIssue[] =>
  (['reason_ar', 'reason_en'] as const)
    .filter((field) => body[field].trim() === '' || [...body[field]].length > texts.reasonLimit)
    .map((field) => ({ field, text: body[field].trim() === '' ? texts.missing[field] : texts.tooLong }))
