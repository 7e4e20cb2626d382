import { FormTokens, href, page, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { NoticePage } from './pages/notice-page.tsx'
import { SignOutPage } from './pages/sign-out-page.tsx'
import { accountPath, signInUrl, signOutPath } from './sign-in-url.ts'
import { isSignedIn } from './start-log-in.ts'
import { texts } from './texts.ts'

/** Where the provider sends people after signing out. */
export function showSignedOut(ctx: RequestCtx): Reply {
  const { locale, realm } = ctx
  const link = { href: signInUrl({ locale, realm, path: accountPath(realm) }), text: texts.signInAgain }
  const body = <NoticePage locale={locale} title={texts.signedOutTitle} text={texts.signedOutText} link={link} />
  return page({ title: texts.signedOutTitle[locale], body, layout: 'plain' })
}

/** For those who follow a link or whose form could not be trusted: asks once more. */
export function showSignOut(ctx: RequestCtx): Reply {
  if (!isSignedIn(ctx)) return showSignedOut(ctx)
  const { locale, realm } = ctx
  const body = (
    <SignOutPage locale={locale} action={href(ctx, signOutPath(realm))}>
      <FormTokens ctx={ctx} />
    </SignOutPage>
  )
  return page({ title: texts.signOutTitle[locale], body, layout: 'plain' })
}
