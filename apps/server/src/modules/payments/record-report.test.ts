import { createHmac, randomUUID } from 'node:crypto'
import { aPerson, testDatabase, until } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../platform/context.ts'
import { cancelPaymentRequest } from './cancel-payment-request.ts'
import { findPaymentRequest } from './find-payment-request.ts'
import {
  gatewayKey,
  startPaymentWorld,
  webhookSecret,
  type Browser,
  type PaymentWorld,
} from './testing/payment-world.tsx'
import { viewPayment } from './view-payment.ts'

const test = testDatabase()
let world: PaymentWorld
beforeAll(async () => {
  world = await startPaymentWorld(test)
})
afterAll(() => world.stop())

interface Row {
  id: string
  gateway_payment_id: string
  hosted_url: string
  state: string
  is_surplus: boolean
}
const payments = (requestId: string) =>
  test.db.query<Row>('select * from payments.payment where request_id = $1 order by attempt_no', [requestId])
const find = (subject: { type: string; id: string }) => test.inCtx({}, (ctx) => findPaymentRequest(ctx, subject))

/** Two hosted pages alive at once: as where the gateway says "expired" and takes the money all the same. */
async function openTwice(requestId: string, browser: Browser): Promise<Row[]> {
  await browser.pay(requestId)
  await test.owner.query(`update payments.payment set state = 'expired' where request_id = $1`, [requestId])
  await browser.pay(requestId)
  return payments(requestId)
}

