import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { changeOf } from './change-of.ts'
import { errors } from './errors.ts'
import { actsForIssuer } from './policy.ts'
import { canBecome } from './rules.ts'
import type { ChangeCredential, CredentialStatus } from './schema.ts'
import { appendEvent, lockByNumber, updateStatus } from './store.ts'

const eventOf = { valid: 'reinstated', suspended: 'suspended', revoked: 'revoked' } as const

/** What suspending, reinstating and revoking have in common. */
export async function changeStatus(
  ctx: Ctx,
  { number, reason }: ChangeCredential,
  to: CredentialStatus,
): Promise<void> {
  const canonical = normalisePublicReference(number)
  const credential = canonical && (await lockByNumber(ctx.tx, canonical))
  if (!credential) throw errors.not_found()
  if (!actsForIssuer(ctx.actor, credential)) throw errors.not_issuer()
  if (!reason.ar.trim() || !reason.en.trim()) throw errors.reason_needed()
  if (credential.status === 'revoked') throw errors.already_revoked()
  if (!canBecome(credential.status, to)) throw errors.status_unchanged()
  await updateStatus(ctx.tx, credential.id, to, to === 'revoked' ? { at: ctx.now, reason } : null)
  await appendEvent(ctx, credential.id, eventOf[to], { reason })
  const change = changeOf(credential)
  if (to === 'revoked') await emit(ctx, 'credential.revoked', { ...change, title: credential.title, reason })
  else await emit(ctx, `credential.${eventOf[to]}`, change)
}
