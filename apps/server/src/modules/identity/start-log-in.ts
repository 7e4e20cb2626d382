import { redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import type { PendingLogIn, RelyingParty } from './relying-party.ts'
import { returnPath } from './rules.ts'
import type { Assurance } from './schema.ts'
import { findOpenLogIn } from './store/log-ins.ts'

/** A visitor may have the log-in page open in some tabs; the oldest are forgotten. */
const maxPending = 5

export const pendingLogIns = ({ session }: Pick<RequestCtx, 'session'>): readonly PendingLogIn[] =>
  (session?.data['logIns'] as readonly PendingLogIn[] | undefined) ?? []

export const isSignedIn = ({ actor }: Pick<RequestCtx, 'actor'>): boolean =>
  actor.kind === 'person' || actor.kind === 'officer'

/** Sends the visitor to the provider, or straight back where nothing is missing. */
export async function startLogIn(
  ctx: RequestCtx,
  party: RelyingParty,
  { return: wanted, level = 'basic' }: { readonly return?: string; readonly level?: Assurance },
): Promise<Reply> {
  const returnTo = returnPath(wanted, ctx.locale, ctx.realm === 'office' ? '/office' : '/')
  const { actor, session, locale, realm } = ctx
  const reached = actor.kind === 'person' ? actor.assurance : 'basic'
  if (isSignedIn(ctx) && (level === 'basic' || reached === 'advanced')) return redirect(returnTo)

  const open =
    actor.kind === 'person'
      ? await findOpenLogIn(ctx.tx, { accountId: actor.accountId, realm, sessionId: session?.id ?? null })
      : undefined
  const { url, pending } = await party.begin({ locale, returnTo, level, idTokenHint: open?.idToken ?? null })
  await session?.set('logIns', [...pendingLogIns(ctx).slice(1 - maxPending), pending])
  return redirect(url)
}