const send = (message: { id?: string; body: object; secret?: string; at?: number }) => {
  const id = message.id ?? `msg_${randomUUID()}`
  const body = JSON.stringify(message.body)
  const timestamp = message.at ?? Math.floor(Date.now() / 1000)
  const key = Buffer.from((message.secret ?? webhookSecret).slice(6), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
  return fetch(`${world.url}/callbacks/gateway`, { method: 'POST', headers, body })
}
const report = (payment: Row | undefined, change: object = {}) => ({
  type: 'payment.updated',
  timestamp: new Date().toISOString(),
  data: {
    id: payment?.gateway_payment_id,
    status: 'captured',
    amount: { currency: 'BHD', minor: 21_500 },
    method: 'credit',
    card_last4: '0077',
    failure_code: null,
    captured_at: new Date().toISOString(),
    ...change,
  },
})

describe('two successes of one request', () => {
  it('at the same time give one receipt, and the other money goes back by itself', async () => {
    const { requestId, browser, subject } = await world.ask()
    const both = await openTwice(requestId, browser)
    expect(both).toHaveLength(2)
    await Promise.all(both.map(({ hosted_url }) => browser.payWith(hosted_url, 'success')))
    await until(async () => (await payments(requestId)).every(({ state }) => state === 'captured'))

    const states = await payments(requestId)
    expect(states.map(({ is_surplus }) => is_surplus).toSorted()).toEqual([false, true])
    expect(world.succeeded.filter((event) => event.requestId === requestId)).toHaveLength(1)
    expect(await test.db.query('select 1 from payments.receipt where request_id = $1', [requestId])).toHaveLength(1)

    await world.runJobs()
    expect(world.refunded.filter((event) => event.requestId === requestId)).toEqual([
      { requestId, subject, amountMinor: 21_500, reason: 'paid-twice' },
    ])
    const surplus = states.find(({ is_surplus }) => is_surplus)
    expect(await refundedAtGateway(surplus)).toBe(21_500)
    expect(await refundedAtGateway(states.find(({ is_surplus }) => !is_surplus))).toBe(0)
  })

  it('reported at the same moment are both accepted: one settles, the other waits and is a surplus', async () => {
    for (let round = 0; round < 4; round++) {
      const { requestId, browser } = await world.ask()
      const both = await openTwice(requestId, browser)
      const answers = await Promise.all(both.map((payment) => send({ body: report(payment) })))
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect((await payments(requestId)).map(({ is_surplus }) => is_surplus).toSorted()).toEqual([false, true])
    }
    // Refunds left waiting would fail together in a later test and pause the calls to the gateway.
    await world.runJobs()
  })

  it('refund once although the gateway loses its answer', async () => {
    const { requestId, browser } = await world.ask()
    const both = await openTwice(requestId, browser)
    for (const { hosted_url } of both) await browser.payWith(hosted_url, 'success')
    await until(async () => (await payments(requestId)).every(({ state }) => state === 'captured'))
    world.sandbox.control.setMode('gateway', 'lost')
    await world.runJobs()
    world.sandbox.control.setMode('gateway', 'ok')
    expect(world.refunded.filter((event) => event.requestId === requestId)).toEqual([])
    await world.runJobs(5)
    expect(world.refunded.filter((event) => event.requestId === requestId)).toHaveLength(1)
    expect(await refundedAtGateway((await payments(requestId)).find(({ is_surplus }) => is_surplus))).toBe(21_500)
  })
})

async function refundedAtGateway(payment: Row | undefined): Promise<number> {
  const response = await fetch(`${world.sandbox.url}/gateway/v1/payments/${payment?.gateway_payment_id}`, {
    headers: { authorization: `Bearer ${gatewayKey}` },
  })
  return ((await response.json()) as { refunded_minor: number }).refunded_minor
}

describe('money for a request that is no longer due', () => {
  it('goes back, and the request stays cancelled', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await test.inCtx({}, (ctx) => cancelPaymentRequest(ctx, { subject, reason: { ar: 'سُحب الطلب', en: 'Withdrawn' } }))
    await browser.payWith(to ?? '', 'success')
    await until(async () => (await payments(requestId))[0]?.state === 'captured')
    expect((await find(subject))?.status).toBe('cancelled')
    await world.runJobs()
    expect(world.refunded.filter((event) => event.requestId === requestId)).toMatchObject([
      { reason: 'request-closed' },
    ])
    expect(world.succeeded.filter((event) => event.requestId === requestId)).toEqual([])
  })

  it('is never taken for late where it was submitted in time', async () => {
    const { requestId, browser, subject } = await world.ask({ expiresAt: new Date(Date.now() + 30_000) })
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'silent')
    await browser.open(`/en/pay/${requestId}/return`)
    await world.runJobs(1)
    expect((await find(subject))?.status).toBe('due')
    world.sandbox.control.settlePayment((await payments(requestId))[0]?.gateway_payment_id ?? '', 'captured')
    await until(async () => (await find(subject))?.status === 'paid')
  })

  it('that nobody paid expires', async () => {
    const { subject } = await world.ask({ expiresAt: new Date(Date.now() + 30_000) })
    await world.runJobs(1)
    expect((await find(subject))?.status).toBe('expired')
  })
})

