import { testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { authenticate } from './authenticate.ts'
import { makeAccounts, officerLogin, password, personalNumber, secret } from './testing/portal.tsx'

describe('checking a password', () => {
  const test = testDatabase()
  beforeAll(() => makeAccounts(test))

  let minutes = 0
  const clock = () => new Date(testNow.getTime() + minutes * 60_000)
  const attempt = async (login: string, given: string, kind: 'person' | 'officer' = 'person') =>
    (await authenticate({ db: test.db, secret, clock }, { kind, login, password: given })).result

  it('accepts the right one for the right kind of account only', async () => {
    expect(await attempt(personalNumber.basic, password)).toBe('accepted')
    expect(await attempt(officerLogin, password, 'officer')).toBe('accepted')
    expect(await attempt(officerLogin, password, 'person')).toBe('refused')
    expect(await attempt(personalNumber.basic, password, 'officer')).toBe('refused')
  })

  it('refuses an account that was closed', async () => {
    await test.owner.query(`update identity.account set is_active = false where login = $1`, [personalNumber.basic])
    expect(await attempt(personalNumber.basic, password)).toBe('refused')
    await test.owner.query(`update identity.account set is_active = true where login = $1`, [personalNumber.basic])
  })

  it.each([
    ['that exists', personalNumber.advanced],
    ['that nobody has', '999999998'],
  ])('closes a number %s after five failures and opens it after a quarter of an hour', async (_, login) => {
    for (let turn = 0; turn < 5; turn++) expect(await attempt(login, 'wrong')).toBe('refused')
    expect(await attempt(login, password)).toBe('locked')
    minutes += 14
    expect(await attempt(login, password)).toBe('locked')
    minutes += 2
    expect(await attempt(login, login === personalNumber.advanced ? password : 'wrong')).not.toBe('locked')
  })

  it('starts counting anew after a success', async () => {
    minutes += 60
    for (let turn = 0; turn < 4; turn++) await attempt(personalNumber.basic, 'wrong')
    expect(await attempt(personalNumber.basic, password)).toBe('accepted')
    for (let turn = 0; turn < 4; turn++) await attempt(personalNumber.basic, 'wrong')
    expect(await attempt(personalNumber.basic, password)).toBe('accepted')
  })

  it('lets no more than five of many guesses at once through', async () => {
    minutes += 60
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(personalNumber.basic, 'wrong')))
    expect(answers.filter((answer) => answer === 'refused')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(7)
  })

  it('takes as long for a number that nobody has', async () => {
    minutes += 60
    const time = async (login: string) => {
      const from = performance.now()
      await attempt(login, 'wrong')
      return performance.now() - from
    }
    await time('999999997')
    const known = [await time(personalNumber.basic), await time(personalNumber.basic)]
    const unknown = [await time('999999997'), await time('999999996')]
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
  })

  it('keeps no number and no password in the records of attempts', async () => {
    const rows = await test.owner.query<{ text: string }>('select a::text as text from identity.login_attempt a')
    expect(rows.some(({ text }) => text.includes('9999') || text.includes(password))).toBe(false)
  })
})
