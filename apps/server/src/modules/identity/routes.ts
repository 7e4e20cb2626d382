import { get, post, type Route } from '../../platform/http/index.ts'
import type { Realm } from '../../platform/http/route.ts'
import { completeLogIn, type AccountFinder } from './complete-log-in.tsx'
import { endCurrentLogIn } from './end-log-in.ts'
import type { RelyingParty } from './relying-party.ts'
import { CallbackQuery, SignInQuery } from './schema.ts'
import { showAccount } from './show-account.tsx'
import { showSignedOut, showSignOut } from './show-sign-out.tsx'
import { startLogIn } from './start-log-in.ts'

/** Log-ins started per minute and address; a whole office may share one. */
const startsPerMinute = 120

export interface RealmAccess {
  readonly party: RelyingParty
  readonly findWhom: AccountFinder
}

/** The same pages for both realms: their sessions, cookies, clients and accounts never meet. */
const routesOf = (realm: Realm, { party, findWhom }: RealmAccess): Route[] => {
  const area = realm === 'office' ? '/office' : ''
  return [
    get(
      `${area}/sign-in`,
      { permission: 'session.start', audit: null, query: SignInQuery, session: 'ensure', rateLimit: startsPerMinute },
      (ctx, { query }) => startLogIn(ctx, party, query),
    ),
    get(
      `${area}/sign-in/callback`,
      { permission: 'session.start', audit: 'session.logged-in', query: CallbackQuery },
      (ctx, { query }) => completeLogIn(ctx, party, findWhom, query.state),
    ),
    get(`${area}/sign-out`, { permission: 'session.end', audit: null }, async (ctx) => showSignOut(ctx)),
    post(`${area}/sign-out`, { permission: 'session.end', audit: 'session.logged-out', keepAnswers: true }, (ctx) =>
      endCurrentLogIn(ctx, party),
    ),
    get(`${area}/signed-out`, { permission: 'session.end', audit: null }, async (ctx) => showSignedOut(ctx)),
    get(
      `${area}/account`,
      { permission: realm === 'office' ? 'officer-account.read' : 'account.read', audit: 'account.read' },
      (ctx) => showAccount(ctx),
    ),
  ]
}

export const createRoutes = (access: Readonly<Record<Realm, RealmAccess>>): Route[] => [
  ...routesOf('portal', access.portal),
  ...routesOf('office', access.office),
]
