import { testDatabase, until } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPaymentRequest } from './find-payment-request.ts'
import { startPaymentWorld, type PaymentWorld } from './testing/payment-world.tsx'

const test = testDatabase()
let world: PaymentWorld
beforeAll(async () => {
  world = await startPaymentWorld(test)
})
afterAll(() => world.stop())

const find = (subject: { type: string; id: string }) => test.inCtx({}, (ctx) => findPaymentRequest(ctx, subject))
const succeededFor = (requestId: string) => world.succeeded.filter((event) => event.requestId === requestId)
const callbacksOf = (requestId: string) =>
  test.db.query<{ n: number }>(
    `select count(*)::int as n from payments.callback c join payments.payment p using (gateway_payment_id)
     where p.request_id = $1`,
    [requestId],
  )

describe('paying', () => {
  it('shows what is due, to whom and for what, in both languages, to the one who is asked', async () => {
    const { requestId, browser } = await world.ask()
    const english = await browser.open(`/en/pay/${requestId}`)
    expect(english.status).toBe(200)
    expect(english.html).toContain('Replacement driving licence')
    expect(english.html).toContain('BHD 21.500')
    expect(english.html).toContain('General Directorate of Traffic')
    expect(english.html).toContain('Pay now')
    expect(english.headers.get('x-robots-tag')).toBe('noindex')
    const arabic = await browser.open(`/ar/pay/${requestId}`)
    expect(arabic.html).toContain('ادفع الآن')
    expect(arabic.html).toContain('21.500 د.ب.')
    expect(arabic.html).toContain('الإدارة العامة للمرور')
  })

  it('leads to the gateway and back to the application, with one receipt', async () => {
    const { requestId, browser, subject } = await world.ask()
    const started = await browser.pay(requestId)
    expect(started.status).toBe(303)
    expect(started.to).toContain(`${world.sandbox.url}/gateway/pay/`)
    const back = await browser.payWith(started.to ?? '', 'success')
    expect(back.to).toContain(`/en/pay/${requestId}/return?payment_id=`)
    const returned = await browser.open(back.to ?? '')
    expect([returned.status, returned.to]).toEqual([303, `/en/applications/${subject.id}`])

    const request = await find(subject)
    expect(request).toMatchObject({ status: 'paid', totalMinor: 21_500, attempts: [{ state: 'captured' }] })
    expect(request?.receiptNumber).toMatch(/^MOI-TRAFFIC-\d{4}-\d{6}$/)
    await until(async () => (await callbacksOf(requestId))[0]?.n === 1)
    expect(succeededFor(requestId)).toEqual([
      { requestId, subject, totalMinor: 21_500, receiptNumber: request?.receiptNumber },
    ])

    const again = await browser.open(`/en/pay/${requestId}`)
    expect(again.html).toContain('Payment received')
    expect(again.html).not.toContain('Pay now')
    expect((await browser.pay(requestId)).status).toBe(403)
  })

  it('that is declined says why and that nothing was taken, and succeeds at the next try', async () => {
    const { requestId, browser, subject } = await world.ask()
    const first = await browser.pay(requestId)
    const back = await browser.payWith(first.to ?? '', 'insufficient-funds')
    const refused = await browser.open(back.to ?? '')
    expect(refused.status).toBe(200)
    expect(refused.html).toContain('The payment did not go through')
    expect(refused.html).toContain('not enough money available')
    expect(refused.html).toContain('Try the payment again')
    expect((await browser.open(`/ar/pay/${requestId}`)).html).toContain('الرصيد المتاح في البطاقة لا يكفي')

    const second = await browser.pay(requestId, 'ar')
    expect(second.to).not.toBe(first.to)
    await browser.open((await browser.payWith(second.to ?? '', 'success')).to ?? '')
    const request = await find(subject)
    expect(request?.attempts.map(({ state }) => state)).toEqual(['failed', 'captured'])
    expect(request?.status).toBe('paid')
    expect(world.failed.filter((event) => event.requestId === requestId)).toEqual([
      { requestId, subject, failureCode: 'insufficient_funds' },
    ])
    expect(succeededFor(requestId)).toHaveLength(1)
  })

  it('that the payer cancels at the gateway can be begun again', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    const cancelled = await browser.open((await browser.payWith(to ?? '', 'cancel')).to ?? '')
    expect(cancelled.html).toContain('You cancelled the payment')
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'cancelled' }])
    expect((await browser.pay(requestId)).to).toContain('/gateway/pay/')
  })

  it('that the gateway never answers is unknown, is not paid twice, and is resolved however late', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'silent')
    const waiting = await browser.open(`/en/pay/${requestId}/return`)
    expect(waiting.status).toBe(200)
    expect(waiting.html).toContain('Checking your payment')
    expect(waiting.html).toContain('Do not pay again')
    expect(waiting.html).toContain('http-equiv="refresh"')
    expect(waiting.html).not.toContain('<button')
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'unknown' }])
    expect((await browser.open(`/ar/pay/${requestId}`)).html).toContain('جارٍ التحقق من عملية الدفع')

    await world.runJobs(2)
    expect((await find(subject))?.status).toBe('due')
    const [payment] = await test.db.query<{ id: string }>(
      'select gateway_payment_id as id from payments.payment where request_id = $1',
      [requestId],
    )
    // Its callback finds nobody: only our own questions can resolve it.
    await test.owner.query(`update payments.payment set gateway_payment_id = 'elsewhere' where request_id = $1`, [
      requestId,
    ])
    world.sandbox.control.settlePayment(payment?.id ?? '', 'captured')
    await until(
      async () =>
        (await test.db.query(`select 1 from payments.callback where gateway_payment_id = $1`, [payment?.id])).length ===
        1,
    )
    await test.owner.query(`update payments.payment set gateway_payment_id = $2 where request_id = $1`, [
      requestId,
      payment?.id,
    ])
    expect((await find(subject))?.status).toBe('due')

    await world.runJobs(60)
    expect(await find(subject)).toMatchObject({ status: 'paid', attempts: [{ state: 'captured' }] })
    expect(succeededFor(requestId)).toHaveLength(1)
  })

  it('that failed in silence becomes payable again', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'silent')
    await browser.open(`/en/pay/${requestId}/return`)
    const [payment] = await test.db.query<{ id: string }>(
      'select gateway_payment_id as id from payments.payment where request_id = $1',
      [requestId],
    )
    world.sandbox.control.settlePayment(payment?.id ?? '', 'failed')
    await until(async () => (await find(subject))?.attempts[0]?.state === 'failed')
    const page = await browser.open(`/en/pay/${requestId}`)
    expect(page.html).toContain('bank that issued the card did not answer')
    expect(page.html).toContain('Try the payment again')
  })

  it.each([
    ['comes twice', 'double-callback', 1],
    ['comes late', 'late-callback', 1],
    ['comes with a wrong signature first', 'forged-callback', 1],
    ['comes although the browser does not', 'no-return', 1],
  ])('counts once when the callback %s', async (_, card, accepted) => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', card)
    await until(async () => (await find(subject))?.status === 'paid')
    await until(async () => (await callbacksOf(requestId))[0]?.n === accepted)
    expect(succeededFor(requestId)).toHaveLength(1)
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'captured' }])
  })

  it('is found out by our own query when neither browser nor callback comes', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.payWith(to ?? '', 'no-callback')
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'started' }])
    await world.runJobs(2)
    expect(await find(subject)).toMatchObject({ status: 'paid' })
    expect(succeededFor(requestId)).toHaveLength(1)
  })
})

