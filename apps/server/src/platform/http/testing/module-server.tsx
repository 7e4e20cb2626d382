/** The HTTP server around the routes of one module, for its tests: real requests, sessions as after a log-in. */
import type { FastifyInstance } from 'fastify'
import { testNow } from '@diwan/testkit'
import type { Actor } from '../../context.ts'
import type { Db } from '../../db.ts'
import { createLogger } from '../../log.ts'
import { createMetrics } from '../../metrics.ts'
import { cookieName, type HttpEnvironment } from '../handle.ts'
import type { Layout } from '../render.ts'
import type { Realm } from '../route.ts'
import { createHttpServer, type ServerOptions } from '../server.ts'
import { sessionStore } from '../session.ts'

type Environment = Pick<HttpEnvironment, 'permissions'> &
  Partial<Pick<HttpEnvironment, 'actorFromBearer' | 'publicUrl' | 'secret' | 'clock'>>

export interface ModuleServerOptions
  extends Environment,
    Pick<ServerOptions, 'routes'>,
    Partial<Pick<ServerOptions, 'layout' | 'signInUrl' | 'mounts' | 'trustProxy'>> {
  readonly db: Db
  /** Gets the names of the audit events that are written. */
  readonly audited?: string[]
  /** Origins that forms may lead to, beside this one. */
  readonly formTargets?: readonly string[]
}

/** The least a page needs around it. */
export const plainLayout: Layout = ({ locale }, { title, body, refreshSeconds }) => (
  <html lang={locale}>
    <title>{title}</title>
    {refreshSeconds && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
    {body}
  </html>
)

/** What is not told is as at `https://diwan.example.org`, at `testNow`, to callers without a bearer token. */
export function createModuleServer({
  db,
  permissions,
  routes,
  audited = [],
  actorFromBearer = async () => null,
  publicUrl = 'https://diwan.example.org',
  secret = 'test',
  clock = () => testNow,
  layout = plainLayout,
  signInUrl = ({ locale }) => `/${locale}/sign-in`,
  mounts = [],
  trustProxy = false,
  formTargets = [],
}: ModuleServerOptions): Promise<FastifyInstance> {
  return createHttpServer(
    {
      env: {
        db,
        sessions: sessionStore(db),
        permissions,
        writeAudit: async (_ctx, { name }) => void audited.push(name),
        actorFromBearer,
        publicUrl,
        secret,
        clock,
      },
      routes,
      layout,
      errorPage: ({ code, text }, locale) => ({ title: code, body: text[locale] }),
      signInUrl,
      assets: [],
      mounts,
      apiTitle: 'test',
      log: createLogger('silent'),
      metrics: createMetrics(db),
      trustProxy,
      isReady: async () => true,
    },
    formTargets,
  )
}

export interface OpenedSession {
  /** What the browser of this session sends. */
  readonly cookies: Readonly<Record<string, string>>
  /** What its forms carry. */
  readonly csrf: string
}

/** A session of this actor, as after a log-in. */
export async function openSession(db: Db, realm: Realm, actor: Actor, at: Date = testNow): Promise<OpenedSession> {
  const { token, row } = await sessionStore(db).create(db, realm, actor, at)
  return { cookies: { [cookieName[realm]]: token }, csrf: row.csrf }
}
