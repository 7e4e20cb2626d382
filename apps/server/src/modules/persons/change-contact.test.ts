import { aPerson, anOfficer, testDatabase } from '@diwan/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { changeContact, type ChangeContact } from './index.ts'
import { aRecord, listen, register } from './testing/samples.ts'

const database = testDatabase()
let person = aRecord()
let heard: ReturnType<typeof listen>

beforeEach(async () => {
  person = aRecord({ mobileSource: 'population-register' })
  await database.inCtx({}, (ctx) => register(ctx, [person]))
  heard = listen('person.contact_changed')
})

const change = (input: Omit<ChangeContact, 'personId' | 'source'>, actor: Actor = aPerson({ personId: person.id })) =>
  database.inCtx({ actor }, (ctx) => changeContact(ctx, { personId: person.id, source: 'self', ...input }))

describe('a change of contact details', () => {
  it('is for the person alone, not even for whom they authorised', async () => {
    const others = [
      aPerson(),
      aPerson({ onBehalfOf: person.id, mandate: { id: 'm1' } }),
      anOfficer({ entityId: 'moh' }),
    ]
    for (const actor of others) {
      await expect(change({ mobile: '33001234' }, actor)).rejects.toMatchObject({ code: 'persons.contact_not_yours' })
    }
  })

  it('keeps the number in E.164 with its source, leaves the rest and tells what changed', async () => {
    expect(await change({ mobile: '٣٣٠٠ ١٢٣٤' })).toMatchObject({
      mobile: '+97333001234',
      mobileSource: 'self',
      email: person.email,
      emailSource: person.emailSource,
    })
    expect(heard).toEqual([
      { event: 'person.contact_changed', payload: { personId: person.id, changed: ['mobile'], source: 'self' } },
    ])
  })

  it('that changes nothing is not told, and the source stays', async () => {
    expect(await change({ mobile: '3600 1234', email: 'maryam@example.com' })).toMatchObject({
      mobileSource: 'population-register',
    })
    expect(heard).toEqual([])
  })

  it('removes what is removed', async () => {
    expect(await change({ mobile: null, email: null })).toMatchObject({
      mobile: null,
      mobileSource: null,
      email: null,
      emailSource: null,
    })
  })

  it('names both wrong fields at once', async () => {
    await expect(change({ mobile: '12', email: 'x' })).rejects.toMatchObject({
      code: 'persons.contact_invalid',
      issues: [{ field: 'mobile' }, { field: 'email' }],
    })
  })
})
