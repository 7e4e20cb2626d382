/** The HTTP server with this module and two pages to log in for: real requests on a port of its own. */
import type { SendMailOptions } from 'nodemailer'
import type { TestDatabase } from '@diwan/testkit'
import { freePort } from '../../../platform/free-port.ts'
import { get, json, page, type RequestCtx } from '../../../platform/http/index.ts'
import { createModuleServer } from '../../../platform/http/testing/module-server.tsx'
import { drainJobs } from '../../../platform/jobs.ts'
import { createLogger } from '../../../platform/log.ts'
import type { Permissions } from '../../../platform/policy.ts'
import { createAccount } from '../create-account.ts'
import { identityModule, type IdentityModule, type IdentityOptions } from '../identity-module.ts'
import { signInUrl } from '../sign-in-url.ts'

export const secret = 'a secret for tests, long enough to pass'
export const password = 'correct horse battery'
export const personalNumber = { basic: '999900001', advanced: '999900002' } as const
export const personId = {
  basic: '00000000-0000-4000-9000-000000000001',
  advanced: '00000000-0000-4000-9000-000000000002',
} as const
export const officerLogin = 'iga.reviewer'

/** A person of each level and an officer, all with the same password. */
export const makeAccounts = (test: TestDatabase): Promise<void> =>
  test.inCtx({ now: new Date() }, async (ctx) => {
    const common = { kind: 'person', password, name: { ar: 'فاطمة أحمد', en: 'Fatima Ahmed' } } as const
    await createAccount(ctx, { ...common, login: personalNumber.basic, personId: personId.basic, assurance: 'basic' })
    await createAccount(ctx, {
      ...common,
      login: personalNumber.advanced,
      personId: personId.advanced,
      assurance: 'advanced',
      email: 'fatima@example.org',
    })
    await createAccount(ctx, {
      kind: 'officer',
      password,
      login: officerLogin,
      entityId: 'iga',
      roles: ['reviewer'],
      name: { ar: 'خالد علي', en: 'Khalid Ali' },
    })
  })

export interface TestPortal {
  readonly url: string
  readonly identity: IdentityModule
  readonly mails: SendMailOptions[]
  readonly audited: string[]
  /** The latest code that was sent, after running the jobs. */
  latestCode(): Promise<string>
  close(): Promise<void>
}

const permissions: Permissions = { 'test.read': ['anyone'], 'test.enter': ['person'], 'test.office': ['officer'] }

/** `port` serves; `publicUrl` is what the world sees, the same unless told. */
export async function startPortal(
  test: TestDatabase,
  options: Partial<IdentityOptions> & { readonly port?: number } = {},
): Promise<TestPortal> {
  const port = options.port ?? (await freePort())
  const publicUrl = options.publicUrl ?? `http://localhost:${port}`
  const mails: SendMailOptions[] = []
  const audited: string[] = []
  const log = createLogger('silent')
  const clock = options.clock ?? (() => new Date())
  const transport = { sendMail: async (message: SendMailOptions) => void mails.push(message) }
  const identity = identityModule({
    db: test.db,
    publicUrl,
    secret,
    clock,
    log,
    mail: { transport, from: 'Diwan <no-reply@diwan.example>' },
    insideUrl: () => `http://127.0.0.1:${port}`,
    attemptsPerMinute: 1000,
    ...options,
  })
  const showActor = async (ctx: RequestCtx) => page({ title: 'inside', body: <pre>{JSON.stringify(ctx.actor)}</pre> })
  const app = await createModuleServer({
    db: test.db,
    permissions: { ...identity.permissions, ...permissions },
    audited,
    actorFromBearer: identity.actorFromBearer,
    publicUrl,
    secret,
    clock,
    routes: [
      ...identity.routes,
      get('/inside', { permission: 'test.enter', audit: null }, showActor),
      get('/office/inside', { permission: 'test.office', audit: null }, showActor),
      get('/api/v1/me', { permission: 'test.read', audit: null }, async (ctx) => json(ctx.actor)),
    ],
    layout: ({ locale, name, csrf }, { title, body }) => (
      <html lang={locale}>
        <title>{title}</title>
        <output>{name}</output>
        <data value={csrf} />
        {body}
      </html>
    ),
    signInUrl,
    mounts: [{ prefix: '/id', listener: identity.listener }],
    formTargets: identity.formTargets,
  })
  await app.listen({ port, host: '127.0.0.1' })
  return {
    url: publicUrl,
    identity,
    mails,
    audited,
    async latestCode() {
      await drainJobs({
        db: test.db,
        handlers: identity.jobs.filter(({ kind }) => kind === 'identity.send-code'),
        makeCtx: (tx, process) => ({
          tx,
          actor: { kind: 'system', process },
          now: clock(),
          locale: 'en',
          channel: 'system',
          correlationId: 'test',
        }),
        onFailure: ({ error }) => {
          throw error
        },
      })
      return /\b\d{6}\b/.exec(String(mails.at(-1)?.text))?.[0] ?? ''
    },
    close: () => app.close(),
  }
}
