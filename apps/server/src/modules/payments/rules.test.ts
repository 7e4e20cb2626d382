import { createHmac } from 'node:crypto'
import { testDatabase, testNow } from '@diwan/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areLines,
  isSigned,
  nextQueryAt,
  nextStates,
  openStates,
  receiptNumberOf,
  requestStatuses,
  stateAfter,
  toleranceSeconds,
  totalOf,
  yearIn,
} from './rules.ts'
import type { PaymentState } from './schema.ts'

const test = testDatabase()
const checkOf = async (name: string): Promise<string[]> => {
  const [row] = await test.owner.query<{ text: string }>(
    'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
    [name],
  )
  return [...(row?.text ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '')
}

describe('states', () => {
  it('are those that the database accepts', async () => {
    expect(Object.keys(nextStates).toSorted()).toEqual((await checkOf('payment_state')).toSorted())
    expect([...requestStatuses].toSorted()).toEqual((await checkOf('request_status')).toSorted())
    const [index] = await test.owner.query<{ text: string }>(
      `select indexdef as text from pg_indexes where indexname = 'payment_one_open'`,
    )
    expect([...(index?.text ?? '').matchAll(/'([a-z]+)'/g)].map((match) => match[1]).toSorted()).toEqual(
      [...openStates].toSorted(),
    )
  })

  it.each<[PaymentState, Parameters<typeof stateAfter>[1], PaymentState | undefined]>([
    ['started', 'created', undefined],
    ['started', 'submitted', 'submitted'],
    ['started', 'authorised', 'submitted'],
    ['started', 'captured', 'captured'],
    ['submitted', 'created', undefined],
    ['submitted', 'failed', 'failed'],
    ['unknown', 'created', 'started'],
    ['unknown', 'captured', 'captured'],
    ['unknown', 'failed', 'failed'],
    ['failed', 'captured', 'captured'],
    ['expired', 'captured', 'captured'],
    ['failed', 'submitted', undefined],
    ['cancelled', 'failed', undefined],
    ['captured', 'failed', undefined],
    ['captured', 'captured', undefined],
  ])('%s, told "%s", becomes %s', (current, reported, next) => expect(stateAfter(current, reported)).toBe(next))

  it('keep a success whatever is reported after it, in any order', () => {
    const reports = fc.constantFrom(
      'created',
      'submitted',
      'authorised',
      'captured',
      'failed',
      'cancelled',
      'expired' as const,
    )
    const after = (all: readonly Parameters<typeof stateAfter>[1][]) =>
      all.reduce<PaymentState>((state, report) => stateAfter(state, report) ?? state, 'started')
    const keepsSuccess = fc.property(
      fc.array(reports, { maxLength: 12 }),
      (all) => all.includes('captured') === (after(all) === 'captured'),
    )
    expect(() => fc.assert(keepsSuccess)).not.toThrow()
  })
})

describe('amounts', () => {
  const label = { ar: 'بند', en: 'Item' }
  it('are whole fils, none negative', () => {
    expect(areLines([{ label, minor: 1 }, { label, minor: 0 }])).toBe(true)
    for (const minor of [-1, 0.5, Number.NaN, 2 ** 53]) expect(areLines([{ label, minor }])).toBe(false)
    expect(areLines([])).toBe(false)
    expect(totalOf([{ label, minor: 20_000 }, { label, minor: 1_500 }])).toBe(21_500)
  })
})

describe('receipt numbers', () => {
  it('name entity, year of the nation and serial', () => {
    expect(receiptNumberOf('moi-traffic', 2026, 42)).toBe('MOI-TRAFFIC-2026-000042')
    expect(yearIn('Asia/Bahrain', new Date('2025-12-31T21:00:00Z'))).toBe(2026)
    expect(yearIn('Asia/Bahrain', new Date('2025-12-31T20:59:59Z'))).toBe(2025)
  })
})

describe('asking the gateway', () => {
  it('happens soon, then less and less often', () => {
    const minutes = [0, 1, 2, 6, 50].map(
      (asked) => (nextQueryAt(testNow, asked).getTime() - testNow.getTime()) / 60_000,
    )
    expect(minutes).toEqual([1, 2, 5, 60, 60])
  })
})

describe('a signature', () => {
  const secret = `whsec_${Buffer.from('a secret of the gateway').toString('base64')}`
  const body = Buffer.from('{"data":{}}')
  const at = String(Math.floor(testNow.getTime() / 1000))
  const sign = (id: string, timestamp: string, key = Buffer.from('a secret of the gateway')) =>
    `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`
  const good = { id: 'msg_1', timestamp: at, signature: sign('msg_1', at), body }
  const moved = (seconds: number) => {
    const timestamp = String(Number(at) + seconds)
    return { ...good, timestamp, signature: sign('msg_1', timestamp) }
  }

  it('of the gateway is accepted, also beside another one and with a plain secret', () => {
    expect(isSigned(good, secret, testNow)).toBe(true)
    expect(isSigned({ ...good, signature: `v1,AAAA ${good.signature}` }, secret, testNow)).toBe(true)
    expect(isSigned({ ...good, signature: sign('msg_1', at, Buffer.from('plain')) }, 'plain', testNow)).toBe(true)
  })

  it.each([
    ['of somebody else', { ...good, signature: sign('msg_1', at, Buffer.from('other')) }],
    ['over another body', { ...good, body: Buffer.from('{"data":{"status":"captured"}}') }],
    ['over another id', { ...good, id: 'msg_2' }],
    ['of another version', { ...good, signature: good.signature.replace('v1,', 'v2,') }],
    ['cut short', { ...good, signature: good.signature.slice(0, 20) }],
    ['that is missing', { ...good, signature: undefined }],
    ['without a time', { ...good, timestamp: undefined }],
    ['with a time that is none', { ...good, timestamp: 'now' }],
    ['older than five minutes', moved(-toleranceSeconds - 1)],
    ['from more than five minutes ahead', moved(toleranceSeconds + 1)],
  ])('%s is refused', (_, message) => expect(isSigned(message, secret, testNow)).toBe(false))

  it('just within five minutes is accepted', () => {
    expect(isSigned(moved(-toleranceSeconds), secret, testNow)).toBe(true)
    expect(isSigned(moved(toleranceSeconds), secret, testNow)).toBe(true)
  })
})
