import { file, get, href, json, page, redirect, type RequestCtx } from '../../platform/http/index.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { getCredentialDocument } from './get-credential-document.ts'
import { officeRoutes } from './office-routes.ts'
import { showVerification, showVerify } from './pages/show.tsx'
import { numberIn } from './rules.ts'
import { NumberParams, Verification, VerifyQuery } from './schema.ts'
import { verifyCredential } from './verify-credential.ts'
import { texts } from './texts.ts'

/** Attempts per minute and caller: far above what a counter with a scanner needs, far below what guessing needs. */
const attempts = 60

export const routes = [
  get('/verify', { permission: 'credential.verify', audit: null, query: VerifyQuery }, async (ctx, { query }) => {
    const typed = query.number
    if (typed === undefined) return page(showVerify(ctx))
    const number = normalisePublicReference(numberIn(typed))
    if (number) return redirect(href(ctx, `/verify/${number}`))
    const error = typed.trim() ? texts.numberWrong : texts.numberMissing
    return page(showVerify(ctx, { value: typed, error: error[ctx.locale] }), 422)
  }),

  get(
    '/verify/:number',
    { permission: 'credential.verify', audit: 'credential.verified', params: NumberParams, rateLimit: attempts },
    async (ctx, { params }) => {
      const verification = await verifyCredential(ctx, params.number)
      const shown = page(showVerification(ctx, params.number, verification), statusOf(verification))
      return { ...shown, headers: { 'x-robots-tag': 'noindex' } }
    },
  ),

  get(
    '/api/v1/credentials/:number',
    {
      permission: 'credential.verify',
      audit: 'credential.verified',
      params: NumberParams,
      rateLimit: attempts,
      summary: 'Verifies a document by its number; 404 with status "unknown" when there is none',
      response: { 200: Verification, 404: Verification },
    },
    async (ctx: RequestCtx, { params }) => {
      const verification = await verifyCredential(ctx, params.number)
      return json(verification, statusOf(verification))
    },
  ),

  get(
    '/credentials/:number/document',
    { permission: 'credential.read', audit: 'credential.document_read', params: NumberParams },
    async (ctx, { params }) => {
      const { number, pdf } = await getCredentialDocument(ctx, params.number)
      return file(pdf, 'application/pdf', `${number}.pdf`)
    },
  ),

  ...officeRoutes,
]

/** A client that looks at the status line alone must not take an unknown number for a document. */
const statusOf = (verification: Verification): number => (verification.status === 'unknown' ? 404 : 200)
