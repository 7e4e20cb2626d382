import { testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { loadSigningKeys, seal, unseal } from './signing-key.ts'

describe('keys that sign tokens', () => {
  const test = testDatabase()
  const load = (secret: string) => loadSigningKeys({ db: test.db, secret, clock: () => testNow })

  it('are made once, however many processes start at the same time', async () => {
    const loaded = await Promise.all(Array.from({ length: 6 }, () => load('one secret')))
    expect(new Set(loaded.flatMap((keys) => keys.map(({ kid, d }) => `${kid} ${d}`))).size).toBe(1)
    expect(await test.db.query('select 1 from identity.signing_key')).toHaveLength(1)
  })

  it('stand in the database only sealed', async () => {
    const [key] = await load('one secret')
    const [row] = await test.db.query<{ public: object; sealed: Buffer }>(
      'select public_jwk as public, sealed_private_key as sealed from identity.signing_key',
    )
    expect(row?.public).not.toHaveProperty('d')
    expect(row?.sealed.includes(Buffer.from(key?.d ?? 'missing'))).toBe(false)
  })

  it('are made anew when the secret changed, for nobody can open the old ones', async () => {
    const before = await load('one secret')
    const after = await load('another secret')
    expect(after[0]?.kid).not.toBe(before[0]?.kid)
    expect(await load('one secret')).toEqual(before)
  })

  it('cannot be opened when sealed for another name or tampered with', () => {
    const sealed = seal('s', 'a', Buffer.from('private'))
    expect(unseal('s', 'a', sealed)?.toString()).toBe('private')
    expect(unseal('s', 'b', sealed)).toBeNull()
    sealed[sealed.length - 1]! ^= 1
    expect(unseal('s', 'a', sealed)).toBeNull()
  })
})
