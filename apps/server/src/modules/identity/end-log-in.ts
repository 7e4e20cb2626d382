import { href, redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import type { RelyingParty } from './relying-party.ts'
import { endLogIn, findOpenLogIn } from './store/log-ins.ts'

/** Ends the session here and, where it answers, the log-in at the provider. */
export async function endCurrentLogIn(ctx: RequestCtx, party: RelyingParty): Promise<Reply> {
  const { actor, realm, locale, now, session } = ctx
  const signedOut = href(ctx, realm === 'office' ? '/office/signed-out' : '/signed-out')
  if (actor.kind !== 'person' && actor.kind !== 'officer') return redirect(signedOut, { do: 'log-out' })
  const open = await findOpenLogIn(ctx.tx, { accountId: actor.accountId, realm, sessionId: session?.id ?? null })
  if (open) await endLogIn(ctx.tx, open.id, now)
  const atProvider = await party.endSessionUrl({ locale, idToken: open?.idToken ?? null })
  return redirect(atProvider ?? signedOut, { do: 'log-out' })
}
