import type { Ctx } from '../../platform/context.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { errors } from './errors.ts'
import { actsForIssuer, mayRead } from './policy.ts'
import type { CredentialDocumentFile } from './schema.ts'
import { findByNumber, findDocument } from './store.ts'

/** The sealed PDF: for holder, applicant and issuer. A revoked one is kept for the issuer's files only. */
export async function getCredentialDocument(ctx: Ctx, number: string): Promise<CredentialDocumentFile> {
  const canonical = normalisePublicReference(number)
  const credential = canonical && (await findByNumber(ctx.tx, canonical))
  if (!credential) throw errors.not_found()
  if (!mayRead(ctx.actor, credential)) throw errors.not_holder()
  if (credential.status === 'revoked' && !actsForIssuer(ctx.actor, credential)) throw errors.document_withdrawn()
  const document = await findDocument(ctx.tx, credential.id)
  if (!document) throw errors.document_pending()
  return { number: credential.number, ...document }
}
