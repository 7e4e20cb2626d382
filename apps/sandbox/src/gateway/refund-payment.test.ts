import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderPayment, payWith, startMerchant, type Merchant } from '../../test/merchant.ts'
import { startTestSandbox, type TestSandbox } from '../../test/start-test-sandbox.ts'

let sandbox: TestSandbox
let merchant: Merchant
beforeAll(async () => {
  merchant = await startMerchant()
  sandbox = await startTestSandbox()
})
afterAll(async () => {
  await sandbox.stop()
  await merchant.stop()
})

const bhd = (minor: number) => ({ amount: { currency: 'BHD', minor } })

async function capturedPayment() {
  const payment = await orderPayment(sandbox, merchant, 10_000)
  await payWith(payment.hosted_url, 'success')
  return `/gateway/v1/payments/${payment.id}`
}

it('refunds in parts, never more than was captured', async () => {
  const address = await capturedPayment()
  const first = await sandbox.post(`${address}/refunds`, { ...bhd(6_000), reference: 'R-1' })
  expect(first.status).toBe(201)
  expect(first.body).toMatchObject({ status: 'succeeded', reference: 'R-1', merchant_reference: 'PAY-7Q2M' })
  const tooMuch = await sandbox.post(`${address}/refunds`, bhd(4_001))
  expect([tooMuch.status, tooMuch.body.error.code]).toEqual([409, 'refund_exceeds_captured'])
  expect((await sandbox.post(`${address}/refunds`, bhd(4_000))).status).toBe(201)
  expect((await sandbox.get(address)).body).toMatchObject({ refunded_minor: 10_000, refundable_minor: 0 })
  expect((await sandbox.get(`${address}/refunds`)).body.refunds).toHaveLength(2)
})

it('refunds once when the order is repeated with its key', async () => {
  const address = await capturedPayment()
  const key = { 'idempotency-key': 'refund-once' }
  const first = await sandbox.post(`${address}/refunds`, bhd(6_000), key)
  const second = await sandbox.post(`${address}/refunds`, bhd(6_000), key)
  expect(second.body).toEqual(first.body)
  expect((await sandbox.get(address)).body.refunded_minor).toBe(6_000)
})

it('does not spend the money twice when two refunds come at once', async () => {
  const address = await capturedPayment()
  const answers = await Promise.all([1, 2].map(() => sandbox.post(`${address}/refunds`, bhd(6_000))))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
})

it('refuses a merchant that saw another refundable amount', async () => {
  const address = await capturedPayment()
  const stale = await sandbox.post(`${address}/refunds`, { ...bhd(1_000), refundable_minor: 9_000 })
  expect([stale.status, stale.body.error.code]).toEqual([412, 'refundable_amount_changed'])
  expect((await sandbox.post(`${address}/refunds`, { ...bhd(1_000), refundable_minor: 10_000 })).status).toBe(201)
})

it('refunds nothing that was not captured', async () => {
  const payment = await orderPayment(sandbox, merchant)
  await payWith(payment.hosted_url, 'insufficient-funds')
  const { status, body } = await sandbox.post(`/gateway/v1/payments/${payment.id}/refunds`, bhd(1))
  expect([status, body.error.code]).toEqual([409, 'not_captured'])
})

it('finds the refund whose answer was lost', async () => {
  const address = await capturedPayment()
  sandbox.control.setMode('gateway', 'lost')
  await expect(sandbox.post(`${address}/refunds`, { ...bhd(500), reference: 'LOST' })).rejects.toThrow('fetch failed')
  sandbox.control.setMode('gateway', 'ok')
  expect((await sandbox.get(`${address}/refunds`)).body.refunds).toMatchObject([{ reference: 'LOST' }])
})
