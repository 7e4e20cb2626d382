/** The portal's payment pages over HTTP, the real sandbox gateway behind them, and browsers that people use. */
import type { AddressInfo } from 'node:net'
import { aPerson, testCtx, type TestDatabase } from '@diwan/testkit'
import { startSandbox, testCards, type Sandbox } from '@diwan/sandbox'
import type { Ctx } from '../../../platform/context.ts'
import { subscribeAll, on } from '../../../platform/events.ts'
import { cookieName } from '../../../platform/http/handle.ts'
import { createModuleServer, openSession } from '../../../platform/http/testing/module-server.tsx'
import { drainJobs } from '../../../platform/jobs.ts'
import { renderReceipt } from '../../credentials/index.ts'
import { configurePayments } from '../configuration.ts'
import type { PaymentFailed, PaymentRefunded, PaymentSucceeded } from '../events.ts'
import { jobs } from '../index.ts'
import { permissions } from '../policy.ts'
import { requestPayment } from '../request-payment.ts'
import { routes } from '../routes.ts'
import type { RequestPayment } from '../schema.ts'
import { aRequest } from './samples.ts'

export const gatewayKey = 'test-gateway-key-0123456789'
export const webhookSecret = `whsec_${Buffer.from('test webhook secret 0123').toString('base64')}`

const quickTiming = {
  lateCallbackMs: 300,
  forgedGapMs: 60,
  silentAnswerMs: 40,
  slowMs: 2_000,
  callbackRetryMs: [40, 60, 100, 200],
}

export interface Shown {
  readonly status: number
  /** Where a redirect leads. */
  readonly to: string | null
  readonly html: string
  readonly headers: Headers
  readonly bytes: Buffer
}

/** One person with one cookie. */
export interface Browser {
  readonly personId: string
  open(address: string): Promise<Shown>
  /** Opens the payment page; the result presses its button. */
  payButton(requestId: string, language?: string): Promise<() => Promise<Shown>>
  /** Opens the payment page and presses its button. */
  pay(requestId: string, language?: string): Promise<Shown>
  /** Fills in the gateway's page; leads back or stays there. */
  payWith(hostedUrl: string, card: string): Promise<Shown>
}

export interface PaymentWorld {
  readonly sandbox: Sandbox
  readonly url: string
  readonly succeeded: PaymentSucceeded[]
  readonly failed: PaymentFailed[]
  readonly refunded: PaymentRefunded[]
  /** Asks somebody for a payment: only that person may make it. */
  ask(
    overrides?: Partial<RequestPayment>,
  ): Promise<{ requestId: string; browser: Browser; subject: RequestPayment['subject'] }>
  browse(personId?: string): Promise<Browser>
  /** Runs all jobs that are due after so many minutes. */
  runJobs(minutesLater?: number): Promise<number>
  stop(): Promise<void>
}

const show = async (response: Response): Promise<Shown> => {
  const bytes = Buffer.from(await response.arrayBuffer())
  const { status, headers } = response
  return { status, to: headers.get('location'), html: bytes.toString('utf8'), headers, bytes }
}

const follow = (url: string, init: RequestInit = {}) => fetch(url, { ...init, redirect: 'manual' }).then(show)

export async function startPaymentWorld(test: TestDatabase): Promise<PaymentWorld> {
  const sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    secrets: { gatewayKey, webhookSecret },
    timing: quickTiming,
  })
  const owners = new Map<string, string>()
  const succeeded: PaymentSucceeded[] = []
  const failed: PaymentFailed[] = []
  const refunded: PaymentRefunded[] = []
  subscribeAll([
    on('payment.succeeded', async (_ctx, event) => void succeeded.push(event)),
    on('payment.failed', async (_ctx, event) => void failed.push(event)),
    on('payment.refunded', async (_ctx, event) => void refunded.push(event)),
  ])
  const app = await createModuleServer({
    db: test.db,
    permissions,
    routes,
    publicUrl: 'http://127.0.0.1',
    clock: () => new Date(),
    trustProxy: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  configurePayments({
    gatewayUrl: sandbox.url,
    gatewayKey,
    webhookSecret,
    publicUrl: url,
    canPay: async ({ actor }, { id }) => actor.kind === 'person' && owners.get(id) === actor.onBehalfOf,
    subjectUrl: ({ id }) => `/applications/${id}`,
    renderReceipt,
    timeoutMs: 1_000,
    isDemo: true,
  })

  let callers = 0
  const browse: PaymentWorld['browse'] = async (known) => {
    const actor = aPerson(known ? { personId: known } : {})
    const { cookies } = await openSession(test.db, 'portal', actor, new Date())
    const headers = {
      cookie: `${cookieName.portal}=${cookies[cookieName.portal]}`,
      'x-forwarded-for': `10.0.1.${(callers += 1)}`,
    }
    const open = (address: string) => follow(address.startsWith('http') ? address : url + address, { headers })
    const payButton: Browser['payButton'] = async (requestId, language = 'en') => {
      const page = await open(`/${language}/pay/${requestId}`)
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
      const address = `${url}/${language}/pay/${requestId}`
      return () => follow(address, { method: 'POST', headers, body: new URLSearchParams({ _csrf: csrf }) })
    }
    return {
      personId: actor.personId,
      open,
      payButton,
      pay: async (requestId, language) => (await payButton(requestId, language))(),
      payWith(hostedUrl, card) {
        const number = testCards.find(({ id }) => id === card)?.number
        const form = number ? { action: 'pay', method: 'debit', card_number: number } : { action: card }
        return follow(hostedUrl, { method: 'POST', body: new URLSearchParams(form as Record<string, string>) })
      },
    }
  }

  return {
    sandbox,
    url,
    succeeded,
    failed,
    refunded,
    browse,
    async ask(overrides = {}) {
      const browser = await browse()
      const input = aRequest(overrides)
      owners.set(input.subject.id, browser.personId)
      const { requestId } = await test.inCtx({ now: new Date() }, (ctx) => requestPayment(ctx, input))
      return { requestId, browser, subject: input.subject }
    },
    runJobs(minutesLater = 0) {
      const now = new Date(Date.now() + minutesLater * 60_000)
      const makeCtx = (tx: Ctx['tx'], process: string): Ctx => ({
        ...testCtx({ now, actor: { kind: 'system', process } }),
        tx,
      })
      return drainJobs({ db: test.db, handlers: jobs, makeCtx }, 50)
    },
    async stop() {
      await sandbox.stop()
      await app.close()
    },
  }
}
