/**
 * The life of one request: session → permission → form token → one transaction (repeat? → operation → audit) → reply.
 * Nothing is written outside that transaction, so a request happens whole or not at all.
 */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Locale } from '@diwan/service-kit'
import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { actorLabel, type Actor, type Channel, type Ctx } from '../context.ts'
import { write, type Db, type Tx } from '../db.ts'
import { isPermitted, type Permissions } from '../policy.ts'
import { readCookie } from './cookies.ts'
import { platformErrors } from './errors.ts'
import { hashBody, hashBytes, reserveKey, storeReply } from './idempotency.ts'
import { bucketOf, countAttempt, networkOf } from './rate-limit.ts'
import { redirect, type Reply } from './reply.ts'
import { isApi, realmOf, type RequestCtx, type Route } from './route.ts'
import { readForm, validateInput, type ReadForm } from './input.ts'
import type { SessionRow, SessionStore, SessionView } from './session.ts'
import { stashAnswers } from './stash.ts'

/** Writes one audit event in the request's transaction. Given by composition: the platform knows no module. */
export type AuditWriter = (
  ctx: Ctx,
  event: { readonly name: string; readonly method: string; readonly route: string; readonly params: Readonly<Record<string, string>> },
) => Promise<void>

export interface HttpEnvironment {
  readonly db: Db
  readonly sessions: SessionStore
  readonly permissions: Permissions
  readonly writeAudit: AuditWriter
  readonly actorFromBearer: (token: string) => Promise<Actor | null>
  readonly publicUrl: string
  readonly secret: string
  readonly clock: () => Date
}

export const cookieName = { portal: 'diwan', office: 'diwan_office' } as const

/** The session cookie after the reply: a new token, none, or unchanged. */
export type CookieChange = { readonly token: string } | 'clear' | null

export interface Handled {
  readonly reply: Reply
  readonly ctx: RequestCtx
  readonly row: SessionRow | null
  readonly cookie: CookieChange
}

interface Caller {
  readonly token: string | null
  readonly row: SessionRow | null
  readonly actor: Actor
  readonly bearer: boolean
}

async function identify(env: HttpEnvironment, request: FastifyRequest, route: Route, now: Date): Promise<Caller> {
  const { authorization } = request.headers
  const bearer = authorization === undefined ? undefined : /^Bearer (.+)$/.exec(authorization)?.[1]
  if (bearer && isApi(route.path)) {
    const actor = await env.actorFromBearer(bearer)
    if (!actor) throw platformErrors.sign_in_needed()
    return { token: null, row: null, actor, bearer: true }
  }
  const realm = realmOf(route.path)
  const token = readCookie(request.headers.cookie, cookieName[realm])
  const row = token ? await env.sessions.load(realm, token, now) : null
  const actor: Actor = row
    ? ({ ...row.actor, sessionId: row.id } as Actor)
    : { kind: 'anonymous', sessionId: null }
  return { token: row ? token : null, row, actor, bearer: false }
}

const channelOf = (request: FastifyRequest, route: Route): Channel => {
  if (isApi(route.path)) return 'api'
  if (realmOf(route.path) === 'office') return 'back-office'
  return request.headers['x-diwan-channel'] === 'mobile' ? 'mobile' : 'portal'
}

const callers = new Map<string, string>()
const maxCallers = 10_000

/** Hash of the network a request comes from; kept, because one caller comes many times. */
function callerOf(secret: string, ip: string): string {
  const known = callers.get(ip)
  if (known !== undefined) return known
  const made = bucketOf(secret, networkOf(ip))
  if (callers.size >= maxCallers) callers.clear()
  callers.set(ip, made)
  return made
}

