import { testDatabase } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { service as card } from '../../../../../services/_fixture/library-card/service.ts'
import { newAccessKey, sessionOfAccessKey } from './access-key.ts'
import { firstOpenPage, isReachable, pageAfter } from './draft-pages.ts'
import { accessTo, isOwner } from './policy.ts'
import { applicantNameOf, canGo, contactOf, isEnded, transitions } from './rules.ts'
import { outcomes, statuses } from './schema.ts'
import { dueAtOf, isoLimits } from './service-time.ts'

const database = testDatabase()

describe('states of an application', () => {
  it('are those that the table allows', async () => {
    const [row] = await database.owner.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'application_status'`,
    )
    const allowed = [...row!.definition.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name)
    expect(allowed.toSorted()).toEqual([...statuses].toSorted())
  })

  it('lead to an end from everywhere, and nowhere from an end', () => {
    for (const status of statuses) {
      expect(isEnded(status)).toBe((outcomes as readonly string[]).includes(status))
      expect(outcomes.every((end) => canGo(status, end))).toBe(!isEnded(status))
      for (const next of transitions[status]) expect(statuses).toContain(next)
    }
  })
})

describe('ownership', () => {
  const person = { kind: 'person', sessionId: 's', accountId: 'a', personId: 'p', onBehalfOf: 'child', mandate: null, assurance: 'basic' } as const

  it('is the person’s for whom it is, also when another acts', () => {
    expect(isOwner(person, { personId: 'child', sessionId: null })).toBe(true)
    expect(isOwner(person, { personId: 'p', sessionId: 's' })).toBe(false)
  })

  it('is the session’s only where there is no person', () => {
    expect(isOwner({ kind: 'anonymous', sessionId: 's' }, { personId: null, sessionId: 's' })).toBe(true)
    expect(isOwner({ kind: 'anonymous', sessionId: 's' }, { personId: 'p', sessionId: 's' })).toBe(false)
    expect(isOwner({ kind: 'anonymous', sessionId: null }, { personId: null, sessionId: null })).toBe(false)
    expect(isOwner({ kind: 'officer', sessionId: 's', accountId: 'a', entityId: 'iga', roles: [] }, { personId: null, sessionId: 's' })).toBe(false)
  })

  it('needs the level of log-in that the service names', () => {
    expect(accessTo({ assurance: 'advanced' }, person)).toBe('step-up')
    expect(accessTo({ assurance: 'basic' }, { kind: 'anonymous', sessionId: 's' })).toBe('sign-in')
    expect(accessTo({ assurance: 'none' }, { kind: 'anonymous', sessionId: 's' })).toBe('granted')
    expect(accessTo({ assurance: 'none' }, { kind: 'system', process: 'x' })).toBe('officer')
  })

  it('of an application made with a key is found by that key alone', () => {
    const key = newAccessKey()
    expect(sessionOfAccessKey(key)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(sessionOfAccessKey(key)).toBe(sessionOfAccessKey(key))
    expect(sessionOfAccessKey(newAccessKey())).not.toBe(sessionOfAccessKey(key))
  })
})

describe('the promised end', () => {
  const sunday = new Date('2026-03-01T06:00:00Z')

  it('counts working days to the close of offices, minutes and days on the clock', () => {
    const at = (value: number, unit: 'minutes' | 'working-days' | 'days' | 'hours') =>
      dueAtOf(sunday, { value, unit, confidence: 'verified' }).toISOString()
    expect(at(5, 'working-days')).toBe('2026-03-08T11:15:00.000Z')
    expect(at(1, 'minutes')).toBe('2026-03-01T06:01:00.000Z')
    expect(at(2, 'days')).toBe('2026-03-03T06:00:00.000Z')
    expect(at(6, 'hours')).toBe('2026-03-02T04:45:00.000Z')
  })

  it('limits of steps are ISO 8601 durations', () => {
    expect(isoLimits({ review: { value: 2, unit: 'working-days' }, pay: { value: 30, unit: 'minutes' }, correct: { value: 4, unit: 'hours' } })).toEqual({
      review: 'P2D',
      pay: 'PT30M',
      correct: 'PT4H',
    })
    expect(isoLimits()).toEqual({})
  })
})

describe('who is told', () => {
  it('at the address typed into the form, else at the one on record', () => {
    const person = { email: 'known@example.com', mobile: '+97336000009', fullName: { ar: 'مريم', en: 'Maryam' } }
    expect(contactOf(card, { email: 'typed@example.com' }, { person })).toEqual({ email: 'typed@example.com', mobile: '+97336000009' })
    expect(contactOf(card, {}, {})).toEqual({})
    expect(applicantNameOf({ person })).toEqual({ ar: 'مريم', en: 'Maryam' })
    expect(applicantNameOf({ full_name: 'Noor' })).toEqual({ ar: 'Noor', en: 'Noor' })
    expect(applicantNameOf({})).toBeNull()
  })
})

describe('the order of pages', () => {
  const pages = card.form.filter(({ id }) => id !== 'studies')
  const done = (...donePages: readonly string[]) => ({ donePages })

  it('opens a page when all before it are answered', () => {
    expect(isReachable(pages, done(), 'reader')).toBe(true)
    expect(isReachable(pages, done(), 'contact')).toBe(false)
    expect(isReachable(pages, done('reader', 'membership'), 'contact')).toBe(true)
    expect(isReachable(pages, done('reader', 'membership'), 'studies')).toBe(false)
    expect(firstOpenPage(pages, done('reader'))?.id).toBe('membership')
  })

  it('goes on to the next page, and from a change back to the check as soon as all is answered', () => {
    const all = done('reader', 'membership', 'contact', 'documents')
    expect(pageAfter(pages, done('reader'), 'reader', false)?.id).toBe('membership')
    expect(pageAfter(pages, all, 'documents', false)).toBeUndefined()
    expect(pageAfter(pages, all, 'reader', true)).toBeUndefined()
    expect(pageAfter(pages, done('reader', 'membership'), 'membership', true)?.id).toBe('contact')
  })
})
