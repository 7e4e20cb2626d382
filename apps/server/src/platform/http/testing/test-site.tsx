/** A small site over the real server and a real database: one route for every promise the platform makes. */
import { Type } from 'typebox'
import type { FastifyInstance } from 'fastify'
import { aPerson, anOfficer, testNow, type TestDatabase } from '@diwan/testkit'
import type { Actor } from '../../context.ts'
import type { Db } from '../../db.ts'
import { createMetrics } from '../../metrics.ts'
import { createLogger, type Logger } from '../../log.ts'
import type { Permissions } from '../../policy.ts'
import {
  cachedPage,
  file,
  FormTokens,
  findStash,
  get,
  json,
  page,
  post,
  redirect,
  type RequestCtx,
  type Route,
} from '../index.ts'
import { createHttpServer } from '../server.ts'
import { sessionStore } from '../session.ts'

export const person = aPerson()
export const officer = anOfficer()
export const secretDetail = 'a detail nobody should see'
/** Bearer tokens the site knows. */
export const bearers: Readonly<Record<string, Actor>> = {
  'token-of-person': aPerson({ sessionId: null }),
  'token-of-other-person': aPerson({ sessionId: null }),
  'token-of-program': { kind: 'anonymous', sessionId: null },
}

const permissions: Permissions = {
  'test.read': ['anyone'],
  'test.enter': ['person'],
  'test.office': ['officer'],
  'test.supervise': ['supervisor'],
}

const addEntry = async (ctx: RequestCtx, text: string): Promise<string> => {
  const [row] = await ctx.tx.query<{ id: string }>('insert into test_site.entry (text) values ($1) returning id', [
    text,
  ])
  return row?.id ?? ''
}

const showForm = async (ctx: RequestCtx) =>
  page({
    title: 'form',
    body: (
      <form method="post">
        <FormTokens ctx={ctx} />
        <output>
          {JSON.stringify({ stash: findStash(ctx), data: ctx.session?.data ?? null, actor: ctx.actor.kind })}
        </output>
      </form>
    ),
  })

const Entry = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 100 }),
  count: Type.Optional(Type.Integer({ minimum: 1 })),
})
const open = { permission: 'test.read', audit: null } as const

const routes: readonly Route[] = [
  get('/form', { ...open, session: 'ensure' }, showForm),
  post('/form', { permission: 'test.read', audit: 'entry.added', keepAnswers: true }, async (ctx, { body }) => {
    const { text = '' } = body as { text?: string }
    await addEntry(ctx, text)
    if (text === 'fails') throw new Error(secretDetail)
    return redirect(`/${ctx.locale}/form?done=1`)
  }),
  post('/quick', { permission: 'test.read', audit: 'entry.added' }, async (ctx) => {
    await addEntry(ctx, 'quick')
    return redirect('/ar/form')
  }),
  post('/refused', { permission: 'test.read', audit: 'entry.added' }, async (ctx) => ({
    ...(await showForm(ctx)),
    status: 422,
  })),
  get('/inside', { permission: 'test.enter', audit: null, session: 'ensure' }, showForm),
  post('/inside', { permission: 'test.enter', audit: 'entry.added', keepAnswers: true }, async (ctx, { body }) => {
    await addEntry(ctx, String((body as { text?: string }).text))
    return redirect('/ar/inside')
  }),
  get('/office/inside', { permission: 'test.office', audit: null }, showForm),
  get('/office/supervise', { permission: 'test.supervise', audit: null }, showForm),
  post('/log-in', { permission: 'test.read', audit: 'session.logged-in' }, async () =>
    redirect('/ar/inside', { do: 'log-in', actor: person, name: { ar: 'مريم', en: 'Maryam <b>' } }),
  ),
  post('/office/log-in', { permission: 'test.read', audit: 'session.logged-in' }, async () =>
    redirect('/ar/office/inside', { do: 'log-in', actor: officer, name: { ar: 'خالد', en: 'Khalid' } }),
  ),
  get('/office/form', { ...open, session: 'ensure' }, showForm),
  post('/log-out', { permission: 'test.enter', audit: 'session.ended' }, async () => ({
    ...redirect('/ar'),
    session: { do: 'log-out' },
  })),
  post('/keep', { ...open }, async (ctx, { body }) => {
    const { name = '', value } = body as { name?: string; value?: string }
    await ctx.session?.set(name, value === '' ? null : value)
    return redirect('/ar/form')
  }),
  post('/limited', { ...open, rateLimit: 2 }, async () => redirect('/ar/form')),
  get('/limited', { ...open, rateLimit: 2 }, async (ctx) => page({ title: 'limited', body: <p>{ctx.path}</p> })),
  post(
    '/upload',
    { permission: 'test.read', audit: null, upload: { maxBytes: 1_000 } },
    async (_ctx, { body, uploads }) =>
      page({
        title: 'upload',
        body: (
          <output>
            {JSON.stringify({ body, uploads: uploads.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })) })}
          </output>
        ),
      }),
  ),
  post('/callbacks/test', { ...open, machine: true }, async (_ctx, { rawBody }) =>
    json({ raw: rawBody?.toString('utf8') }),
  ),
  get('/shared', open, async () =>
    cachedPage('shared', () => ({ title: 'shared', body: <p>{'the same for all '.repeat(100)}</p> })),
  ),
  get('/broken', open, async () => {
    throw new Error(secretDetail)
  }),
  get('/broken-statement', open, async (ctx) => {
    await ctx.tx.query('select $1::uuid', [secretDetail])
    return redirect('/ar')
  }),
  get('/swallowed', open, async (ctx) => {
    await addEntry(ctx, 'swallowed')
    await ctx.tx.query('select 1 from test_site.nothing').catch(() => [])
    return json({ done: true })
  }),
  get(
    '/records/:id',
    { ...open, params: Type.Object({ id: Type.String({ pattern: '^[0-9]+$' }) }) },
    async (ctx, { params }) => page({ title: 'record', body: <p>{`${ctx.path} ${params.id}`}</p> }),
  ),
  get('/search', open, async (ctx) => redirect(`/${ctx.locale}/services?q=رخصة قيادة`)),
  get('/document', open, async () => file(Buffer.from('%PDF'), 'application/pdf', "شهادة (1)'s.pdf")),
  get('/entries', open, async (ctx) => {
    const [row] = await ctx.tx.query<{ count: number }>('select count(*) as count from test_site.entry')
    return page({ title: 'entries', body: <p>{row?.count}</p> })
  }),
  get('/api/v1/me', open, async (ctx) => json({ ...ctx.actor, channel: ctx.channel, locale: ctx.locale })),
  get('/api/v1/private', { permission: 'test.enter', audit: null }, async () => json({})),
  get('/api/v1/broken', open, async () => {
    throw new Error(secretDetail)
  }),
  post(
    '/api/v1/entries',
    { permission: 'test.read', audit: 'entry.added', body: Entry, summary: 'Adds an entry' },
    async (ctx, { body }) => json({ id: await addEntry(ctx, body.text), count: body.count ?? null }, 201),
  ),
]

