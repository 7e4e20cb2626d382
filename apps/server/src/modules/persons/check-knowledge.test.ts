import { anonymous, testDatabase } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeAddress, checkKnowledge, type KnowledgeCheck } from './index.ts'
import { aRecord, register, seef } from './testing/samples.ts'

const database = testDatabase()
const living = aRecord()
const late = aRecord({ diedOn: '2025-01-01' })
const withoutCard = aRecord({ idCard: null })
const moved = aRecord()
const right: KnowledgeCheck = {
  personalNumber: living.personalNumber,
  idExpiresOn: '2028-06-30',
  buildingNumber: '1407',
}

beforeAll(async () => {
  await database.inCtx({}, async (ctx) => {
    await register(ctx, [living, late, withoutCard, moved])
    await changeAddress(ctx, {
      personId: moved.id,
      address: seef,
      validFrom: '2026-02-01',
      source: 'test',
      reference: '1',
    })
  })
})

const check = (changes: Partial<KnowledgeCheck> = {}) =>
  database.inCtx({ actor: anonymous() }, (ctx) => checkKnowledge(ctx, { ...right, ...changes }))

describe('a knowledge check', () => {
  it('knows a person by number, expiry of the card and building', async () => {
    expect(await check()).toBe(living.id)
  })

  it('takes Arabic digits and blanks as people type them', async () => {
    const arabic = living.personalNumber.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
    expect(await check({ personalNumber: ` ${arabic} `, buildingNumber: '١٤٠٧' })).toBe(living.id)
  })

  it.each([
    ['the expiry date is wrong', { idExpiresOn: '2028-06-29' }],
    ['the building is wrong', { buildingNumber: '1408' }],
    ['the building is missing', { buildingNumber: '' }],
    ['the number is nobody’s', { personalNumber: '999999998' }],
    ['the number is none', { personalNumber: "x' or '1'='1" }],
    ['the person is dead', { personalNumber: late.personalNumber }],
    ['the person has no card', { personalNumber: withoutCard.personalNumber }],
    ['the person has no card and none is given', { personalNumber: withoutCard.personalNumber, idExpiresOn: '' }],
    ['the address is an old one', { personalNumber: moved.personalNumber }],
  ])('answers the same nothing when %s', async (_, changes) => {
    expect(await check(changes)).toBeUndefined()
  })

  it('knows the address of today', async () => {
    expect(await check({ personalNumber: moved.personalNumber, buildingNumber: '190a' })).toBe(moved.id)
  })
})
