import type { Sandbox } from '@diwan/sandbox'
import { aPerson, testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAddresses } from '../persons/index.ts'
import { applyRegisterUpdate } from './apply-register-update.ts'
import { lookUpFact } from './look-up-fact.ts'
import { postDue } from './post-due.ts'
import { recordLicenceReplacement } from './record-licence-replacement.ts'
import type { PostDue, RecordLicenceReplacement } from './schema.ts'
import { connect, registerPerson, startOutside } from './testing/exchange-world.ts'

const test = testDatabase()
let outside: Sandbox
beforeAll(async () => {
  outside = await startOutside(test)
})
afterAll(() => outside.stop())
beforeEach(() => {
  connect(test, outside)
  for (const system of ['customs', 'traffic'] as const) outside.control.setMode(system, 'ok')
})

const post = (change: Partial<PostDue> = {}) =>
  test.inCtx({}, (ctx) =>
    postDue(ctx, {
      source: 'customs',
      reference: 'DEMO-2020-0001',
      importerId: '999910001',
      totalMinor: 23_500,
      paymentReference: 'MOI-CUSTOMS-2026-000001',
      ...change,
    }),
  )

describe('posting a payment to customs', () => {
  it('settles the due once, however often it is posted', async () => {
    const first = await post()
    expect(first.receipt).toMatch(/^CR-\d{6}$/)
    expect(await post()).toEqual(first)
    const input = { declaration_no: 'DEMO-2020-0001', importer_id: '999910001' }
    const fact = await test.inCtx({}, (ctx) => lookUpFact(ctx, { source: 'customs.dues', input, purpose: 'test' }))
    expect(fact).toMatchObject({ value: { status: 'paid', totalMinor: 0 } })
  })

  it('gets the receipt of the first time after its answer was lost', async () => {
    const due = {
      reference: 'DEMO-2020-0005',
      importerId: '999910005',
      totalMinor: 6_063,
      paymentReference: 'MOI-CUSTOMS-2026-000005',
    }
    outside.control.setMode('customs', 'lost')
    await expect(post(due)).rejects.toMatchObject({ code: 'exchange.source_unavailable', status: 503 })
    outside.control.setMode('customs', 'ok')
    expect((await post(due)).receipt).toMatch(/^CR-/)
  })

  it('says that the due was settled by another payment, or has changed', async () => {
    await expect(post({ reference: 'DEMO-2020-0002', paymentReference: 'X-2' })).rejects.toMatchObject({
      code: 'exchange.due_settled_elsewhere',
    })
    await expect(post({ reference: 'DEMO-2020-0003', paymentReference: 'X-3' })).rejects.toMatchObject({
      code: 'exchange.due_settled_elsewhere',
    })
    await expect(post({ reference: 'DEMO-2020-0004', totalMinor: 1, paymentReference: 'X-4' })).rejects.toMatchObject({
      code: 'exchange.due_changed',
    })
  })
})

describe('replacing a licence', () => {
  const order: RecordLicenceReplacement = {
    personalNumber: '999900021',
    licenceClass: 'private',
    reason: 'lost',
    reference: 'AP-1',
  }
  const replace = (change: Partial<RecordLicenceReplacement> = {}) =>
    test.inCtx({}, (ctx) => recordLicenceReplacement(ctx, { ...order, ...change }))

  it('gives one card for a reference, also after a lost answer', async () => {
    outside.control.setMode('traffic', 'lost')
    await expect(replace()).rejects.toMatchObject({ code: 'exchange.source_unavailable' })
    outside.control.setMode('traffic', 'ok')
    const card = await replace()
    expect(card).toMatchObject({ replacementNumber: 'TR-000001', licenceNumber: 'DL-00021-1' })
    expect(await replace()).toEqual(card)
  })

  it.each([
    ['unpaid violations', '999900011'],
    ['a legal hold', '999900012'],
  ])('is refused with %s', async (_, personalNumber) => {
    await expect(replace({ personalNumber, reference: `AP-${personalNumber}` })).rejects.toMatchObject({
      code: 'exchange.replacement_refused',
      status: 422,
    })
  })
})

describe('updating the population register', () => {
  const address = { flat: '12', building: '190A', road: '2803', block: '428', area: 'seef' }

  it('moves a person once for a reference, on the authority of the decision', async () => {
    const { id: personId } = await registerPerson(test, '999900031')
    const update = { target: 'persons.address', personId, input: { address }, reference: 'AP-ADDRESS-1' }
    const actor = aPerson({ personId })
    for (let count = 0; count < 2; count++) await test.inCtx({ actor }, (ctx) => applyRegisterUpdate(ctx, update))
    const periods = await test.inCtx({ actor }, (ctx) => listAddresses(ctx, personId))
    const open = periods.filter(({ validTo }) => validTo === null)
    expect(open).toMatchObject([{ building: '190A', block: '428', validFrom: '2026-03-01', reference: 'AP-ADDRESS-1' }])
    expect(periods.some(({ building, validTo }) => building === '1407' && validTo === '2026-03-01')).toBe(true)
  })

  it('refuses an address that is none, and a register that nobody knows', async () => {
    const { id: personId } = await registerPerson(test, '999900032')
    const update = {
      target: 'persons.address',
      personId,
      input: { address: { ...address, block: '9' } },
      reference: 'AP-ADDRESS-2',
    }
    await expect(test.inCtx({}, (ctx) => applyRegisterUpdate(ctx, update))).rejects.toMatchObject({
      code: 'persons.address_invalid',
    })
    await expect(
      test.inCtx({}, (ctx) => applyRegisterUpdate(ctx, { ...update, target: 'land.parcel' })),
    ).rejects.toThrow('no register')
  })
})
