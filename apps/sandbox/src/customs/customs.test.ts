import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../../test/start-test-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.stop())

const dues = (serial: string, importer = `99991${serial}`) => search(`DEMO-2020-${serial}`, importer)
const search = (declaration_no: string, importer_id?: string) =>
  sandbox.post('/customs/v1/dues/search', { declaration_no, importer_id })
const pay = (serial: string, minor: number, reference: string, headers?: Record<string, string>) =>
  sandbox.post(
    `/customs/v1/declarations/DEMO-2020-${serial}/payments`,
    { amount: { currency: 'BHD', minor }, payment_reference: reference },
    headers,
  )

describe('asking for dues', () => {
  it('answers with the lines in both languages and their total', async () => {
    const { status, body } = await dues('0001')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      declaration_no: 'DEMO-2020-0001',
      importer_id: '999910001',
      status: 'due',
      currency: 'BHD',
      total_minor: 23_500,
      lines: [
        { code: 'duty', amount_minor: 10_000, label: { ar: 'الرسوم الجمركية', en: 'Customs duty' } },
        { code: 'vat', amount_minor: 10_500 },
        { code: 'service', amount_minor: 3_000 },
      ],
    })
  })

  it('knows declarations that are paid, without dues, large and free of duty', async () => {
    expect((await dues('0002')).body.status).toBe('paid')
    expect((await dues('0003')).body).toMatchObject({ status: 'none', total_minor: 0, lines: [] })
    expect((await dues('0004')).body.total_minor).toBeGreaterThan(9_000_000)
    expect((await dues('0005')).body.lines.map(({ code }: { code: string }) => code)).toEqual(['vat', 'service'])
  })

  it('computes any other declaration from its number, always the same', async () => {
    const first = await dues('4711')
    expect(first.body.importer_id).toBe('999914711')
    expect((await dues('4711')).body).toEqual(first.body)
    const lines: { amount_minor: number }[] = first.body.lines
    expect(lines.reduce((sum, line) => sum + line.amount_minor, 0)).toBe(first.body.total_minor)
    expect(lines.every((line) => Number.isInteger(line.amount_minor))).toBe(true)
    expect((await dues('4712')).body.total_minor).not.toBe(first.body.total_minor)
  })

  it('does not know other numbers and tells no importer about the dues of another', async () => {
    expect((await dues('0000')).status).toBe(404)
    expect((await search('X-1', '1')).status).toBe(404)
    const foreign = await dues('0001', '999910002')
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 'wrong_importer'])
    expect((await search('DEMO-2020-0001')).status).toBe(400)
  })

  it('is refused without the bearer key', async () => {
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await fetch(`${sandbox.url}/customs/v1/dues/search`, init)).status).toBe(401)
  })
})

describe('posting a payment', () => {
  it('marks the declaration as paid and gives one receipt, however often it is posted', async () => {
    const total = (await dues('0101')).body.total_minor
    const key = { 'idempotency-key': 'customs-1' }
    const first = await pay('0101', total, 'P-1', key)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ status: 'paid', receipt_no: expect.stringMatching(/^CR-\d{6}$/) })
    expect((await pay('0101', total, 'P-1', key)).body).toEqual(first.body)
    expect((await pay('0101', total, 'P-1')).body.receipt_no).toBe(first.body.receipt_no)
    expect((await dues('0101')).body).toMatchObject({ status: 'paid', receipt_no: first.body.receipt_no })
  })

  it('takes no second payment, no other amount, and nothing where nothing is due', async () => {
    const total = (await dues('0102')).body.total_minor
    expect((await pay('0102', total - 1, 'P-2')).body.error.code).toBe('amount_mismatch')
    expect((await pay('0102', total, 'P-2')).status).toBe(201)
    expect((await pay('0102', total, 'P-3')).body.error.code).toBe('already_paid')
    expect((await pay('0002', 1, 'P-4')).body.error.code).toBe('already_paid')
    expect((await pay('0003', 1, 'P-5')).body.error.code).toBe('nothing_due')
    expect((await pay('0000', 1, 'P-6')).status).toBe(404)
  })

  it('needs an idempotency key and refuses it for another body', async () => {
    expect((await pay('0103', 1, 'P', { 'idempotency-key': '' })).body.error.code).toBe('idempotency_key_required')
    const total = (await dues('0103')).body.total_minor
    const key = { 'idempotency-key': 'customs-2' }
    await pay('0103', total, 'P-7', key)
    expect((await pay('0103', total, 'P-8', key)).status).toBe(422)
  })
})

describe('a customs system in trouble', () => {
  it('is down, slow, or wrong about the total', async () => {
    sandbox.control.setMode('customs', 'down')
    expect((await dues('0001')).status).toBe(503)
    sandbox.control.setMode('customs', 'slow', 120)
    const start = Date.now()
    expect((await dues('0001')).status).toBe(200)
    expect(Date.now() - start).toBeGreaterThanOrEqual(110)
    await sandbox.post('/control/customs', { mode: 'wrong' })
    expect((await dues('0001')).body.total_minor).toBe(24_500)
    sandbox.control.setMode('customs', 'ok')
    expect((await dues('0001')).body.total_minor).toBe(23_500)
  })

  it('loses its answer after it booked the payment; posting again gives the receipt', async () => {
    const total = (await dues('0104')).body.total_minor
    sandbox.control.setMode('customs', 'lost')
    await expect(pay('0104', total, 'P-9')).rejects.toThrow('fetch failed')
    sandbox.control.setMode('customs', 'ok')
    expect((await dues('0104')).body.status).toBe('paid')
    expect((await pay('0104', total, 'P-9')).status).toBe(201)
  })
})
