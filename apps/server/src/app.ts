/** The whole server on one screen: modules told of each other, the table of routes, the HTTP server around it. */
import path from 'node:path'
import type { LocalisedText } from '@diwan/service-kit'
import { browserAsset } from '@diwan/browser'
import { loadAssets } from '@diwan/ui'
import { createTransport } from 'nodemailer'
import type { FastifyInstance } from 'fastify'
import { officeLayout } from './channels/back-office/office-layout.tsx'
import { errorPage } from './channels/error-page.tsx'
import { keepUnreadCount } from './channels/portal/keep-unread-count.ts'
import { portalLayout } from './channels/portal/portal-layout.tsx'
import * as applications from './modules/applications/index.ts'
import * as audit from './modules/audit/index.ts'
import * as catalogue from './modules/catalogue/index.ts'
import * as credentials from './modules/credentials/index.ts'
import * as exchange from './modules/exchange/index.ts'
import * as files from './modules/files/index.ts'
import * as identity from './modules/identity/index.ts'
import * as notices from './modules/notices/index.ts'
import * as operations from './modules/operations/index.ts'
import * as payments from './modules/payments/index.ts'
import * as persons from './modules/persons/index.ts'
import { chooseNation, nation } from './modules/reference-data/index.ts'
import * as search from './modules/search/index.ts'
import * as tasks from './modules/tasks/index.ts'
import * as workflow from './modules/workflow/index.ts'
import type { Config } from './platform/config.ts'
import type { Ctx } from './platform/context.ts'
import type { Db, Tx } from './platform/db.ts'
import { subscribeAll } from './platform/events.ts'
import { cleanUpJob, scheduleCleanUp } from './platform/http/clean-up.job.ts'
import { createHttpServer } from './platform/http/server.ts'
import type { Layout, Route } from './platform/http/index.ts'
import { sessionStore } from './platform/http/session.ts'
import type { JobHandler } from './platform/jobs.ts'
import type { Logger } from './platform/log.ts'
import { createMetrics } from './platform/metrics.ts'
import type { Permissions } from './platform/policy.ts'
import { proveBrought } from './prove-all.ts'

/** Addresses of the systems outside; with a sandbox they are its own. */
export interface OutsideSystems {
  readonly gatewayUrl: string
  readonly customsUrl: string
  readonly trafficUrl: string
  readonly smtpUrl: string
}

export interface AppOptions {
  readonly config: Config
  readonly db: Db
  readonly log: Logger
  readonly outside: OutsideSystems
  readonly clock?: () => Date
  /** Address this server answers at from inside, once it listens. */
  readonly insideUrl?: () => string | null
}

export interface App {
  readonly routes: readonly Route[]
  readonly permissions: Permissions
  readonly jobs: readonly JobHandler[]
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  readonly demoIntegrator: identity.IdentityModule['demoIntegrator']
  /** Starts what runs by the hour or the night; harmless when it runs already. */
  schedule(ctx: Ctx): Promise<void>
  createServer(): Promise<FastifyInstance>
}

const entityName = (id: string): LocalisedText =>
  nation.entities.find((entity) => entity.id === id)?.name ?? { ar: id, en: id }

