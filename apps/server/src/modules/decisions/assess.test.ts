import type { Cost, PublicService } from '@diwan/service-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadServiceFolders } from '../catalogue/index.ts'
import { assessCost, assessRequirements, costInputs, requirementInputs } from './index.ts'

const folders = await loadServiceFolders({ fixtures: true })
const clock = { now: new Date('2026-03-01T06:00:00Z'), timeZone: 'Asia/Bahrain' }
const serviceOf = (id: string): PublicService => folders.find(({ service }) => service.id === id)!.service
const withCost = (cost: Cost, id = 'library-card'): PublicService => ({ ...serviceOf(id), cost })

const library = serviceOf('library-card')
const customs = serviceOf('customs.pay-fees')
const line = (minor: number) => ({ label: { ar: 'ضريبة', en: 'Tax' }, minor })
const due = (lines: readonly unknown[], changes: object = {}) => ({
  due: {
    reference: 'DEMO-2020-0001',
    status: 'due',
    lines,
    totalMinor: lines.reduce<number>((sum, entry) => sum + ((entry as { minor?: number }).minor ?? 0), 0),
    ...changes,
  },
})

describe('requirements', () => {
  it('are all told, met or not, with remedy and legal source', () => {
    const scope = { membership: 'junior', books: 4, person: { age: 8 } }
    const { met, results } = assessRequirements(library, scope, clock)
    expect(met).toBe(false)
    expect(results.map(({ id, met }) => [id, met])).toEqual([
      ['adult', true],
      ['juniorBooks', false],
    ])
    expect(results[1]?.remedy?.ar).toMatch(/ثلاثة/)
    expect(results[0]?.legalBasis?.article?.en).toBe('Article 2')
  })

  it('of a service without any are met', () => {
    expect(assessRequirements(serviceOf('cid.good-conduct'), {}, clock)).toEqual({ met: true, results: [] })
  })

  it.each(
    folders
      .filter(({ service }) => service.requirements.length > 0)
      .map(({ service }) => [service.id, service] as const),
  )('of %s are not met while nothing is known', (_id, service) => {
    expect(assessRequirements(service, {}, clock).met).toBe(false)
  })

  it('keep the values they read, and no others', () => {
    const scope = {
      membership: 'adult',
      books: 2,
      person: { age: 35, personalNumber: '999900001', mobile: '+97336000001' },
    }
    expect(requirementInputs(library, scope)).toEqual({ books: 2, membership: 'adult', 'person.age': 35 })
    expect(
      requirementInputs(serviceOf('traffic.licence-replace'), {
        traffic: { licences: [{ class: 'private' }], unpaidViolations: 0 },
      }),
    ).toMatchObject({
      'traffic.legalHold': null,
      'traffic.licences': [{ class: 'private' }],
      'traffic.unpaidViolations': 0,
    })
  })
})

describe('a cost', () => {
  it('that does not exist has no lines', () => {
    expect(assessCost(serviceOf('iga.address-update'), {}, clock)).toMatchObject({
      model: 'none',
      totalMinor: 0,
      lines: [],
      explanation: { ar: 'هذه الخدمة دون رسم.', en: 'There is no fee for this service.' },
    })
  })

  it('that is fixed says what for, and that it is only proposed', () => {
    const cost = assessCost(serviceOf('cid.good-conduct'), {}, clock)
    expect(cost).toMatchObject({
      model: 'fixed',
      currency: 'BHD',
      totalMinor: 2_000,
      confidence: 'proposed',
      refundable: false,
    })
    expect(cost.explanation.en).toBe(
      'Certificate fee: BHD 2.000. The amount is proposed; no official fee is published.',
    )
    expect(cost.explanation.ar).toBe('رسم الشهادة: 2.000 د.ب. المبلغ مقترح، ولم يُنشر رسم رسمي.')
  })

  it.each([
    ['junior', 0],
    ['student', 1_500],
    ['adult', 4_000],
  ])('in tiers is that of the first tier that applies: %s', (membership, totalMinor) => {
    expect(assessCost(library, { membership }, clock)).toMatchObject({
      totalMinor,
      tierId: membership,
      refundable: true,
      lines: [{ minor: totalMinor }],
    })
  })

  it('for which no tier applies is an error, not nothing', () => {
    expect(() => assessCost(serviceOf('traffic.licence-replace'), {}, clock)).toThrow(
      expect.objectContaining({ code: 'decisions.no_tier_applies', status: 422 }),
    )
  })

  it('from an entity’s system has its lines and its reference', () => {
    const cost = assessCost(customs, due([{ ...line(20_000), code: 'duty' }, line(3_500)]), clock)
    expect(cost).toMatchObject({ model: 'external', totalMinor: 23_500, reference: 'DEMO-2020-0001' })
    expect(cost.lines).toEqual([line(20_000), line(3_500)])
    expect(cost.explanation.en).toContain('Source: Dues in the customs system, reference DEMO-2020-0001.')
    expect(costInputs(customs, due([line(1)]))).toEqual({
      'due.lines': [line(1)],
      'due.reference': 'DEMO-2020-0001',
      'due.totalMinor': 1,
    })
  })

  it.each([
    ['nothing', {}],
    ['no lines', due([], { lines: null })],
    ['no reference', due([line(1)], { reference: null })],
    ['a fraction', due([line(1.5)])],
    ['a negative amount', due([line(-1)])],
    ['an amount as text', due([{ ...line(1), minor: '1' }], { totalMinor: 1 })],
    ['a line without a name', due([{ minor: 1 }])],
  ])('from an entity’s system that answers %s is unknown', (_what, scope) => {
    expect(() => assessCost(customs, scope, clock)).toThrow(
      expect.objectContaining({ code: 'decisions.dues_unknown', status: 503 }),
    )
  })

  it('from an entity’s system whose lines do not add up is not asked for', () => {
    expect(() => assessCost(customs, due([line(10)], { totalMinor: 11 }), clock)).toThrow(
      expect.objectContaining({ code: 'decisions.dues_inconsistent' }),
    )
  })

  it('is always the exact sum of its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { maxLength: 30 }), (amounts) => {
        const { totalMinor, lines } = assessCost(customs, due(amounts.map(line)), clock)
        expect(BigInt(totalMinor)).toBe(lines.reduce((sum, { minor }) => sum + BigInt(minor), 0n))
        expect(lines.map(({ minor }) => minor)).toEqual(amounts)
      }),
    )
  })

  it('names its legal basis, its date and its note', () => {
    const { explanation, legalBasis } = assessCost(
      withCost({
        model: 'fixed',
        currency: 'BHD',
        confidence: 'verified',
        label: { ar: 'الرسم', en: 'Fee' },
        amountMinor: 500,
        since: '2026-01-01',
        legalBasis: { title: { ar: 'القرار 5', en: 'Resolution 5' }, article: { ar: 'المادة 2', en: 'Article 2' } },
        note: { ar: 'يشمل التوصيل.', en: 'Delivery included.' },
      }),
      {},
      clock,
    )
    expect(explanation.en).toBe(
      'Fee: BHD 0.500. The fee applies since 2026-01-01. Legal basis: Resolution 5, Article 2. Delivery included.',
    )
    expect(legalBasis?.title.ar).toBe('القرار 5')
  })
})
