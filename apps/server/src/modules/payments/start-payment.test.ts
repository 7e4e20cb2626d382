import { aPerson, anonymous, testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { cancelPaymentRequest } from './cancel-payment-request.ts'
import { findPaymentRequest } from './find-payment-request.ts'
import { startPayment } from './start-payment.ts'
import { gatewayKey, startPaymentWorld, type PaymentWorld } from './testing/payment-world.tsx'

const test = testDatabase()
let world: PaymentWorld
beforeAll(async () => {
  world = await startPaymentWorld(test)
})
afterAll(() => world.stop())

const start = (personId: string, requestId: string, now = new Date()) =>
  test.inCtx({ actor: aPerson({ personId }), now }, (ctx) => startPayment(ctx, requestId))
const attempts = (requestId: string) =>
  test.db.query<{ state: string }>('select state from payments.payment where request_id = $1 order by attempt_no', [
    requestId,
  ])
const openedAtGateway = async (requestId: string) => {
  const all = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const address = `${world.sandbox.url}/gateway/v1/payments?merchant_reference=${requestId}-${number}`
      const response = await fetch(address, { headers: { authorization: `Bearer ${gatewayKey}` } })
      return ((await response.json()) as { payments: unknown[] }).payments
    }),
  )
  return all.flat().length
}

describe('starting a payment', () => {
  it.each<[string, Actor]>([
    ['another person', aPerson()],
    ['a visitor', anonymous()],
    ['an officer', { kind: 'officer', sessionId: null, accountId: 'a', entityId: 'moi-traffic', roles: ['reviewer'] }],
  ])('is not for %s', async (_, actor) => {
    const { requestId } = await world.ask()
    const started = test.inCtx({ actor, now: new Date() }, (ctx) => startPayment(ctx, requestId))
    await expect(started).rejects.toMatchObject({ code: 'payments.not_found', status: 404 })
    expect(await attempts(requestId)).toEqual([])
    expect(await openedAtGateway(requestId)).toBe(0)
  })

  it('twice at once, as by a double click, opens one attempt and leads to one page', async () => {
    const { requestId, browser } = await world.ask()
    const press = await browser.payButton(requestId)
    // Slow enough that every click is under way before the first is answered.
    world.sandbox.control.setMode('gateway', 'slow', 150)
    const clicks = await Promise.all(Array.from({ length: 4 }, press))
    world.sandbox.control.setMode('gateway', 'ok')
    expect(new Set(clicks.map(({ status }) => status))).toEqual(new Set([303]))
    expect(new Set(clicks.map(({ to }) => to)).size).toBe(1)
    expect(await attempts(requestId)).toEqual([{ state: 'started' }])
    expect(await openedAtGateway(requestId)).toBe(1)
  })

  it('goes on with the attempt that was left', async () => {
    const { requestId, browser } = await world.ask()
    const first = await start(browser.personId, requestId)
    expect(await start(browser.personId, requestId)).toEqual(first)
    expect((await browser.open(`/en/pay/${requestId}`)).html).toContain('Continue to payment')
  })

  it('finds out that money was taken already, and takes none again', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'no-callback')
    expect(await start(browser.personId, requestId)).toEqual({ next: 'paid' })
    expect((await test.inCtx({}, (ctx) => findPaymentRequest(ctx, subject)))?.status).toBe('paid')
    expect(await start(browser.personId, requestId)).toEqual({ next: 'paid' })
  })

  it('waits while money may be on its way', async () => {
    const { requestId, browser } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'silent')
    await browser.open(`/en/pay/${requestId}/return`)
    expect(await start(browser.personId, requestId)).toEqual({ next: 'processing' })
    expect(await openedAtGateway(requestId)).toBe(1)
  })

  it('opens another attempt when the page of the first has run out', async () => {
    const { requestId, browser } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'cancel')
    const next = await start(browser.personId, requestId)
    expect(next).toMatchObject({ next: 'gateway' })
    expect(await attempts(requestId)).toEqual([{ state: 'cancelled' }, { state: 'started' }])
  })

  it('is refused when the request was cancelled or its time is over', async () => {
    const { requestId, browser, subject } = await world.ask()
    await test.inCtx({}, (ctx) => cancelPaymentRequest(ctx, { subject, reason: 'withdrawn' }))
    await expect(start(browser.personId, requestId)).rejects.toMatchObject({ code: 'payments.not_due' })
    expect((await browser.open(`/en/pay/${requestId}`)).html).toContain('This is no longer due')

    const late = await world.ask({ expiresAt: new Date(Date.now() + 3_600_000) })
    const afterwards = new Date(Date.now() + 3_600_001)
    await expect(start(late.browser.personId, late.requestId, afterwards)).rejects.toMatchObject({
      code: 'payments.not_due',
    })
  })
})
