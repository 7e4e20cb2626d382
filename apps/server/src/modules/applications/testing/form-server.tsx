/** The routes of forms on a server of their own, and a browser that keeps its session. */
import type { TestDatabase } from '@diwan/testkit'
import { testNow } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { PortalLayout } from '@diwan/ui'
import type { Actor } from '../../../platform/context.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { sessionStore } from '../../../platform/http/session.ts'
import { createLogger } from '../../../platform/log.ts'
import { createMetrics } from '../../../platform/metrics.ts'
import { signInUrl } from '../../identity/index.ts'
import { permissions, routes } from '../index.ts'

/** Names of the audit events written. */
export const audited: string[] = []

export function createFormServer({ db }: TestDatabase, api: { actor: Actor | null } = { actor: null }): Promise<FastifyInstance> {
  return createHttpServer({
    env: {
      db,
      sessions: sessionStore(db),
      permissions,
      writeAudit: async (_ctx, { name }) => void audited.push(name),
      actorFromBearer: async () => api.actor,
      publicUrl: 'https://diwan.example.org',
      secret: 'test',
      clock: () => testNow,
    },
    routes,
    layout: ({ locale, path, name }, { title, body, hasErrors }) => (
      <PortalLayout
        locale={locale}
        title={title}
        hasErrors={hasErrors}
        otherLanguageHref={`/${locale === 'ar' ? 'en' : 'ar'}${path}`}
        person={name ? { name } : null}
      >
        {body}
      </PortalLayout>
    ),
    errorPage: ({ code, text }, locale) => ({ title: code, body: text[locale] }),
    signInUrl: (target) => signInUrl(target),
    assets: [],
    mounts: [],
    apiTitle: 'test',
    log: createLogger('silent'),
    metrics: createMetrics(db),
    trustProxy: true,
    isReady: async () => true,
  })
}

export interface Answer {
  readonly status: number
  readonly location: string
  readonly html: string
}

/** Follows nothing by itself, so that tests see every redirect. Forms are sent with what their page gave them. */
export class Browser {
  private readonly server: FastifyInstance
  private cookie = ''

  constructor(server: FastifyInstance) {
    this.server = server
  }

  async signIn({ db }: TestDatabase, actor: Actor): Promise<this> {
    const { token } = await db.transaction((tx) => sessionStore(db).create(tx, 'portal', actor, testNow))
    this.cookie = `diwan=${token}`
    return this
  }

  forgetSession(): void {
    this.cookie = ''
  }

  async get(url: string): Promise<Answer> {
    return this.answer(await this.server.inject({ method: 'GET', url, headers: { cookie: this.cookie, accept: 'text/html' } }))
  }

  /** Sends the form of a page that was fetched. */
  async send(page: Answer, url: string, body: Readonly<Record<string, string>>): Promise<Answer> {
    const hidden = Object.fromEntries([...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
    const payload = new URLSearchParams({ ...hidden, ...body }).toString()
    const headers = { cookie: this.cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    return this.answer(await this.server.inject({ method: 'POST', url, headers, payload }))
  }

  async upload(page: Answer, url: string, body: Readonly<Record<string, string>>, file: { field: string; filename: string; bytes: Buffer }): Promise<Answer> {
    const token = /name="_csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...body, _csrf: token })) form.set(name, value)
    form.set(file.field, new Blob([new Uint8Array(file.bytes)]), file.filename)
    const request = new Request('http://localhost', { method: 'POST', body: form })
    const payload = Buffer.from(await request.arrayBuffer())
    const headers = { cookie: this.cookie, accept: 'text/html', 'content-type': request.headers.get('content-type')! }
    return this.answer(await this.server.inject({ method: 'POST', url, headers, payload }))
  }

  private answer(response: { statusCode: number; body: string; headers: Record<string, unknown> }): Answer {
    const set = [response.headers['set-cookie'] ?? []].flat().map(String).find((cookie) => cookie.startsWith('diwan='))
    if (set) this.cookie = set.split(';')[0]!
    return { status: response.statusCode, location: String(response.headers['location'] ?? ''), html: response.body }
  }
}
