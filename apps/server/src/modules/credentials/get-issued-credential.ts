import type { Ctx } from '../../platform/context.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { errors } from './errors.ts'
import { actsForIssuer } from './policy.ts'
import { verificationOf } from './rules.ts'
import type { IssuedCredential } from './schema.ts'
import { findByNumber } from './store.ts'

/** A document for the officers of the entity that issued it. @throws credentials.not_found, credentials.not_issuer */
export async function getIssuedCredential(ctx: Ctx, number: string): Promise<IssuedCredential> {
  const canonical = normalisePublicReference(number)
  const credential = canonical && (await findByNumber(ctx.tx, canonical))
  if (!credential) throw errors.not_found()
  if (!actsForIssuer(ctx.actor, credential)) throw errors.not_issuer()
  return { verification: verificationOf(credential, ctx.now), revocationReason: credential.revocationReason }
}