/** Opens the transaction at the first statement: a page served from memory needs none. */
function lazyTransaction(db: Db): { tx: Tx; end: (commit: boolean) => Promise<void> } {
  let settle: ((commit: boolean) => void) | undefined
  let opened: Promise<Tx> | undefined
  let ended = false
  let done: Promise<void> | undefined
  const open = () =>
    (opened ??= new Promise<Tx>((resolve, reject) => {
      done = db
        .transaction(async (tx) => {
          resolve(tx)
          const commit = await new Promise<boolean>((end) => (settle = end))
          if (!commit) throw rolledBack
        })
        .catch((error: unknown) => {
          if (error === rolledBack) return
          reject(error)
          throw error
        })
      done.catch(() => {})
    }))
  return {
    tx: {
      async query(text, values) {
        // The connection belongs to another request by now: a statement nobody waited for must not reach it.
        if (ended) throw new Error('The transaction of this request has ended')
        return (await open()).query(text, values)
      },
      later(text, values) {
        if (ended) throw new Error('The transaction of this request has ended')
        // Where the connection cannot be had, the end of the transaction says so.
        open().then((opened) => write(opened, text, values)).catch(() => {})
      },
    },
    async end(commit) {
      ended = true
      if (!opened) return
      await opened.catch(() => {})
      settle?.(commit)
      if (commit) await done
      else await done?.catch(() => {})
    },
  }
}
const rolledBack = new Error('rolled back')

export async function handle(
  env: HttpEnvironment,
  route: Route,
  locale: Locale,
  request: FastifyRequest,
  onCtx: (ctx: RequestCtx, row: SessionRow | null) => void,
): Promise<Handled> {
  const now = env.clock()
  const { spec } = route
  const caller = await identify(env, request, route, now)
  const unsafe = route.method !== 'GET'
  const { tx, end } = lazyTransaction(env.db)
  let current = caller.row && caller.token ? { token: caller.token, row: caller.row } : null
  let cookie: CookieChange = null

  const view = (): SessionView | null =>
    current && {
      id: current.row.id,
      data: current.row.data,
      set: async (key, value) => {
        if (!current) return
        await env.sessions.set(tx, current.token, key, value)
        const { [key]: _replaced, ...rest } = current.row.data
        const data = value === null ? rest : { ...rest, [key]: value }
        current = { token: current.token, row: { ...current.row, data } }
      },
    }
  const queryAt = request.url.indexOf('?')
  const barePath = queryAt < 0 ? request.url : request.url.slice(0, queryAt)
  const makeCtx = (): RequestCtx => ({
    tx,
    actor: current ? ({ ...current.row.actor, sessionId: current.row.id } as Actor) : caller.actor,
    now,
    locale,
    channel: channelOf(request, route),
    correlationId: request.id,
    session: view(),
    csrf: current?.row.csrf ?? '',
    url: request.url,
    path: isApi(route.path) ? barePath : barePath.replace(/^\/(ar|en)/, '') || '/',
    realm: realmOf(route.path),
    publicUrl: env.publicUrl,
    caller: callerOf(env.secret, request.ip),
  })
  let ctx = makeCtx()
  onCtx(ctx, caller.row)

  if (spec.rateLimit) await countAttempt(env.db, bucketOf(env.secret, route.path, networkOf(request.ip)), spec.rateLimit, now)

  const form = await readForm(request, spec)
  try {
    const trusted = !unsafe || spec.machine || caller.bearer || isTrusted(request, route, caller, form.body)
    const permitted = isPermitted(env.permissions, spec.permission, caller.actor)
    const mustSignIn = !permitted && caller.actor.kind === 'anonymous'
    if (!trusted && !(spec.keepAnswers && !caller.row && isFromOwnPage(request, form.body))) throw platformErrors.form_not_trusted()
    if (!trusted || (mustSignIn && unsafe && spec.keepAnswers)) {
      if (!current) {
        current = await env.sessions.create(tx, ctx.realm, { kind: 'anonymous', sessionId: null }, now)
        cookie = { token: current.token }
      }
      await stashAnswers(tx, env.sessions, current.token, { path: ctx.path, body: form.body })
      await end(true)
      return { reply: redirect(`/${locale}${ctx.path}`), ctx: makeCtx(), row: current.row, cookie }
    }
    if (!permitted) throw mustSignIn ? platformErrors.sign_in_needed() : platformErrors.not_permitted()
    const input = validateInput(spec, request, form)

    if (!current && spec.session === 'ensure') {
      current = await env.sessions.create(tx, ctx.realm, { kind: 'anonymous', sessionId: null }, now)
      cookie = { token: current.token }
      ctx = makeCtx()
      onCtx(ctx, current.row)
    }

    const key = unsafe ? idempotencyKey(request, route, keyOwner(caller, ctx), form) : null
    if (key) {
      const earlier = await reserveKey(tx, { ...key, now })
      if (earlier) {
        await end(true)
        return { reply: JSON.parse(earlier.body) as Reply, ctx, row: current?.row ?? null, cookie }
      }
    }

    const reply = await route.handler(ctx, input as never)

    if (reply.session?.do === 'log-in') {
      current = await env.sessions.rotate(tx, current, ctx.realm, reply.session.actor, reply.session.name, now)
      cookie = { token: current.token }
      ctx = makeCtx()
    } else if (reply.session?.do === 'log-out' && current) {
      await env.sessions.destroy(tx, current.token)
      current = null
      cookie = 'clear'
      ctx = makeCtx()
    }
    if (spec.audit && !isRefusal(reply)) {
      const params = request.params as Record<string, string>
      await env.writeAudit(ctx, { name: spec.audit, method: route.method, route: route.path, params })
    }
    if (key && (reply.kind === 'redirect' || reply.kind === 'json') && !reply.session) {
      await storeReply(tx, key.scope, key.key, { status: 0, headers: {}, body: JSON.stringify(reply) })
    }
    await end(true)
    return { reply, ctx, row: current?.row ?? null, cookie }
  } catch (error) {
    await end(false)
    throw error
  }
}

