/** The HTTP server: plugins in order, every route of the table, one place that turns a reply or an error into bytes. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import { locales, type Locale } from '@diwan/service-kit'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from '../log.ts'
import type { HttpMetrics } from '../metrics.ts'
import type { Problem } from '../problem.ts'
import { describeError } from '../describe-error.ts'
import { accepts, encoded, type StaticAsset } from './compress.ts'
import { cookieHeader } from './cookies.ts'
import { toProblem } from './to-problem.ts'
import { platformErrors } from './errors.ts'
import { cookieName, handle, type CookieChange, type HttpEnvironment } from './handle.ts'
import { preferredLocale } from './preferred-locale.ts'
import { renderer, type Layout, type LayoutContext, type Renderer } from './render.ts'
import type { Page, Reply } from './reply.ts'
import { requestLog } from './request-log.ts'
import { isApi, realmOf, type Realm, type RequestCtx, type Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { sessionLife, type SessionRow } from './session.ts'

export interface ServerOptions {
  readonly env: HttpEnvironment
  readonly routes: readonly Route[]
  readonly layout: Layout
  /** The page shown for a Problem: title and body in the reader's language. */
  readonly errorPage: (problem: Problem, locale: Locale, correlationId: string, realm: Realm) => Page
  readonly signInUrl: (ctx: { readonly locale: Locale; readonly path: string; readonly realm: Realm }) => string
  readonly assets: readonly StaticAsset[]
  /** Requests under this prefix go to another listener of the same port: the built-in identity provider. */
  readonly mounts: readonly { readonly prefix: string; readonly listener: RequestListener }[]
  readonly apiTitle: string
  readonly log: Logger
  readonly metrics: HttpMetrics
  readonly trustProxy: boolean
  readonly isReady: () => Promise<boolean>
}

/** A header holds ASCII; what is encoded already stays as it is. */
const asciiUrl = (url: string): string => url.replace(/[^\x21-\x7e]+/g, encodeURIComponent)

const secure = (publicUrl: string): boolean => publicUrl.startsWith('https://')

export async function createHttpServer(options: ServerOptions, formTargets: readonly string[] = []): Promise<FastifyInstance> {
  const { env, routes, log, metrics } = options
  const headers = securityHeaders({ publicUrl: env.publicUrl, formTargets })
  const send = sender(options, renderer(options.layout), headers)
  const showFrameworkError = (error: Error, request: unknown, reply: unknown): void =>
    void send.problem(request as FastifyRequest, reply as FastifyReply, error, null, null)
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy: what it received is believed, what callers wrote before it is not.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
    // Bodies are checked in handle(): one checker for pages and API.
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: showFrameworkError,
    // Nothing is logged through requests, so they need no logger of their own.
    childLoggerFactory: (logger) => logger,
    serverFactory: (handler) => createServer(mounted(options.mounts, handler)),
  })
  // Before everything that is registered: what comes later inherits it.
  app.setErrorHandler((error, request, reply) => send.problem(request, reply, error, null, null))
  app.setValidatorCompiler(() => () => true)

  await app.register(formbody, { bodyLimit: 262_144 })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: options.apiTitle, version: '1' }, servers: [{ url: env.publicUrl }] },
  })
  keepRawBody(app)

  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.headers(headers)
    done()
  })
  const logRequest = requestLog(log)
  app.addHook('onResponse', (request, reply, done) => {
    const { method, id: correlationId } = request
    const { statusCode: status, elapsedTime } = reply
    const route = request.routeOptions.url ?? 'unmatched'
    metrics.observe(method, route, status, elapsedTime / 1000)
    logRequest({ correlationId, method, route, status, ms: Math.round(elapsedTime) })
    done()
  })

  for (const asset of options.assets) serveAsset(app, asset)
  await app.register(async (scope) => {
    await scope.register(multipart)
    for (const route of routes) if (route.spec.upload) mountRoute(scope, route, env, send)
  })
  await app.register(async (scope) => {
    scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(platformErrors.malformed_request()))
    for (const route of routes) if (!route.spec.upload) mountRoute(scope, route, env, send)
  })

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await options.isReady().catch(() => false)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable' })
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/', { schema: { hide: true } }, async (request, reply) => reply.redirect(`/${preferredLocale(request.headers['accept-language'])}`, 302))

  app.setNotFoundHandler((request, reply) => {
    // A link without a language, such as the one in a QR code, opens in the reader's own.
    const neutral = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(ar|en|api|assets)(\/|\?|$)/.test(request.url)
    if (neutral) return reply.redirect(`/${preferredLocale(request.headers['accept-language'])}${request.url}`, 302)
    return send.problem(request, reply, platformErrors.not_found(), null, null)
  })
  return app
}

