import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cardNumber,
  orderPayment,
  paymentOrder,
  payWith,
  startMerchant,
  submitForm,
  type Merchant,
} from '../../test/merchant.ts'
import { pause, startTestSandbox, until, type TestSandbox } from '../../test/start-test-sandbox.ts'
import { groupDigits, testCards } from './test-cards.ts'

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

const order = () => orderPayment(sandbox, merchant)
const statusOf = async (id: string) => (await sandbox.get(`/gateway/v1/payments/${id}`)).body.status as string
const callbacksFor = (id: string) => merchant.callbacks.filter(({ raw }) => raw.includes(id))

describe('the page', () => {
  it('is Arabic from right to left when the merchant asked for Arabic', async () => {
    const response = await fetch((await order()).hosted_url)
    const page = await response.text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('بوابة الدفع التجريبية')
    expect(page).toContain('بدل رخصة قيادة')
    expect(page).toContain('<bdi dir="ltr">20.000</bdi> د.ب')
  })

  it('is English with a switch back to Arabic', async () => {
    const { hosted_url } = await order()
    const page = await (await fetch(`${hosted_url}?lang=en`)).text()
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('Sandbox payment gateway')
    expect(page).toContain('BHD 20.000')
    expect(page).toContain('hreflang="ar"')
  })

  it('shows every test card with what it does', async () => {
    const page = await (await fetch((await order()).hosted_url)).text()
    for (const card of testCards) {
      expect(page).toContain(groupDigits(card.number))
      expect(page).toContain(card.label.ar)
    }
  })

  it('carries no script and no inline style, and its policy lets the form end at the merchant', async () => {
    const response = await fetch((await order()).hosted_url)
    const page = await response.text()
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`form-action 'self' ${merchant.url}`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('escapes what the merchant wrote', async () => {
    const description = { ar: '<b>رسوم</b>', en: '<img src=x>' }
    const { body } = await sandbox.post('/gateway/v1/payments', { ...paymentOrder(merchant.url), description })
    expect(await (await fetch(body.hosted_url)).text()).toContain('&lt;b&gt;رسوم&lt;/b&gt;')
  })

  it('is not found under another address', async () => {
    const response = await fetch(`${sandbox.url}/gateway/pay/guess`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('صفحة الدفع غير موجودة')
  })
})

describe('paying', () => {
  it('charges and sends the payer back with the id of the payment only', async () => {
    const payment = await order()
    const response = await payWith(payment.hosted_url, 'success')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${merchant.url}/return?basket=1&payment_id=${payment.id}`)
    expect(await statusOf(payment.id)).toBe('captured')
  })

  it.each([
    ['insufficient-funds', 'insufficient_funds'],
    ['expired-card', 'expired_card'],
  ])('declines the card %s', async (card, failureCode) => {
    const payment = await order()
    expect((await payWith(payment.hosted_url, card)).status).toBe(303)
    const { body } = await sandbox.get(`/gateway/v1/payments/${payment.id}`)
    expect(body).toMatchObject({ status: 'failed', failure_code: failureCode, captured_at: null, refundable_minor: 0 })
  })

  it('cancels when the payer cancels, even with an empty form', async () => {
    const payment = await order()
    const response = await submitForm(payment.hosted_url, { action: 'cancel' })
    expect(response.headers.get('location')).toContain(payment.id)
    expect(await statusOf(payment.id)).toBe('cancelled')
    expect(await (await fetch(`${payment.hosted_url}?lang=en`)).text()).toContain('Payment cancelled')
  })

  it('charges once when the form is sent twice, also at the same moment', async () => {
    const payment = await order()
    const answers = await Promise.all([1, 2, 3].map(() => payWith(payment.hosted_url, 'success')))
    expect(new Set(answers.map((response) => response.headers.get('location'))).size).toBe(1)
    await until(() => callbacksFor(payment.id).length > 0)
    await pause(50)
    expect(callbacksFor(payment.id)).toHaveLength(1)
    const { body } = await sandbox.get(`/gateway/v1/payments/${payment.id}`)
    expect([body.status, body.refundable_minor]).toEqual(['captured', 20_000])
  })

  it('cannot be cancelled after it was paid', async () => {
    const payment = await order()
    await payWith(payment.hosted_url, 'success')
    await submitForm(payment.hosted_url, { action: 'cancel' })
    expect(await statusOf(payment.id)).toBe('captured')
  })

  it('returns nobody with the card that does not return, though it charges', async () => {
    const payment = await order()
    const response = await payWith(payment.hosted_url, 'no-return')
    expect(response.headers.get('location')).toContain('/gateway/pay/')
    expect(await statusOf(payment.id)).toBe('captured')
  })
})

describe('a wrong form', () => {
  it('names both mistakes at once, at the top and at the fields', async () => {
    const response = await submitForm((await order()).hosted_url, { action: 'pay', lang: 'en' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page.match(/Choose a payment method/g)).toHaveLength(2)
    expect(page.match(/Enter the test card number/g)).toHaveLength(2)
  })

  it('takes no other card and forgets the number that was typed, but keeps the method', async () => {
    const payment = await order()
    const form = { action: 'pay', method: 'credit', card_number: '5555 5555 5555 4444' }
    const response = await submitForm(payment.hosted_url, form)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).not.toContain('5555')
    expect(page).toMatch(/value="credit" checked/)
    expect(await statusOf(payment.id)).toBe('created')
  })

  it('survives an empty body', async () => {
    const response = await fetch((await order()).hosted_url, { method: 'POST', redirect: 'manual' })
    expect(response.status).toBe(422)
  })
})

describe('the gateway that never answers', () => {
  it('keeps the payer on a page that says so, and answers status queries with 504, then with "submitted"', async () => {
    const payment = await order()
    const response = await payWith(payment.hosted_url, 'silent')
    const page = await (await fetch(new URL(response.headers.get('location') ?? '', sandbox.url))).text()
    expect(page).toContain('عمليتك قيد المعالجة')
    const start = Date.now()
    const answers = []
    for (let query = 0; query < 3; query++) answers.push(await sandbox.get(`/gateway/v1/payments/${payment.id}`))
    expect(answers.map(({ status }) => status)).toEqual([504, 504, 200])
    expect(answers[2]?.body.status).toBe('submitted')
    expect(Date.now() - start).toBeGreaterThanOrEqual(230)
    expect(callbacksFor(payment.id)).toHaveLength(0)
  })

  it('can still succeed late, with a callback', async () => {
    const payment = await order()
    await payWith(payment.hosted_url, 'silent')
    const settled = await sandbox.post(`/control/gateway/payments/${payment.id}`, { status: 'captured' })
    expect(settled.body.status).toBe('captured')
    await until(() => callbacksFor(payment.id).length === 1)
    expect((await sandbox.post(`/control/gateway/payments/${payment.id}`, { status: 'failed' })).status).toBe(409)
  })
})

describe('the end of the time to pay', () => {
  it('expires what nobody paid and fails what the bank never answered, and tells the merchant', async () => {
    const hasty = await startTestSandbox({ timing: { paymentLifetimeMs: 150 } })
    const unpaid = await orderPayment(hasty, merchant)
    const silent = await orderPayment(hasty, merchant)
    await submitForm(silent.hosted_url, { action: 'pay', method: 'debit', card_number: cardNumber('silent') })
    await until(() => callbacksFor(unpaid.id).length === 1 && callbacksFor(silent.id).length === 1)
    expect((await hasty.get(`/gateway/v1/payments/${unpaid.id}`)).body.status).toBe('expired')
    const { body } = await hasty.get(`/gateway/v1/payments/${silent.id}`)
    expect(body).toMatchObject({ status: 'failed', failure_code: 'issuer_timeout' })
    expect(await (await fetch(`${unpaid.hosted_url}?lang=en`)).text()).toContain('The time to pay is over')
    await hasty.stop()
  })
})
