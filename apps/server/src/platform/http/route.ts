/**
 * A route is data: its line tells the URL, who may, what is audited, what is accepted and which operation runs.
 *
 * Paths of pages are written without the language; they are served under /ar and /en. `/api/...` paths answer JSON.
 */
import type { Static, TSchema } from 'typebox'
import type { Ctx } from '../context.ts'
import type { Reply } from './reply.ts'
import type { SessionView } from './session.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Realm = 'portal' | 'office'

/** An uploaded file, already size-limited and in memory. */
export interface Upload {
  readonly field: string
  readonly filename: string
  readonly bytes: Buffer
}

/** What a handler receives beside its input. */
export interface RequestCtx extends Ctx {
  readonly session: SessionView | null
  /** Token every form carries; empty when the request has no session. */
  readonly csrf: string
  /** Path with the language prefix and query string, as requested. */
  readonly url: string
  /** Path without the language prefix, without query string. */
  readonly path: string
  readonly realm: Realm
  /** Base of absolute links, without a trailing slash. */
  readonly publicUrl: string
  /** Hash of the caller's network address, for rate limits; never stored in clear. */
  readonly caller: string
}

export interface RouteSpec<Params extends TSchema, Query extends TSchema, Body extends TSchema> {
  readonly permission: string
  /** Audit event written with the effect; null only where nothing personal is read and nothing is written. */
  readonly audit: string | null
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly summary?: string
  /** JSON replies by status, for the API description. */
  readonly response?: Readonly<Record<number, TSchema>>
  /** GET pages with a form create a session for a visitor who has none, so that the form can carry its token. */
  readonly session?: 'ensure'
  /** multipart/form-data is accepted; largest file in bytes. */
  readonly upload?: { readonly maxBytes: number }
  /** Largest JSON body in bytes, where documents come in it; a megabyte unless told. */
  readonly maxBodyBytes?: number
  /** A form post whose session has ended is kept and offered again after log-in. */
  readonly keepAnswers?: true
  /** Attempts per minute and caller. */
  readonly rateLimit?: number
  /** POST accepted from a server that proves itself otherwise (signed callback): no CSRF token, raw body kept. */
  readonly machine?: true
}

export interface RouteInput<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly uploads: readonly Upload[]
  readonly rawBody: Buffer | null
  readonly headers: Readonly<Record<string, string | undefined>>
}

export interface Route {
  readonly method: Method
  readonly path: string
  readonly spec: RouteSpec<TSchema, TSchema, TSchema>
  readonly handler: (ctx: RequestCtx, input: RouteInput<never, never, never>) => Promise<Reply>
}

const route =
  (method: Method) =>
  <Params extends TSchema, Query extends TSchema, Body extends TSchema>(
    path: string,
    spec: RouteSpec<Params, Query, Body>,
    handler: (ctx: RequestCtx, input: RouteInput<Static<Params>, Static<Query>, Static<Body>>) => Promise<Reply>,
  ): Route => ({ method, path, spec: spec as never, handler: handler as never })

export const get = route('GET')
export const post = route('POST')
export const put = route('PUT')
export const del = route('DELETE')

export const isApi = (path: string): boolean => path.startsWith('/api/')
export const realmOf = (path: string): Realm =>
  path === '/office' || path.startsWith('/office/') ? 'office' : 'portal'

/** A link to a page in the reader's language. */
export const href = (ctx: { readonly locale: string }, path: string): string =>
  `/${ctx.locale}${path === '/' ? '' : path}`
