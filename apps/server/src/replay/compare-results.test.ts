import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseResult } from './case-result.ts'
import { compareAll, compareCase } from './compare-results.ts'

const result = (change: Partial<CaseResult> = {}): CaseResult => ({
  outcome: 'completed',
  feeMinor: 5_000,
  steps: ['completeness', 'decide', 'pay'],
  documents: ['photo'],
  visits: 1,
  elapsedMinutes: 3_000,
  workingMinutes: 900,
  unanswered: [],
  ...change,
})

describe('the comparison of two versions', () => {
  it('finds nothing where nothing changes', () => {
    expect(compareCase({ id: 'a', before: result(), after: result() }).changed).toEqual([])
  })

  it('names what is not the same, by its value and not by its object', () => {
    const after = result({ outcome: 'refused', steps: ['decide'], documents: ['photo'], visits: 0 })
    expect(compareCase({ id: 'a', before: result(), after }).changed).toEqual(['outcome', 'steps', 'visits'])
    const reordered = result({ steps: ['decide', 'completeness', 'pay'] })
    expect(compareCase({ id: 'a', before: result(), after: reordered }).changed).toEqual(['steps'])
  })

  it('adds up, and counts which way outcomes go', () => {
    const sum = compareAll(
      [
        { id: 'a', before: result(), after: result({ feeMinor: 7_000, elapsedMinutes: 1_000 }) },
        { id: 'b', before: result(), after: result({ outcome: 'refused', feeMinor: 0, visits: 0 }) },
        { id: 'c', before: result({ outcome: 'refused' }), after: result({ unanswered: ['age'] }) },
        { id: 'd', before: result({ feeMinor: null }), after: result({ feeMinor: 9_000 }) },
      ].map(compareCase),
    )
    expect(sum).toMatchObject({
      cases: 4,
      changed: 4,
      outcomes: { 'completed → refused': 1, 'refused → completed': 1 },
      outcomesBefore: { completed: 3, refused: 1 },
      feeMinor: { before: 15_000, after: 12_000, difference: -3_000 },
      visits: { before: 4, after: 3, difference: -1 },
      elapsedMinutes: { before: 12_000, after: 10_000, difference: -2_000 },
      medianElapsedMinutes: { before: 3_000, after: 3_000, difference: 0 },
      unanswered: 1,
    })
  })

  it('of no case is nothing', () => {
    expect(compareAll([])).toMatchObject({ cases: 0, changed: 0, medianElapsedMinutes: { before: 0, after: 0 } })
  })

  it('in the other direction is the same with the sign turned', () => {
    const minutes = fc.nat(10_000)
    const pair = fc.record({ before: minutes, after: minutes })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const there = pairs.map(({ before, after }, index) =>
          compareCase({
            id: String(index),
            before: result({ workingMinutes: before }),
            after: result({ workingMinutes: after }),
          }),
        )
        const back = there.map(({ id, before, after }) => compareCase({ id, before: after, after: before }))
        const [one, other] = [compareAll(there), compareAll(back)]
        expect(one.workingMinutes.difference + other.workingMinutes.difference).toBe(0)
        expect(one.medianWorkingMinutes.before).toBe(other.medianWorkingMinutes.after)
        expect(one.changed).toBe(other.changed)
      }),
    )
  })
})