/** A form that comes back with its mistakes: nothing was done. */
const isRefusal = (reply: Reply): boolean => (reply.kind === 'page' || reply.kind === 'json') && reply.status >= 400

function isTrusted(request: FastifyRequest, route: Route, caller: Caller, body: Readonly<Record<string, unknown>>): boolean {
  // A JSON call without a session cookie carries no ambient authority, so nobody's authority can be misused.
  if (isApi(route.path) && !caller.row) return true
  const sent = request.headers['x-csrf-token'] ?? body['_csrf']
  return caller.row !== null && typeof sent === 'string' && isSame(sent, caller.row.csrf)
}

/** Takes as long for a nearly right token as for a wrong one. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}

/**
 * Whether a form without a session was sent by a page of ours. Another site's form carries no session either (SameSite),
 * and must not replace the session of the person whose browser sends it, nor put answers into it. Browsers too old to
 * say where a form comes from are believed: the answers are only shown, and sent again by the person.
 */
function isFromOwnPage(request: FastifyRequest, body: Readonly<Record<string, unknown>>): boolean {
  if (typeof body['_csrf'] !== 'string') return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host)
}

/** Whose keys they are: two callers never share one, or one would be shown what the other was answered. */
function keyOwner({ row, actor }: Caller, ctx: RequestCtx): string {
  if (row) return row.id
  if (actor.kind === 'anonymous') return `anonymous:${ctx.caller}`
  return actor.kind === 'person' ? `${actorLabel(actor)}:${actor.onBehalfOf}` : actorLabel(actor)
}

/**
 * API: the client's Idempotency-Key with the body's hash checked. Forms: the hidden one-time key together with the
 * body's hash, so that going back and changing an answer is a new request while a double click is not.
 */
function idempotencyKey(
  request: FastifyRequest,
  route: Route,
  who: string,
  { body, uploads }: ReadForm,
): { scope: string; key: string; requestHash: string } | null {
  const scope = `${route.method} ${request.url.replace(/^\/(ar|en)\//, '/')} ${who}`
  const requestHash = hashBody([body, uploads.map(({ field, filename, bytes }) => [field, filename, hashBytes(bytes)])])
  const header = request.headers['idempotency-key']
  if (typeof header === 'string' && header !== '') return { scope, key: header.slice(0, 200), requestHash }
  const hidden = body['_key']
  if (typeof hidden === 'string' && hidden !== '') return { scope, key: `${hidden.slice(0, 100)}:${requestHash}`, requestHash }
  return null
}

export const newFormKey = (): string => randomUUID()
