import { describe, expect, it } from 'vitest'
import { evaluate } from '@diwan/service-kit'
import * as rules from './rules.ts'
import type { AddressPeriod, Person } from './schema.ts'
import { aRecord, sanad } from './testing/samples.ts'

const now = new Date('2026-03-01T06:00:00Z')
const person = (changes: Partial<Person> = {}): Person => {
  const record = { ...aRecord(), ...changes }
  return { ...record, fullName: rules.fullNameOf(record.name) }
}
const period = (validFrom: string, validTo: string | null): AddressPeriod => ({
  ...sanad,
  id: validFrom,
  validFrom,
  validTo,
  recordedAt: now,
  source: 'population-register',
  reference: null,
})

describe('age', () => {
  it.each([
    ['on the birthday', '2026-04-12', 36],
    ['on the day before', '2026-04-11', 35],
    ['at birth', '1990-04-12', 0],
  ])('%s', (_, day, age) => {
    expect(rules.ageOn(day, '1990-04-12')).toBe(age)
  })

  it('of who was born on 29 February grows on 1 March where there is no such day', () => {
    expect(rules.ageOn('2022-02-28', '2004-02-29')).toBe(17)
    expect(rules.ageOn('2022-03-01', '2004-02-29')).toBe(18)
    expect(rules.ageOn('2024-02-29', '2004-02-29')).toBe(20)
  })

  it('is of the day in Bahrain, where it is tomorrow already three hours before midnight', () => {
    expect(rules.todayOf(new Date('2026-02-28T20:59:59Z'))).toBe('2026-02-28')
    expect(rules.todayOf(new Date('2026-02-28T21:00:00Z'))).toBe('2026-03-01')
  })

  it('under eighteen makes a minor, while the person lives', () => {
    expect(rules.isMinorOn('2026-03-01', { bornOn: '2008-03-02', diedOn: null })).toBe(true)
    expect(rules.isMinorOn('2026-03-01', { bornOn: '2008-03-01', diedOn: null })).toBe(false)
    expect(rules.isMinorOn('2026-03-01', { bornOn: '2010-03-01', diedOn: '2020-01-01' })).toBe(false)
  })
})

describe('the facts of a person', () => {
  it('are what expressions see', () => {
    expect(
      rules.personFacts(person({ id: 'p1', personalNumber: '999900001' }), [period('2015-01-01', null)], now),
    ).toEqual({
      id: 'p1',
      personalNumber: '999900001',
      fullName: { ar: 'مريم يوسف أحمد العلوي', en: 'Maryam Yusuf Ahmed Alalawi' },
      givenName: { ar: 'مريم', en: 'Maryam' },
      sex: 'female',
      dateOfBirth: '1990-04-12',
      age: 35,
      nationality: 'BH',
      isCitizen: true,
      hasValidResidence: false,
      inKingdom: true,
      mobile: '+97336001234',
      email: 'maryam@example.com',
      address: {
        ...sanad,
        since: '2015-01-01',
        areaName: { ar: 'سند', en: 'Sanad' },
        governorateName: { ar: 'محافظة العاصمة', en: 'Capital Governorate' },
        text: { ar: 'مبنى 1407، طريق 4626، مجمع 745، سند', en: 'Building 1407, Road 4626, Block 745, Sanad' },
      },
      idCard: { number: 'C-1', expiresOn: '2028-06-30', status: 'valid' },
    })
  })

  it.each([
    ['until its last day', '2026-03-01', true],
    ['not after it', '2026-02-28', false],
  ])('show a residence permit as valid %s', (_, residencePermitUntil, expected) => {
    expect(rules.personFacts(person({ nationality: 'IN', residencePermitUntil }), [], now).hasValidResidence).toBe(
      expected,
    )
  })

  it('show an expired card, no card, and no address', () => {
    expect(
      rules.personFacts(person({ idCard: { number: 'C', expiresOn: '2026-02-28' } }), [], now).idCard?.status,
    ).toBe('expired')
    expect(
      rules.personFacts(person({ idCard: { number: 'C', expiresOn: '2026-03-01' } }), [], now).idCard?.status,
    ).toBe('valid')
    expect(rules.personFacts(person({ idCard: null }), [], now)).toMatchObject({ idCard: null, address: null })
  })

  it('show the address of today, not one announced or one left', () => {
    const facts = (periods: AddressPeriod[]) => rules.personFacts(person(), periods, now).address?.since
    expect(facts([period('2026-03-02', null), period('2015-01-01', '2026-03-02')])).toBe('2015-01-01')
    expect(facts([period('2026-03-01', null), period('2015-01-01', '2026-03-01')])).toBe('2026-03-01')
    expect(facts([period('2027-01-01', null)])).toBeUndefined()
  })

  it('survive JSON, so that a decision can be repeated from what was stored', () => {
    const facts = rules.personFacts(person(), [period('2015-01-01', null)], now)
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  })

  it('answer the conditions of services', () => {
    const facts = rules.personFacts(person(), [period('2015-01-01', null)], now)
    const clock = { now, timeZone: 'Asia/Bahrain' }
    for (const condition of [
      'person.isCitizen and person.age >= 18',
      'person.idCard.status = "valid"',
      'person.idCard.expiresOn > today()',
      'person.address.since < today()',
      'person.inKingdom',
    ]) {
      expect([condition, evaluate(condition, { person: facts }, clock)]).toEqual([condition, true])
    }
  })
})

it('names keep their order and leave missing parts out', () => {
  const none = { ar: '', en: '' }
  expect(
    rules.fullNameOf({
      given: { ar: 'راجيش', en: 'Rajesh' },
      father: none,
      grandfather: none,
      family: { ar: 'ناير', en: 'Nair' },
    }),
  ).toEqual({
    ar: 'راجيش ناير',
    en: 'Rajesh Nair',
  })
})

it('a moving day is a real day, not before birth and not far ahead', () => {
  const born = { bornOn: '1990-04-12' }
  const isMovingDay = (day: string) => rules.isMovingDay(day, born, '2026-03-01')
  expect(['1990-04-12', '2026-03-01', '2026-05-30'].map(isMovingDay)).toEqual([true, true, true])
  expect(['1990-04-11', '2026-05-31', '2026-02-30', '', '01/03/2026', '2026-13-01'].map(isMovingDay)).toEqual(
    Array(6).fill(false),
  )
})

it.each([
  ['name@example.com', true],
  ['first.last+tag@mail.example.com', true],
  ['مريم@example.com', true],
  ['name@example', false],
  ['@example.com', false],
  ['a b@example.com', false],
  ['name@example..com', false],
  ['name@example.com\r\nBcc: x@example.com', false],
  [`${'x'.repeat(300)}@example.com`, false],
])('%s may be an e-mail address: %s', (text, expected) => {
  expect(rules.isEmail(text)).toBe(expected)
})
