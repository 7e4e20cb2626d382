import { testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { cancelPaymentRequest } from './cancel-payment-request.ts'
import { findPaymentRequest } from './find-payment-request.ts'
import { requestPayment } from './request-payment.ts'
import type { RequestPayment } from './schema.ts'
import { aRequest, aSubject } from './testing/samples.ts'

const test = testDatabase()
const ask = (input: RequestPayment) => test.inCtx({}, (ctx) => requestPayment(ctx, input))
const find = (subject: RequestPayment['subject']) => test.inCtx({}, (ctx) => findPaymentRequest(ctx, subject))
const label = { ar: 'بند', en: 'Item' }

describe('asking for a payment', () => {
  it('makes one request, found by its subject', async () => {
    const input = aRequest()
    const { requestId } = await ask(input)
    expect(await find(input.subject)).toEqual({
      requestId,
      status: 'due',
      currency: 'BHD',
      totalMinor: 21_500,
      lines: input.lines,
      expiresAt: null,
      attempts: [],
    })
    expect(await find(aSubject())).toBeUndefined()
  })

  it('again, also at the same moment, gives the same request', async () => {
    const input = aRequest()
    const all = await Promise.all(Array.from({ length: 5 }, () => ask(input)))
    expect(new Set(all.map(({ requestId }) => requestId)).size).toBe(1)
  })

  it('for another amount is refused while one is due, and possible once that is cancelled', async () => {
    const input = aRequest()
    const other = { ...input, lines: [{ label, minor: 5 }] }
    const { requestId } = await ask(input)
    await expect(ask(other)).rejects.toMatchObject({ code: 'payments.other_amount_due' })
    await test.inCtx({}, (ctx) => cancelPaymentRequest(ctx, { subject: input.subject, reason: 'corrected' }))
    expect(await find(input.subject)).toMatchObject({ requestId, status: 'cancelled' })
    await test.inCtx({ now: new Date(testNow.getTime() + 1) }, (ctx) => requestPayment(ctx, other))
    expect(await find(input.subject)).toMatchObject({ status: 'due', totalMinor: 5 })
  })

  it.each([
    ['nothing', [{ label, minor: 0 }], 'payments.nothing_due'],
    ['no lines', [], 'payments.lines_invalid'],
    ['a part of a fils', [{ label, minor: 0.5 }], 'payments.lines_invalid'],
    ['less than nothing', [{ label, minor: -5 }], 'payments.lines_invalid'],
  ])('for %s is refused', async (_, lines, code) => {
    await expect(ask(aRequest({ lines }))).rejects.toMatchObject({ code })
  })

  it('that is undone with its transaction leaves nothing', async () => {
    const input = aRequest()
    const undone = test.inCtx({}, async (ctx) => {
      await requestPayment(ctx, input)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await find(input.subject)).toBeUndefined()
  })
})

it('cancelling where nothing is due does nothing', async () => {
  const cancelled = test.inCtx({}, (ctx) => cancelPaymentRequest(ctx, { subject: aSubject(), reason: 'none' }))
  await expect(cancelled).resolves.toBeUndefined()
})
