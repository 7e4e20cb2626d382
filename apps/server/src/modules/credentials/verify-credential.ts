import type { Ctx } from '../../platform/context.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { verificationOf } from './rules.ts'
import type { Verification } from './schema.ts'
import { findByNumber } from './store.ts'

/**
 * What anybody may know about a number, as typed or scanned. A number that was never given and one with a mistake in it
 * get the same answer; the only difference in time is that of one lookup in an index.
 */
export async function verifyCredential(ctx: Pick<Ctx, 'tx' | 'now'>, number: string): Promise<Verification> {
  const canonical = normalisePublicReference(number)
  const credential = canonical && (await findByNumber(ctx.tx, canonical))
  return credential ? verificationOf(credential, ctx.now) : { status: 'unknown' }
}
