import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../../test/start-test-sandbox.ts'
import { findDriverRecord, specialDrivers } from './driver-record.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.stop())

const search = (personal_number: string) => sandbox.post('/traffic/v1/driver-records/search', { personal_number })
const order = (personal_number: string, change: object = {}) => ({
  personal_number,
  licence_class: 'private',
  reason: 'lost',
  reference: `APP-${personal_number}`,
  ...change,
})
const replace = (body: object, headers?: Record<string, string>) =>
  sandbox.post('/traffic/v1/licences/replacements', body, headers)

describe('the driver record', () => {
  it('is clean with a valid private licence for everybody without a special record', async () => {
    const { status, body } = await search('999900017')
    expect(status).toBe(200)
    expect(body).toMatchObject({ unpaid_violations: 0, legal_hold: false })
    expect(body.licences).toMatchObject([{ class: 'private', status: 'valid', replaced_at: null }])
    expect(Date.parse(body.licences[0].expires_on)).toBeGreaterThan(Date.now())
    expect((await search('999900017')).body).toEqual(body)
  })

  it.each([
    ['999980001', { unpaid_violations: 2 }],
    ['999980002', { legal_hold: true }],
    ['999980003', { licences: [{ status: 'expired' }] }],
    ['999980004', { licences: [] }],
    ['999980005', { licences: [{ class: 'learner' }] }],
    ['999980006', { licences: [{ class: 'instructor' }] }],
    ['999980007', { licences: [{ class: 'private' }, { class: 'motorcycle' }, { class: 'trial' }] }],
    ['999980008', { unpaid_violations: 1, legal_hold: true }],
    ['999980009', { licences: [{ status: 'withdrawn' }] }],
    ['999900011', { unpaid_violations: 2, legal_hold: false }],
    ['999900012', { unpaid_violations: 0, legal_hold: true }],
  ])('of %s is the documented one', async (number, expected) => {
    expect(specialDrivers[number]).toBeDefined()
    expect((await search(number)).body).toMatchObject(expected)
  })

  it('exists in the reserved range only, and the number must be one', async () => {
    expect((await search('000000000')).status).toBe(404)
    expect((await search('99990001')).status).toBe(400)
    expect(findDriverRecord('9999000170', new Date())).toBeUndefined()
  })

  it('has real calendar dates for every number', () => {
    for (let serial = 0; serial < 400; serial++) {
      const record = findDriverRecord(`9999${String(serial).padStart(5, '0')}`, new Date('2020-06-01'))
      expect(new Date(`${record?.licences[0]?.expires_on}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
        record?.licences[0]?.expires_on,
      )
    }
  })
})

describe('replacing a licence', () => {
  it('records one replacement per application and shows it in the record', async () => {
    const first = await replace(order('999900021'))
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ replacement_no: expect.stringMatching(/^TR-\d{6}$/), reason: 'lost' })
    expect((await replace(order('999900021'))).body.replacement_no).toBe(first.body.replacement_no)
    expect((await search('999900021')).body.licences[0].replaced_at).toBe(first.body.issued_at)
  })

  it('answers a repeated key with the same answer and refuses it for another driver', async () => {
    const key = { 'idempotency-key': 'traffic-1' }
    const first = await replace(order('999900022'), key)
    expect((await replace(order('999900022'), key)).body).toEqual(first.body)
    expect((await replace(order('999900023'), key)).status).toBe(422)
  })

  it.each([
    ['999980001', 'private', 409, 'unpaid_violations'],
    ['999980002', 'private', 409, 'legal_hold'],
    ['999980003', 'private', 409, 'licence_not_valid'],
    ['999980004', 'private', 404, 'unknown_licence'],
    ['999980005', 'private', 404, 'unknown_licence'],
    ['000000000', 'private', 404, 'unknown_driver'],
  ])('is refused for %s (%s)', async (number, licence_class, status, code) => {
    const refused = await replace(order(number, { licence_class }))
    expect([refused.status, refused.body.error.code]).toEqual([status, code])
  })

  it('does not take the reference of another driver', async () => {
    await replace(order('999900024'))
    const { status, body } = await replace(order('999900025', { reference: 'APP-999900024' }))
    expect([status, body.error.code]).toEqual([409, 'reference_used'])
  })
})

it('is down when it is switched off, and closed without the key', async () => {
  await sandbox.post('/control/traffic', { mode: 'down' })
  expect((await search('999900017')).status).toBe(503)
  await sandbox.post('/control/traffic', { mode: 'ok' })
  const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  expect((await fetch(`${sandbox.url}/traffic/v1/driver-records/search`, init)).status).toBe(401)
})