describe('somebody else', () => {
  it('can neither see nor pay, not even learn that there is something to pay', async () => {
    const { requestId, subject } = await world.ask()
    const stranger = await world.browse()
    for (const address of [
      `/en/pay/${requestId}`,
      `/en/pay/${requestId}/return`,
      `/en/pay/00000000-0000-4000-8000-00000000ffff`,
    ]) {
      const { status, html } = await stranger.open(address)
      expect(status).toBe(404)
      expect(html).toContain('There is no payment here that you can make')
    }
    const { requestId: own } = await world.ask()
    const response = await stranger.pay(own)
    expect(response.status).toBe(403)
    expect((await find(subject))?.attempts).toEqual([])
  })

  it('cannot read a receipt, whose number could be guessed', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.open((await browser.payWith(to ?? '', 'success')).to ?? '')
    const number = (await find(subject))?.receiptNumber
    const stranger = await world.browse()
    expect((await stranger.open(`/en/receipts/${number}`)).status).toBe(404)
    expect((await stranger.open(`/en/receipts/${number}/document`)).status).toBe(404)
  })
})

describe('a receipt', () => {
  it('is a page in both languages and a document', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    await browser.open((await browser.payWith(to ?? '', 'success')).to ?? '')
    const number = (await find(subject))?.receiptNumber ?? ''
    const english = await browser.open(`/en/receipts/${number}`)
    expect(english.html).toContain(number)
    expect(english.html).toContain('Debit card ending in 0077')
    expect(english.html).toContain('Sara Ahmed')
    const arabic = await browser.open(`/ar/receipts/${number}`)
    expect(arabic.html).toContain('بطاقة خصم تنتهي بالأرقام 0077')
    const document = await browser.open(`/ar/receipts/${number}/document`)
    expect(document.headers.get('content-type')).toBe('application/pdf')
    expect(document.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }, 30_000)
})

