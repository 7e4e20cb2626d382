import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonicalJson, hashDefinition } from './definition-hash.ts'
import { durationText } from './duration-text.ts'
import { countText } from './service-count-text.ts'

describe('the hash of a definition', () => {
  it('does not depend on the order of members', () => {
    expect(hashDefinition({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      hashDefinition({ b: { d: null, c: [1, 2] }, a: 1 }),
    )
  })

  it('depends on everything else', () => {
    expect(hashDefinition({ a: [1, 2] })).not.toBe(hashDefinition({ a: [2, 1] }))
    expect(hashDefinition({ a: '1' })).not.toBe(hashDefinition({ a: 1 }))
  })

  it('is made from JSON that reads back as the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const normal = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(normal))).toEqual(normal)
    }))
  })
})

describe('durations are said as each language counts', () => {
  test.each([
    [1, 'minutes', 'دقيقة واحدة', '1 minute'],
    [2, 'hours', 'ساعتان', '2 hours'],
    [1, 'working-days', 'يوم عمل واحد', '1 working day'],
    [2, 'working-days', 'يوما عمل', '2 working days'],
    [5, 'working-days', '5 أيام عمل', '5 working days'],
    [11, 'days', '11 يوماً', '11 days'],
    [100, 'days', '100 يوم', '100 days'],
  ] as const)('%i %s', (value, unit, ar, en) => {
    expect(durationText({ value, unit })).toEqual({ ar, en })
  })
})

describe('counts of services', () => {
  test.each([
    [0, 'لا توجد خدمات', 'No services'],
    [1, 'خدمة واحدة', '1 service'],
    [2, 'خدمتان', '2 services'],
    [6, '6 خدمات', '6 services'],
    [142, '142 خدمة', '142 services'],
  ])('%i', (count, ar, en) => {
    expect(countText(count)).toEqual({ ar, en })
  })
})
