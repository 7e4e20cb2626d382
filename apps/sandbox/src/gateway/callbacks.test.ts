import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { orderPayment, payWith, startMerchant, type Merchant, type ReceivedCallback } from '../../test/merchant.ts'
import { pause, startTestSandbox, until, webhookSecret, type TestSandbox } from '../../test/start-test-sandbox.ts'
import { signWebhook } from './sign-webhook.ts'

let sandbox: TestSandbox
let merchant: Merchant
beforeEach(async () => {
  merchant = await startMerchant()
  sandbox = await startTestSandbox()
})
afterEach(async () => {
  await sandbox.stop()
  await merchant.stop()
})

const isSigned = ({ headers, raw }: ReceivedCallback) =>
  headers['webhook-signature'] ===
  signWebhook(webhookSecret, String(headers['webhook-id']), Number(headers['webhook-timestamp']), raw)

it('is signed and tells the payment with its status and amount', async () => {
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'success')
  await until(() => merchant.callbacks.length === 1)
  const [callback] = merchant.callbacks as [ReceivedCallback]
  expect(isSigned(callback)).toBe(true)
  expect(Math.abs(Number(callback.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5)
  expect(JSON.parse(callback.raw)).toMatchObject({
    type: 'payment.updated',
    data: {
      id: payment.id,
      merchant_reference: 'PAY-7Q2M',
      status: 'captured',
      amount: { currency: 'BHD', minor: 20_000 },
      card_last4: '0077',
    },
  })
})

it('is repeated with the same id until the merchant answers 2xx', async () => {
  merchant.answerWith(500, 302, 200)
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'success')
  await until(() => merchant.callbacks.length === 3)
  await pause(150)
  expect(merchant.callbacks).toHaveLength(3)
  expect(new Set(merchant.callbacks.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(merchant.callbacks.every(isSigned)).toBe(true)
})

it('comes late with the card for late callbacks, while the payer is already back', async () => {
  const payment = await orderPayment(sandbox, merchant)
  const start = Date.now()
  expect((await payWith(payment.hosted_url, 'late-callback')).status).toBe(303)
  expect((await sandbox.get(`/gateway/v1/payments/${payment.id}`)).body.status).toBe('captured')
  expect(merchant.callbacks).toHaveLength(0)
  await until(() => merchant.callbacks.length === 1)
  expect(Date.now() - start).toBeGreaterThanOrEqual(290)
})

it('comes twice with the same id with the card for double callbacks', async () => {
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'double-callback')
  await until(() => merchant.callbacks.length === 2)
  await pause(100)
  expect(merchant.callbacks).toHaveLength(2)
  expect(merchant.callbacks[0]?.headers['webhook-id']).toBe(merchant.callbacks[1]?.headers['webhook-id'])
  expect(merchant.callbacks[0]?.raw).toBe(merchant.callbacks[1]?.raw)
})

it('comes with a wrong signature once, then with a right one and the same id', async () => {
  merchant.answerWith(401)
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'forged-callback')
  await until(() => merchant.callbacks.length === 2)
  await pause(150)
  expect(merchant.callbacks.map(isSigned)).toEqual([false, true])
  expect(merchant.callbacks[0]?.headers['webhook-id']).toBe(merchant.callbacks[1]?.headers['webhook-id'])
})

it('never comes with the card without callback', async () => {
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'no-callback')
  await pause(150)
  expect(merchant.callbacks).toHaveLength(0)
})

it('is given up at last', async () => {
  const impatient = await startTestSandbox({ timing: { callbackGiveUpMs: 120 } })
  merchant.answerWith(...Array.from({ length: 50 }, () => 500))
  const payment = await orderPayment(impatient, merchant)
  await payWith(payment.hosted_url, 'success')
  await pause(300)
  const attempts = merchant.callbacks.length
  await pause(150)
  expect(attempts).toBeGreaterThan(1)
  expect(merchant.callbacks).toHaveLength(attempts)
  await impatient.stop()
})

it('is delivered after a restart if the sandbox stopped before, and payments and keys are still known', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-restart-'))
  const first = await startTestSandbox({ dataDir })
  const payment = await orderPayment(first, merchant)
  const open = await orderPayment(first, merchant)
  const refundKey = { 'idempotency-key': 'across-restart' }
  await payWith(payment.hosted_url, 'late-callback')
  const refund = { amount: { currency: 'BHD', minor: 500 } }
  const refunded = await first.post(`/gateway/v1/payments/${payment.id}/refunds`, refund, refundKey)
  await first.stop()
  expect(merchant.callbacks).toHaveLength(0)

  const second = await startTestSandbox({ dataDir })
  await until(() => merchant.callbacks.length === 1)
  expect(isSigned(merchant.callbacks[0] as ReceivedCallback)).toBe(true)
  const known = await second.get(`/gateway/v1/payments/${payment.id}`)
  expect(known.body).toMatchObject({ status: 'captured', refunded_minor: 500 })
  const again = await second.post(`/gateway/v1/payments/${payment.id}/refunds`, refund, refundKey)
  expect(again.body).toEqual(refunded.body)
  expect((await payWith(open.hosted_url.replace(first.url, second.url), 'success')).status).toBe(303)
  await until(() => merchant.callbacks.length === 2)
  await second.stop()

  const third = await startTestSandbox({ dataDir })
  await pause(100)
  expect(merchant.callbacks).toHaveLength(2)
  await third.stop()
  rmSync(dataDir, { recursive: true })
})