const mounted =
  (mounts: ServerOptions['mounts'], handler: RequestListener): RequestListener =>
  (request: IncomingMessage, response: ServerResponse) => {
    const mount = mounts.find(({ prefix }) => request.url === prefix || request.url?.startsWith(`${prefix}/`))
    if (mount) mount.listener(request, response)
    else handler(request, response)
  }

/** A signed callback is verified over the bytes as they came (Standard Webhooks). */
function keepRawBody(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    Object.assign(request, { rawBody: body })
    if (body.length === 0) return done(null, {})
    void parse(request, body.toString('utf8'), (error, value) => (error ? done(platformErrors.malformed_request()) : done(null, value)))
  })
}

function serveAsset(app: FastifyInstance, asset: StaticAsset): void {
  app.get(asset.path, { schema: { hide: true } }, async (request, reply) => {
    const { encoding, bytes } = encoded(asset, request.headers['accept-encoding'])
    reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(asset.type)
    if (encoding) reply.header('content-encoding', encoding)
    return reply.send(bytes)
  })
}

function mountRoute(app: FastifyInstance, route: Route, env: HttpEnvironment, send: Sender): void {
  const { spec } = route
  const schema = isApi(route.path)
    ? {
        ...(spec.summary ? { summary: spec.summary } : {}),
        tags: [route.path.split('/')[3] ?? 'api'],
        ...(spec.params ? { params: spec.params } : {}),
        ...(spec.query ? { querystring: spec.query } : {}),
        ...(spec.body ? { body: spec.body } : {}),
        ...(spec.response ? { response: spec.response } : {}),
      }
    : { hide: true }
  const register = (url: string, locale: Locale | null) =>
    app.route({
      method: route.method,
      url,
      schema,
      ...(spec.maxBodyBytes ? { bodyLimit: spec.maxBodyBytes } : {}),
      // The schemas describe the reply; the reply itself is sent as it is.
      serializerCompiler: () => JSON.stringify,
      handler: async (request, reply) => {
        const language = locale ?? apiLocale(request)
        let ctx: RequestCtx | null = null
        let row: SessionRow | null = null
        try {
          const handled = await handle(env, route, language, request, (made, session) => {
            ctx = made
            row = session
          })
          return await send.reply(request, reply, handled.reply, handled.ctx, handled.row, handled.cookie)
        } catch (error) {
          return send.problem(request, reply, error, ctx, row)
        }
      },
    })
  if (isApi(route.path) || spec.machine) register(route.path, null)
  else for (const locale of locales) register(`/${locale}${route.path === '/' ? '' : route.path}`, locale)
}

const apiLocale = (request: FastifyRequest): Locale => {
  const asked = (request.query as { lang?: string }).lang
  return asked === 'ar' || asked === 'en' ? asked : preferredLocale(request.headers['accept-language'])
}

/** Seconds after which to come back. */
const retryAfter: Partial<Record<Problem['kind'], number>> = { too_many: 60, unavailable: 30 }

interface Sender {
  reply(request: FastifyRequest, reply: FastifyReply, value: Reply, ctx: RequestCtx, row: SessionRow | null, cookie: CookieChange): Promise<FastifyReply>
  problem(request: FastifyRequest, reply: FastifyReply, error: unknown, ctx: RequestCtx | null, row: SessionRow | null): Promise<FastifyReply>
}