describe('a callback', () => {
  it('with a wrong, an old or no signature is refused with 403 and changes nothing', async () => {
    const { requestId, browser, subject } = await world.ask()
    await browser.pay(requestId)
    const [payment] = await payments(requestId)
    const other = `whsec_${Buffer.from('somebody else').toString('base64')}`
    const answers = [
      await send({ body: report(payment), secret: other }),
      await send({ body: report(payment), at: Math.floor(Date.now() / 1000) - 400 }),
      await fetch(`${world.url}/callbacks/gateway`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report(payment)),
      }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'payments.signature_invalid' })
    }
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'started' }])
    expect(
      await test.db.query('select 1 from payments.callback where gateway_payment_id = $1', [
        payment?.gateway_payment_id,
      ]),
    ).toEqual([])
  })

  it('repeated at the same moment counts once', async () => {
    const { requestId, browser } = await world.ask()
    await browser.pay(requestId)
    const [payment] = await payments(requestId)
    const message = { id: `msg_${randomUUID()}`, body: report(payment) }
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(message)))
    const outcomes = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { outcome: string }).outcome),
    )
    expect(outcomes.toSorted()).toEqual(['recorded', 'repeated', 'repeated', 'repeated', 'repeated'])
    expect(world.succeeded.filter((event) => event.requestId === requestId)).toHaveLength(1)
  })

  it('that comes after a newer one changes nothing', async () => {
    const { requestId, browser, subject } = await world.ask()
    await browser.pay(requestId)
    const [payment] = await payments(requestId)
    await send({ body: report(payment) })
    expect((await send({ body: report(payment, { status: 'failed' }) })).status).toBe(200)
    expect(await find(subject)).toMatchObject({ status: 'paid', attempts: [{ state: 'captured' }] })
  })

  it('about another amount is refused, and the request stays due', async () => {
    const { requestId, browser, subject } = await world.ask()
    await browser.pay(requestId)
    const [payment] = await payments(requestId)
    const answer = await send({ body: report(payment, { amount: { currency: 'BHD', minor: 1 } }) })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'payments.amount_differs'])
    expect((await find(subject))?.status).toBe('due')
  })

  it('about a payment nobody knows is kept for reconciliation; one that says nothing is refused', async () => {
    const answer = await send({ body: report(undefined, { id: 'pay_unknown' }) })
    expect(await answer.json()).toEqual({ outcome: 'unmatched' })
    expect((await send({ body: { type: 'payment.updated', data: { id: 'x' } } })).status).toBe(422)
  })
})

describe('somebody who looks while the callback comes', () => {
  /** A context in which the callback arrives, and is done with, right after the first statement. */
  const looking = async <T>(payment: Row | undefined, personId: string, look: (ctx: Ctx) => Promise<T>): Promise<T> =>
    test.inCtx({ actor: aPerson({ personId }), now: new Date() }, (ctx) => {
      let statements = 0
      const tx: Ctx['tx'] = {
        async query(text, values) {
          const rows = await ctx.tx.query(text, values)
          if ((statements += 1) === 1) await send({ body: report(payment) })
          return rows as never
        },
      }
      return look({ ...ctx, tx })
    })

  it('never sees the payment as done and the amount as still due', async () => {
    const first = await world.ask()
    await first.browser.pay(first.requestId)
    const [one] = await payments(first.requestId)
    const view = await looking(one, first.browser.personId, (ctx) => viewPayment(ctx, first.requestId))
    expect(view).toMatchObject({ request: { status: 'paid' }, latest: { state: 'captured' } })

    const second = await world.ask()
    await second.browser.pay(second.requestId)
    const [other] = await payments(second.requestId)
    const found = await looking(other, second.browser.personId, (ctx) => findPaymentRequest(ctx, second.subject))
    expect(found).toMatchObject({ status: 'paid', attempts: [{ state: 'captured' }] })
    expect(found?.receiptNumber).toBeDefined()
  })
})

describe('receipts', () => {
  it('are numbered without gaps for each entity, however many are issued at once and some are undone', async () => {
    const entityId = 'receipt-entity'
    const asked = await Promise.all(Array.from({ length: 12 }, () => world.ask({ entityId })))
    for (const { requestId, browser } of asked) await browser.pay(requestId)
    const rows = await Promise.all(asked.map(async ({ requestId }) => (await payments(requestId))[0]))
    // Half of the messages report a wrong amount as well: refused whole, they must not use up a number.
    await Promise.all(
      rows.flatMap((row) => [
        send({ body: report(row, { amount: { currency: 'BHD', minor: 1 } }) }),
        send({ body: report(row) }),
      ]),
    )
    const serials = await test.db.query<{ serial: number }>(
      'select serial from payments.receipt where entity_id = $1 order by serial',
      [entityId],
    )
    expect(serials.map(({ serial }) => serial)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  })

  it('cannot be changed or taken back by the application', async () => {
    await expect(test.db.query(`update payments.receipt set serial = 99`)).rejects.toThrow('permission denied')
    await expect(test.db.query(`delete from payments.payment_event`)).rejects.toThrow('permission denied')
  })
})
