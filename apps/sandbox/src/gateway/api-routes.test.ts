import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderPayment, paymentOrder, payWith, startMerchant, type Merchant } from '../../test/merchant.ts'
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

describe('creating a payment', () => {
  it('is refused without the bearer key', async () => {
    const body = JSON.stringify(paymentOrder(merchant.url))
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'a', authorization: 'Bearer wrong' }
    const response = await fetch(`${sandbox.url}/gateway/v1/payments`, { method: 'POST', body, headers })
    expect(response.status).toBe(401)
  })

  it('answers with an id and a hosted page', async () => {
    const { status, body } = await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url))
    expect(status).toBe(201)
    expect(body).toMatchObject({ status: 'created', amount: { currency: 'BHD', minor: 20_000 }, failure_code: null })
    expect(body.hosted_url).toMatch(`${sandbox.url}/gateway/pay/`)
    expect(JSON.stringify(body)).not.toContain('"token"')
  })

  it('needs an idempotency key', async () => {
    const { status, body } = await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url), {
      'idempotency-key': '',
    })
    expect([status, body.error.code]).toEqual([400, 'idempotency_key_required'])
  })

  it('gives the same answer to the same request with the same key, also with members in another order', async () => {
    const order = { ...paymentOrder(merchant.url), merchant_reference: 'SAME-1' }
    const reordered = Object.fromEntries(Object.entries(order).toReversed())
    const key = { 'idempotency-key': 'same-key' }
    const first = await sandbox.post('/gateway/v1/payments', order, key)
    const second = await sandbox.post('/gateway/v1/payments', reordered, key)
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect((await sandbox.get('/gateway/v1/payments?merchant_reference=SAME-1')).body.payments).toHaveLength(1)
  })

  it('makes one payment of ten simultaneous requests with one key', async () => {
    const order = { ...paymentOrder(merchant.url), merchant_reference: 'TEN-1' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sandbox.post('/gateway/v1/payments', order, { 'idempotency-key': 'ten' })),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  it('refuses another body under a used key', async () => {
    const key = { 'idempotency-key': 'other-body' }
    await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url, 100), key)
    const { status, body } = await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url, 200), key)
    expect([status, body.error.code]).toEqual([422, 'idempotency_key_reused'])
  })

  it.each([
    ['a fraction of a fils', { amount: { currency: 'BHD', minor: 1.5 } }],
    ['nothing', { amount: { currency: 'BHD', minor: 0 } }],
    ['an amount as text', { amount: { currency: 'BHD', minor: '20' } }],
    ['another currency', { amount: { currency: 'USD', minor: 100 } }],
    ['a description in one language', { description: { en: 'Fee' } }],
    ['a return address that is no web address', { return_url: 'javascript:alert(1)' }],
    ['a return host that could end a header directive', { return_url: 'http://a;script-src/' }],
    ['an unknown member', { surprise: true }],
  ])('refuses %s, and the key stays free', async (_name, change) => {
    const key = { 'idempotency-key': `bad ${_name}` }
    const bad = await sandbox.post('/gateway/v1/payments', { ...paymentOrder(merchant.url), ...change }, key)
    expect([bad.status, bad.body.error.code]).toEqual([400, 'invalid_request'])
    expect((await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url), key)).status).toBe(201)
  })
})

describe('asking for a payment', () => {
  it('tells the card, never its number, and the time of capture', async () => {
    const payment = await orderPayment(sandbox, merchant)
    await payWith(payment.hosted_url, 'success', 'credit')
    const { body } = await sandbox.get(`/gateway/v1/payments/${payment.id}`)
    expect(body).toMatchObject({ status: 'captured', card_last4: '0077', card_scheme: 'test-credit', method: 'credit' })
    expect(Date.parse(body.captured_at)).toBeGreaterThan(Date.now() - 10_000)
    expect(JSON.stringify(body)).not.toContain('4000000000000077')
  })

  it('lists all payments of a reference, newest first', async () => {
    const order = { ...paymentOrder(merchant.url), merchant_reference: 'TWO ATTEMPTS' }
    const first = await sandbox.post('/gateway/v1/payments', order)
    const second = await sandbox.post('/gateway/v1/payments', order)
    const { body } = await sandbox.get('/gateway/v1/payments?merchant_reference=TWO%20ATTEMPTS')
    expect(body.payments.map(({ id }: { id: string }) => id)).toEqual([second.body.id, first.body.id])
  })

  it('does not know an unknown id', async () => {
    expect((await sandbox.get('/gateway/v1/payments/pay_none')).status).toBe(404)
  })
})

describe('a gateway in trouble', () => {
  it('answers 503 while it is down, on the page too, and works again afterwards', async () => {
    const payment = await orderPayment(sandbox, merchant)
    const switched = await sandbox.post('/control/gateway', { mode: 'down' })
    expect(switched.body).toMatchObject({ mode: 'down' })
    expect((await sandbox.get(`/gateway/v1/payments/${payment.id}`)).status).toBe(503)
    const page = await fetch(payment.hosted_url)
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('بوابة الدفع متوقفة مؤقتًا')
    sandbox.control.setMode('gateway', 'ok')
    expect((await sandbox.get(`/gateway/v1/payments/${payment.id}`)).status).toBe(200)
  })

  it('lets a merchant wait while it is slow', async () => {
    sandbox.control.setMode('gateway', 'slow', 200)
    const start = Date.now()
    expect((await sandbox.get('/gateway/v1/payments?merchant_reference=x')).status).toBe(200)
    sandbox.control.setMode('gateway', 'ok')
    expect(Date.now() - start).toBeGreaterThanOrEqual(190)
  })

  it('loses an answer after the work was done; the same key then finds the payment', async () => {
    const order = { ...paymentOrder(merchant.url), merchant_reference: 'LOST-1' }
    const key = { 'idempotency-key': 'lost' }
    sandbox.control.setMode('gateway', 'lost')
    await expect(sandbox.post('/gateway/v1/payments', order, key)).rejects.toThrow('fetch failed')
    sandbox.control.setMode('gateway', 'ok')
    const again = await sandbox.post('/gateway/v1/payments', order, key)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
  })

  it('is switched only with the key and only to what it knows', async () => {
    const init = { method: 'POST', body: '{"mode":"down"}', headers: { 'content-type': 'application/json' } }
    expect((await fetch(`${sandbox.url}/control/gateway`, init)).status).toBe(401)
    expect((await sandbox.post('/control/gateway', { mode: 'explode' })).status).toBe(400)
    expect((await sandbox.get('/control/gateway')).body.mode).toBe('ok')
  })
})
