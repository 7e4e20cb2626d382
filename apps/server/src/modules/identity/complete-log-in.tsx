import { randomUUID } from 'node:crypto'
import type { LocalisedText } from '@diwan/service-kit'
import type { Actor } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { href, page, redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { NoticePage } from './pages/notice-page.tsx'
import { LogInFailed, type CompletedLogIn, type RelyingParty } from './relying-party.ts'
import { actorOfAccount } from './rules.ts'
import type { Account, Assurance } from './schema.ts'
import { accountPath, signInUrl } from './sign-in-url.ts'
import { isSignedIn, pendingLogIns } from './start-log-in.ts'
import { insertLogIn } from './store/log-ins.ts'
import { texts } from './texts.ts'

/** Finds whom the provider means. */
export type AccountFinder = (ctx: RequestCtx, claims: CompletedLogIn['claims']) => Promise<Account | undefined>

const failed = (ctx: RequestCtx, text: LocalisedText, returnTo: string, status = 400): Reply => {
  const { locale, realm } = ctx
  const link = { href: signInUrl({ locale, realm, path: returnTo }), text: texts.tryAgain }
  const body = <NoticePage locale={locale} title={texts.failedTitle} text={text} link={link} />
  return page({ title: texts.failedTitle[locale], body, layout: 'plain' }, status)
}

/**
 * Null where the account does not belong into this realm: a citizen's log-in never opens the back office, nor the
 * reverse.
 */
function actorInRealm(account: Account, assurance: Assurance, realm: RequestCtx['realm']): Actor | null {
  const actor = actorOfAccount(account, assurance)
  return actor?.kind === (realm === 'office' ? 'officer' : 'person') ? actor : null
}

/** The answer of the provider: checked, recorded, and turned into a session with a new cookie. */
export async function completeLogIn(
  ctx: RequestCtx,
  party: RelyingParty,
  findWhom: AccountFinder,
  state: string | undefined,
): Promise<Reply> {
  const home = accountPath(ctx.realm)
  const pending = pendingLogIns(ctx).find((candidate) => candidate.state === state)
  // Going back in the browser's history calls this address again: who is logged in stays so.
  if (!pending) return isSignedIn(ctx) ? redirect(href(ctx, home)) : failed(ctx, texts.failedText, home)

  // Before any statement: while waiting for the provider no connection is held that it may need.
  let completed: CompletedLogIn
  try {
    completed = await party.finish(new URL(ctx.url, ctx.publicUrl), pending)
  } catch (error) {
    if (!(error instanceof LogInFailed)) throw error
    // A step-up that was given up leaves everything as it was.
    if (isSignedIn(ctx)) return redirect(pending.level === 'advanced' ? href(ctx, home) : pending.returnTo)
    return failed(ctx, error.reason === 'cancelled' ? texts.cancelledText : texts.failedText, pending.returnTo)
  }

  await ctx.session?.set('logIns', pendingLogIns(ctx).filter((candidate) => candidate !== pending))
  const account = await findWhom(ctx, completed.claims)
  const actor = account?.isActive ? actorInRealm(account, completed.assurance, ctx.realm) : null
  if (!account || !actor || !ctx.session) return failed(ctx, texts.unknownAccountText, home, 403)
  return admit(ctx, ctx.session.id, account, actor, { ...completed, returnTo: pending.returnTo })
}

async function admit(
  ctx: RequestCtx,
  sessionId: string,
  account: Account,
  actor: Actor,
  { assurance, idToken, returnTo }: Pick<CompletedLogIn, 'assurance' | 'idToken'> & { readonly returnTo: string },
): Promise<Reply> {
  const { tx, realm, now } = ctx
  await insertLogIn(tx, { id: randomUUID(), accountId: account.id, realm, sessionId, assurance, idToken, at: now })
  if (actor.kind === 'person') {
    await emit({ ...ctx, actor }, 'session.logged-in', { sessionId, accountId: account.id, personId: actor.personId })
  }
  return redirect(returnTo, { do: 'log-in', actor, name: account.name })
}