describe('a gateway in trouble', () => {
  it('that is down is said so with 503; nothing is lost and the next click pays', async () => {
    const { requestId, browser, subject } = await world.ask()
    world.sandbox.control.setMode('gateway', 'down')
    const refused = await browser.pay(requestId)
    world.sandbox.control.setMode('gateway', 'ok')
    expect(refused.status).toBe(503)
    expect(refused.html).toContain('The payment gateway is not answering')
    expect(refused.html).toContain('Nothing was taken from you')
    expect(refused.html).toContain('<button')
    expect((await find(subject))?.status).toBe('due')
    const { to } = await browser.pay(requestId)
    await browser.open((await browser.payWith(to ?? '', 'success')).to ?? '')
    expect(await find(subject)).toMatchObject({ status: 'paid' })
  })

  it('that loses its answer is asked again with the same key, so it opens one payment', async () => {
    const { requestId, browser, subject } = await world.ask()
    world.sandbox.control.setMode('gateway', 'lost')
    const refused = await browser.pay(requestId)
    world.sandbox.control.setMode('gateway', 'ok')
    expect(refused.status).toBe(503)
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'created' }])
    const { to } = await browser.pay(requestId)
    expect(to).toContain('/gateway/pay/')
    const answer = await fetch(`${world.sandbox.url}/gateway/v1/payments?merchant_reference=${requestId}-1`, {
      headers: { authorization: 'Bearer test-gateway-key-0123456789' },
    })
    expect(((await answer.json()) as { payments: unknown[] }).payments).toHaveLength(1)
  })

  it('that is too slow when the payer comes back leaves the payment unknown, never failed', async () => {
    const { requestId, browser, subject } = await world.ask()
    const { to } = await browser.pay(requestId)
    const back = await browser.payWith(to ?? '', 'no-callback')
    world.sandbox.control.setMode('gateway', 'slow', 1_500)
    const waiting = await browser.open(back.to ?? '')
    world.sandbox.control.setMode('gateway', 'ok')
    expect(waiting.html).toContain('Checking your payment')
    expect((await find(subject))?.attempts).toMatchObject([{ state: 'unknown' }])
    await world.runJobs(2)
    expect(await find(subject)).toMatchObject({ status: 'paid' })
  })
})
