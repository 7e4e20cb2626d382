import { anOfficer, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { authenticate } from './authenticate.ts'
import { createAccount } from './create-account.ts'
import { findAccountByLogin, findAccountOfPerson, listOfficers } from './find-account.ts'
import type { AccountInput, CreateAccount } from './schema.ts'
import { seedAccounts } from './seed-accounts.ts'

const name = { ar: 'خالد علي', en: 'Khalid Ali' }
const uuid = (n: number) => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`
const officer: CreateAccount = {
  kind: 'officer',
  login: 'npra.counter',
  entityId: 'npra',
  roles: ['counter'],
  name,
  password: 'long enough',
}
const person: CreateAccount = {
  kind: 'person',
  login: '999900011',
  personId: uuid(11),
  assurance: 'basic',
  name,
  password: 'long enough',
}

describe('accounts', () => {
  const test = testDatabase()
  const create = (input: CreateAccount, actor = anOfficer({ entityId: 'npra', roles: ['administrator'] }) as never) =>
    test.inCtx({ actor }, (ctx) => createAccount(ctx, input))
  const system = { kind: 'system', process: 'test' } as never

  it('of officers are made by the administrator of their own entity', async () => {
    await expect(create(officer, anOfficer({ entityId: 'npra', roles: ['reviewer'] }) as never)).rejects.toMatchObject({
      code: 'identity.not_permitted',
    })
    await expect(
      create(officer, anOfficer({ entityId: 'moh', roles: ['administrator'] }) as never),
    ).rejects.toMatchObject({ code: 'identity.not_permitted' })
    await expect(create(person)).rejects.toMatchObject({ code: 'identity.not_permitted' })
    await create(officer)
    expect((await test.inCtx({}, (ctx) => listOfficers(ctx, 'npra'))).map(({ login }) => login)).toEqual([
      'npra.counter',
    ])
  })

  it('have one login each, and a person has one account', async () => {
    await create(person, system)
    await expect(create({ ...person, personId: uuid(12) }, system)).rejects.toMatchObject({
      code: 'identity.login_taken',
    })
    await expect(create({ ...person, login: '999900012' }, system)).rejects.toMatchObject({
      code: 'identity.login_taken',
    })
    const found = await test.inCtx({}, (ctx) => findAccountOfPerson(ctx, uuid(11)))
    expect(found).toMatchObject({ login: '999900011', kind: 'person', roles: [], name })
  })

  it.each([
    ['a short password', { ...person, password: 'short' }, 'identity.password_too_short'],
    ['a number with letters', { ...person, login: '99990001x' }, 'identity.login_invalid'],
    ['an officer with a personal number', { ...officer, login: '999900013' }, 'identity.login_invalid'],
    ['the advanced level without e-mail', { ...person, assurance: 'advanced' }, 'identity.email_needed'],
  ] as const)('are refused with %s', async (_, input, code) => {
    await expect(create(input as CreateAccount, system)).rejects.toMatchObject({ code })
  })

  it('keep their password as a salted hash', async () => {
    await create({ ...officer, login: 'npra.second' })
    const rows = await test.owner.query<{ hash: string }>(
      `select password_hash as hash from identity.account where login like 'npra.%'`,
    )
    expect(rows.every(({ hash }) => hash.startsWith('scrypt$15$8$3$'))).toBe(true)
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length)
  })

  it('of a demo nation are made thousands at a time, and again without harm', async () => {
    const nation = Array.from({ length: 5000 }, (_, n): AccountInput => ({
      kind: 'person',
      login: String(999_910_000 + n),
      personId: uuid(10_000 + n),
      assurance: n % 2 ? 'advanced' : 'basic',
      email: `person${n}@example.org`,
      name,
    }))
    const seed = () => test.inCtx({}, ({ tx, now }) => seedAccounts(tx, nation, { password: 'demo password', now }))
    expect([await seed(), await seed()]).toEqual([5000, 0])
    const known = await test.inCtx({}, (ctx) => findAccountByLogin(ctx, '٩٩٩٩١٠٠٠١'))
    expect(known).toMatchObject({ assurance: 'advanced', email: 'person1@example.org' })
    const answer = await authenticate(
      { db: test.db, secret: 's', clock: () => testNow },
      { kind: 'person', login: '999914999', password: 'demo password' },
    )
    expect(answer.result).toBe('accepted')
  })
})