/** Tables of the site, beside those of the platform. */
export async function createTables(test: TestDatabase): Promise<void> {
  await test.owner.query('create schema test_site')
  await test.owner.query(
    `create table test_site.entry (id uuid primary key default gen_random_uuid(), text text not null)`,
  )
  await test.owner.query('create table test_site.audit (name text, actor text, route text, params jsonb)')
  await test.owner.query('grant usage on schema test_site to diwan_app')
  await test.owner.query('grant select, insert on test_site.entry, test_site.audit to diwan_app')
}

export interface SiteOptions {
  readonly db: Db
  readonly clock?: () => Date
  readonly log?: Logger
  readonly publicUrl?: string
  readonly trustProxy?: boolean
}

export const createSite = ({
  db,
  clock = () => testNow,
  log = createLogger('silent'),
  publicUrl = 'http://localhost',
  trustProxy = false,
}: SiteOptions): Promise<FastifyInstance> =>
  createHttpServer(
    {
      env: {
        db,
        sessions: sessionStore(db),
        permissions,
        writeAudit: async (ctx, { name, route, params }) => {
          await ctx.tx.query('insert into test_site.audit (name, actor, route, params) values ($1, $2, $3, $4)', [
            name,
            ctx.actor.kind,
            route,
            JSON.stringify(params),
          ])
        },
        actorFromBearer: async (token) => bearers[token] ?? null,
        publicUrl,
        secret: 'a secret for tests',
        clock,
      },
      routes,
      layout: ({ locale, name, csrf, signedIn, path }, { title, body }) => (
        <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
          <title>{title}</title>
          <header data-name={name} data-csrf={csrf} data-path={path} data-in={String(signedIn)} />
          {body}
        </html>
      ),
      errorPage: ({ code, text }, locale, correlationId) => ({
        title: code,
        body: <p>{`${text[locale]} [${correlationId}]`}</p>,
      }),
      signInUrl: ({ locale, realm, path }) => `/${locale}/sign-in?realm=${realm}&to=${encodeURIComponent(path)}`,
      assets: [{ path: '/assets/main.js', body: Buffer.from('let a = 1 // '.repeat(200)), type: 'text/javascript' }],
      mounts: [{ prefix: '/id', listener: (_request, response) => response.end('mounted') }],
      apiTitle: 'Test site',
      log,
      metrics: createMetrics(db),
      trustProxy,
      isReady: async () => (await db.query('select 1')).length === 1,
    },
    ['https://gateway.example.org'],
  )
