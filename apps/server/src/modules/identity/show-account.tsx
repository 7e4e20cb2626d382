import { FormTokens, href, page, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { getAccount } from './find-account.ts'
import { errors } from './errors.ts'
import { AccountPage } from './pages/account-page.tsx'
import { accountPath, signInUrl, signOutPath } from './sign-in-url.ts'
import { findOpenLogIn } from './store/log-ins.ts'
import { texts } from './texts.ts'

/** The actor's own account; nobody else's can be asked for. */
export async function showAccount(ctx: RequestCtx): Promise<Reply> {
  const { actor, locale, realm, session } = ctx
  if (actor.kind !== 'person' && actor.kind !== 'officer') throw errors.account_not_found()
  const account = await getAccount(ctx, actor.accountId)
  const open = await findOpenLogIn(ctx.tx, { accountId: account.id, realm, sessionId: session?.id ?? null })
  const body = (
    <AccountPage
      locale={locale}
      account={account}
      assurance={actor.kind === 'person' ? actor.assurance : 'basic'}
      since={open?.at ?? null}
      signOutAction={href(ctx, signOutPath(realm))}
      stepUpHref={signInUrl({ locale, realm, path: accountPath(realm), level: 'advanced' })}
      formTokens={<FormTokens ctx={ctx} />}
    />
  )
  return page({ title: texts.accountTitle[locale], body })
}