function sender(options: ServerOptions, render: Renderer, securityHeaders: Readonly<Record<string, string>>): Sender {
  const { env, log } = options

  const setCookie = (reply: FastifyReply, { realm }: RequestCtx, change: CookieChange) => {
    if (change === null) return
    const options = { isSecure: secure(env.publicUrl), maxAge: sessionLife[realm].whole }
    reply.header('set-cookie', cookieHeader(cookieName[realm], change === 'clear' ? null : change.token, options))
  }

  const layoutContext = (locale: Locale, path: string, row: SessionRow | null): LayoutContext => {
    const name = row?.data['name'] as { ar: string; en: string } | undefined
    const signedIn = row !== null && row.actor.kind !== 'anonymous'
    const officer = row?.actor.kind === 'officer' ? row.actor : null
    return {
      locale,
      realm: realmOf(path),
      path,
      signedIn,
      name: signedIn ? (name?.[locale] ?? '') : '',
      csrf: row?.csrf ?? '',
      entityId: officer?.entityId ?? null,
      roles: officer?.roles ?? [],
      badge: signedIn ? Number(row.data['badge'] ?? 0) : 0,
      flash: null,
    }
  }

  const pageHeaders = [
    ...Object.entries(securityHeaders).flat(),
    'content-type',
    'text/html; charset=utf-8',
    'cache-control',
    'no-store',
    'vary',
    'accept-encoding',
  ]

  /** Written past the framework, whose care for payloads of every kind would cost as much as making the page. */
  const sendPage = async (request: FastifyRequest, reply: FastifyReply, value: Extract<Reply, { kind: 'page' }>, context: LayoutContext) => {
    const compressed = accepts(request.headers['accept-encoding'], 'gzip')
    const made = compressed ? render.gzip(context, value) : render.plain(context, value)
    const bytes = made instanceof Promise ? await made : made
    const headers = [...pageHeaders, 'content-language', context.locale, 'content-length', String(bytes.length)]
    if (compressed) headers.push('content-encoding', 'gzip')
    for (const [name, given] of Object.entries(reply.getHeaders())) {
      for (const text of Array.isArray(given) ? given : [given]) headers.push(name, String(text))
    }
    reply.hijack()
    reply.raw.writeHead(value.status, headers).end(bytes)
    return reply
  }

  return {
    async reply(request, reply, value, ctx, row, cookie) {
      setCookie(reply, ctx, cookie)
      if (value.headers) reply.headers(value.headers)
      const pathWithQuery = ctx.url.replace(/^\/(ar|en)(?=\/|\?|$)/, '') || '/'
      switch (value.kind) {
        case 'redirect':
          return reply.redirect(asciiUrl(value.to), 303)
        case 'json':
          return reply.status(value.status).header('cache-control', 'no-store').send(value.body)
        case 'text':
          return reply.type(value.type).send(value.text)
        case 'file': {
          const name = encodeURIComponent(value.filename).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
          const disposition = `${value.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`
          reply.header('content-disposition', disposition).header('cache-control', 'private, no-store')
          return reply.type(value.type).send(value.bytes)
        }
        case 'page':
          return sendPage(request, reply, value, layoutContext(ctx.locale, pathWithQuery, row))
      }
    },

    async problem(request, reply, error, ctx, row) {
      const known = toProblem(error)
      if (!known || known.code === 'platform.unavailable') log.error({ correlationId: request.id, error: describeError(error) }, 'request failed')
      const problem = known ?? platformErrors.unexpected()
      const status = known ? known.status : 500
      const url = request.url.split('?')[0] ?? '/'
      const wait = known && retryAfter[known.kind]
      if (wait) reply.header('retry-after', wait)
      if (isApi(url) || !/^\/(ar|en)(\/|$)/.test(url)) {
        const locale = ctx?.locale ?? apiLocale(request)
        if (problem.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
        return reply.status(status).type('application/problem+json').header('cache-control', 'no-store').send({
          type: `${env.publicUrl}/api/problems/${problem.code}`,
          title: problem.text[locale],
          status,
          code: problem.code,
          text: problem.text,
          correlation_id: request.id,
          ...(problem.issues.length > 0 ? { errors: problem.issues } : {}),
        })
      }
      const locale: Locale = url.startsWith('/en') ? 'en' : 'ar'
      const path = request.url.replace(/^\/(ar|en)/, '') || '/'
      if (problem.kind === 'unauthenticated') {
        return reply.redirect(options.signInUrl({ locale, path, realm: realmOf(path) }), 303)
      }
      const page = options.errorPage(problem, locale, request.id, realmOf(path))
      return sendPage(request, reply, { kind: 'page', status, page }, layoutContext(locale, path, row))
    },
  }
}

