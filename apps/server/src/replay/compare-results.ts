/** What another version changes, by case and in sum. Pure. */
import type { CaseResult } from './case-result.ts'

export interface ReplayedCase {
  /** Public reference, or the number of a made-up case. */
  readonly id: string
  readonly before: CaseResult
  readonly after: CaseResult
}

export const measures = [
  'outcome', 'feeMinor', 'steps', 'documents', 'visits', 'elapsedMinutes', 'workingMinutes', 'unanswered',
] as const
export type Measure = (typeof measures)[number]

export interface ComparedCase extends ReplayedCase {
  /** What is not the same; empty when the version changes nothing for the case. */
  readonly changed: readonly Measure[]
}

export interface Sum {
  readonly before: number
  readonly after: number
  readonly difference: number
}

export interface Comparison {
  readonly cases: number
  /** Cases for which something changes. */
  readonly changed: number
  /** `completed → refused` and how many; only outcomes that change. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly outcomesBefore: Readonly<Record<string, number>>
  readonly outcomesAfter: Readonly<Record<string, number>>
  /** Of the cases whose fee is known both times. */
  readonly feeMinor: Sum
  readonly steps: Sum
  readonly documents: Sum
  readonly visits: Sum
  readonly elapsedMinutes: Sum
  readonly workingMinutes: Sum
  /** The middle case, which one that takes for ever does not move. */
  readonly medianElapsedMinutes: Sum
  readonly medianWorkingMinutes: Sum
  /** Cases that lack an answer which the other version asks for: for them its result is a guess. */
  readonly unanswered: number
}

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, index) => item === b[index]) : a === b

export function compareCase(replayed: ReplayedCase): ComparedCase {
  const { before, after } = replayed
  return { ...replayed, changed: measures.filter((measure) => !isSame(before[measure], after[measure])) }
}

const sumOf = (before: number, after: number): Sum => ({ before, after, difference: after - before })

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

export function compareAll(cases: readonly ComparedCase[]): Comparison {
  const total = (of: (result: CaseResult) => number, among = cases): Sum => {
    const add = (side: 'before' | 'after') => among.reduce((sum, one) => sum + of(one[side]), 0)
    return sumOf(add('before'), add('after'))
  }
  const middle = (of: (result: CaseResult) => number): Sum =>
    sumOf(median(cases.map(({ before }) => of(before))), median(cases.map(({ after }) => of(after))))
  const moved = cases.filter(({ before, after }) => before.outcome !== after.outcome)
  const priced = cases.filter(({ before, after }) => before.feeMinor !== null && after.feeMinor !== null)
  return {
    cases: cases.length,
    changed: cases.filter(({ changed }) => changed.length > 0).length,
    outcomes: tally(moved.map(({ before, after }) => `${before.outcome} → ${after.outcome}`)),
    outcomesBefore: tally(cases.map(({ before }) => before.outcome)),
    outcomesAfter: tally(cases.map(({ after }) => after.outcome)),
    feeMinor: total(({ feeMinor }) => feeMinor ?? 0, priced),
    steps: total(({ steps }) => steps.length),
    documents: total(({ documents }) => documents.length),
    visits: total(({ visits }) => visits),
    elapsedMinutes: total(({ elapsedMinutes }) => elapsedMinutes),
    workingMinutes: total(({ workingMinutes }) => workingMinutes),
    medianElapsedMinutes: middle(({ elapsedMinutes }) => elapsedMinutes),
    medianWorkingMinutes: middle(({ workingMinutes }) => workingMinutes),
    unanswered: cases.filter(({ after }) => after.unanswered.length > 0).length,
  }
}
