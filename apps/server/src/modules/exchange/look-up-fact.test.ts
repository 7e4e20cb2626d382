import type { Sandbox } from '@diwan/sandbox'
import { aPerson, anonymous, anOfficer, testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { on, subscribeAll } from '../../platform/events.ts'
import { lookUpFact } from './look-up-fact.ts'
import type { LookUpFact } from './schema.ts'
import type { NewPerson } from '../persons/testing/samples.ts'
import { connect, logged, registerPerson, startOutside } from './testing/exchange-world.ts'

const test = testDatabase()
let outside: Sandbox
let person: NewPerson
beforeAll(async () => {
  outside = await startOutside(test)
  person = await registerPerson(test, '999900017')
})
afterAll(() => outside.stop())
beforeEach(() => {
  connect(test, outside)
  for (const system of ['customs', 'traffic'] as const) outside.control.setMode(system, 'ok')
})

const purpose = { ar: 'التحقق من الشروط', en: 'Checking the conditions' }
const ask = (source: string, input: LookUpFact['input'] = {}, actor: Actor = anonymous()) =>
  test.inCtx({ actor }, (ctx) => lookUpFact(ctx, { source, input, purpose }))
const dues = (serial: string, importer = `99991${serial}`) =>
  ask('customs.dues', { declaration_no: `DEMO-2020-${serial}`, importer_id: importer })
const driver = (personal_number: string) => ask('traffic.driver-record', { personal_number })

describe('persons.self', () => {
  it('is the person acted for', async () => {
    const actor = aPerson({ personId: person.id })
    expect(await ask('persons.self', {}, actor)).toMatchObject({
      value: { personalNumber: '999900017', isCitizen: true, age: 41 },
    })
  })

  it.each<[string, Actor]>([
    ['a visitor', anonymous()],
    ['an officer', anOfficer()],
  ])('asks %s to sign in', async (_, actor) => {
    expect(await ask('persons.self', {}, actor)).toMatchObject({ missing: { en: expect.stringContaining('Sign in') } })
  })

  it('says so when the register has no record', async () => {
    expect(await ask('persons.self', {}, aPerson())).toMatchObject({
      missing: { ar: expect.stringContaining('السجل السكاني') },
    })
  })
})

describe('persons.knowledge-check', () => {
  const known = { personal_number: '999900017', id_expires_on: '2028-06-30', building_no: '1407' }

  it('gives the record to whoever knows card and building, and the read is recorded with its purpose', async () => {
    const reads: unknown[] = []
    subscribeAll([on('person.read', async (_ctx, event) => void reads.push(event))])
    expect(await ask('persons.knowledge-check', known)).toMatchObject({
      value: { id: person.id, idCard: { status: 'valid' } },
    })
    expect(reads).toMatchObject([
      { personId: person.id, purpose: purpose.en, reader: 'system:exchange.knowledge-check' },
    ])
  })

  it.each([
    ['number', { ...known, personal_number: '999900018' }],
    ['expiry', { ...known, id_expires_on: '2028-07-01' }],
    ['building', { ...known, building_no: '1408' }],
    ['anything', {}],
  ])('gives one and the same answer when the %s is wrong', async (_, input) => {
    expect(await ask('persons.knowledge-check', input)).toEqual({
      missing: expect.objectContaining({ en: expect.stringContaining('do not match the population register') }),
    })
  })
})

describe('traffic.driver-record', () => {
  it('has the shape that services name', async () => {
    expect(await driver('999900017')).toEqual({
      value: {
        licences: [
          {
            class: 'private',
            number: 'DL-00017-1',
            expiresOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
            status: 'valid',
            replacedAt: null,
          },
        ],
        unpaidViolations: 0,
        legalHold: false,
      },
    })
  })

  it('tells of violations and of a hold', async () => {
    expect(await driver('999900011')).toMatchObject({ value: { unpaidViolations: 2, legalHold: false } })
    expect(await driver('999900012')).toMatchObject({ value: { unpaidViolations: 0, legalHold: true } })
  })

  it('knows nobody under another number, nor under what is none', async () => {
    for (const number of ['998800001', '12', '']) {
      expect(await driver(number)).toMatchObject({ missing: { en: expect.stringContaining('no driver record') } })
    }
  })
})

describe('customs.dues', () => {
  it('are lines in both languages and their sum', async () => {
    expect(await dues('0001')).toEqual({
      value: {
        reference: 'DEMO-2020-0001',
        status: 'due',
        totalMinor: 23_500,
        lines: [
          { label: { ar: 'الرسوم الجمركية', en: 'Customs duty' }, minor: 10_000 },
          { label: expect.anything(), minor: 10_500 },
          { label: expect.anything(), minor: 3_000 },
        ],
      },
    })
  })

  it('of a declaration that is paid, or on which nothing is due, are nothing', async () => {
    expect(await dues('0002')).toEqual({
      value: { reference: 'DEMO-2020-0002', status: 'paid', lines: [], totalMinor: 0 },
    })
    expect(await dues('0003')).toMatchObject({ value: { status: 'none', totalMinor: 0 } })
  })

  it('of another importer are as unknown as those that do not exist', async () => {
    const foreign = await dues('0001', '999910002')
    expect(foreign).toEqual(await dues('0000'))
    expect(foreign).toMatchObject({
      missing: { ar: expect.stringContaining('لا يوجد بيان جمركي'), en: expect.any(String) },
    })
  })
})

describe('a system in trouble', () => {
  it.each([
    ['is down', 'down'],
    ['loses its answer', 'lost'],
    ['states a total that is not the sum of its lines', 'wrong'],
  ] as const)('that %s is named in a 503 that says answers are kept', async (_, mode) => {
    outside.control.setMode('customs', mode)
    await expect(dues('0001')).rejects.toMatchObject({
      code: 'exchange.source_unavailable',
      status: 503,
      text: {
        en: expect.stringMatching(/^The Customs Affairs system.*saved/),
        ar: expect.stringContaining('نظام شؤون الجمارك'),
      },
    })
    outside.control.setMode('customs', 'ok')
    expect(await dues('0001')).toMatchObject({ value: { totalMinor: 23_500 } })
  })

  it('that is slow is given up in time', async () => {
    const slowMs = 60_000
    outside.control.setMode('traffic', 'slow', slowMs)
    const startedAt = performance.now()
    await expect(driver('999900017')).rejects.toMatchObject({ code: 'exchange.source_unavailable' })
    expect(performance.now() - startedAt).toBeLessThan(slowMs / 2)
  })

  it('is left alone after failing again and again, and the other one goes on working', async () => {
    outside.control.setMode('customs', 'slow', 5_000)
    const failing = async () => {
      const startedAt = performance.now()
      await expect(dues('0001')).rejects.toMatchObject({ code: 'exchange.source_unavailable' })
      return performance.now() - startedAt
    }
    const asked: number[] = []
    for (let count = 0; count < 5; count++) asked.push(await failing())
    // Those that were asked waited for the time-out; this one is answered at once.
    expect(await failing()).toBeLessThan(Math.max(...asked))
    expect(await driver('999900017')).toMatchObject({ value: { legalHold: false } })
  })
})

describe('the log of exchanges', () => {
  it('keeps who asked, why and how it went, and nothing personal', async () => {
    await driver('999900011')
    const [message] = await logged(test)
    expect(message).toMatchObject({
      connector: 'traffic.driver-record',
      purpose: purpose.en,
      actor: 'anonymous',
      outcome: 'answered',
    })
    expect(JSON.stringify(await logged(test))).not.toMatch(/9999\d{5}/)
  })

  it('knows the same person again by a hash', async () => {
    await driver('999900012')
    await driver('999900012')
    const [second, first] = await logged(test)
    expect(second?.subject_hash).toBe(first?.subject_hash)
    expect(second?.subject_hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps an outage although its transaction was undone', async () => {
    outside.control.setMode('customs', 'down')
    await expect(dues('0005')).rejects.toMatchObject({ status: 503 })
    await vi.waitFor(async () =>
      expect((await logged(test))[0]).toMatchObject({
        connector: 'customs.dues',
        outcome: 'unavailable',
        detail: 'server-error',
      }),
    )
  })

  it('cannot be changed by the application', async () => {
    await expect(test.db.query('delete from exchange.message')).rejects.toThrow('permission denied')
  })
})

it('refuses a source that nobody knows', async () => {
  await expect(ask('persons.unheard-of')).rejects.toThrow('no source')
})