export async function composeApp({
  config,
  db,
  log,
  outside,
  clock = () => new Date(),
  insideUrl = () => null,
}: AppOptions): Promise<App> {
  const { publicUrl, secret } = config
  chooseNation(config.country)

  const mail = {
    transport: createTransport({
      url: outside.smtpUrl,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
    }),
    from: config.mailFrom,
  }
  const key = await credentials.loadOrCreateSigningKey(path.join(config.dataDir, 'keys'), config.documentPassphrase)
  const signer = await credentials.createDocumentSigner(key)

  const id = identity.identityModule({
    db,
    publicUrl,
    secret,
    clock,
    log,
    mail,
    isDemo: config.demo,
    trustProxy: config.trustProxy,
    outsideProvider: config.outsideProvider,
    insideUrl,
  })
  catalogue.configureCatalogue({
    search: search.searchServices,
    prove: proveBrought,
    countRunningCases: applications.countRunningCases,
  })
  files.configureFiles({ dir: path.join(config.dataDir, 'files'), clamd: config.clamd })
  exchange.configureExchange({
    customsUrl: outside.customsUrl,
    trafficUrl: outside.trafficUrl,
    key: config.registersKey,
    db,
  })
  applications.configureApplications({ db, secret })
  workflow.configureWorkflow({
    serviceTasks: applications.serviceTasks,
    decide: applications.decide,
    lockSubject: applications.lockSubject,
    timeZone: nation.country.timeZone,
  })
  payments.configurePayments({
    gatewayUrl: outside.gatewayUrl,
    gatewayKey: config.gatewayKey,
    webhookSecret: config.gatewayWebhookSecret,
    publicUrl,
    canPay: applications.canPayApplication,
    subjectUrl: applications.applicationPath,
    lockSubject: applications.lockSubject,
    isDemo: config.demo,
    renderReceipt: async (receipt) =>
      signer.sign(await credentials.renderReceipt(receipt), {
        reason: receipt.number,
        name: receipt.issuer.ar,
        location: nation.country.shortName.en,
        signedAt: receipt.paidAt,
      }),
  })
  subscribeAll([...audit.subscriptions, ...search.subscriptions, ...applications.subscriptions, ...tasks.subscriptions])

  const modules = [id, catalogue, credentials, persons, payments, notices, applications, tasks, operations]
  const routes = modules.flatMap((module) => ('routes' in module ? module.routes : [])).map(keepUnreadCount)
  const permissions = Object.assign({}, ...modules.map((module) => module.permissions)) as Permissions
  const jobs = [
    cleanUpJob,
    ...id.jobs,
    ...credentials.createCredentialJobs({
      signer,
      publicUrl,
      location: nation.country.shortName.en,
      demo: config.demo,
    }),
    ...notices.createNoticeJobs({ transport: mail.transport, from: mail.from, publicUrl }),
    ...workflow.jobs,
    ...payments.jobs,
    ...files.jobs,
    ...applications.jobs,
  ]

  const [script, diagram] = await Promise.all([browserAsset(), browserAsset('process-diagram.js')])
  const layoutOptions = {
    scripts: [script.path],
    islands: { 'process-diagram': diagram.path },
    isDemo: config.demo,
    entityName: (entityId: string, locale: 'ar' | 'en') => entityName(entityId)[locale],
  }
  const portal = portalLayout(layoutOptions)
  const office = officeLayout(layoutOptions)
  const layout: Layout = (context, page) => (context.realm === 'office' ? office : portal)(context, page)
  const metrics = createMetrics(db)

  return {
    routes,
    permissions,
    jobs,
    demoIntegrator: id.demoIntegrator,
    makeCtx: (tx, process) => ({
      tx,
      actor: { kind: 'system', process },
      now: clock(),
      locale: 'ar',
      channel: 'system',
      correlationId: process,
    }),
    async schedule(ctx) {
      await scheduleCleanUp(ctx)
      await identity.scheduleCleaning(ctx)
      await files.scheduleSweep(ctx)
      await applications.scheduleDraftCleaning(ctx)
    },
    createServer: () =>
      createHttpServer(
        {
          env: {
            db,
            sessions: sessionStore(db),
            permissions,
            writeAudit: audit.writeAudit,
            actorFromBearer: id.actorFromBearer,
            publicUrl,
            secret,
            clock,
          },
          routes,
          layout,
          errorPage,
          signInUrl: identity.signInUrl,
          assets: [...loadAssets(), script, diagram],
          mounts: [{ prefix: '/id', listener: id.listener }],
          apiTitle: 'Diwan',
          log,
          metrics,
          trustProxy: config.trustProxy,
          isReady: async () => (await db.query('select 1')).length === 1,
        },
        [...id.formTargets, new URL(outside.gatewayUrl).origin],
      ),
  }
}
