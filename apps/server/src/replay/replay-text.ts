/** The report as people read it on a terminal. Pure. */
import { formatMoney } from '@diwan/service-kit'
import type { CaseResult } from './case-result.ts'
import type { Comparison, ComparedCase, Measure, Sum } from './compare-results.ts'

export interface Report {
  readonly service: string
  readonly version: number
  readonly against: number
  readonly source: 'recorded' | 'seeded'
  /** Recorded cases that the replay by their own version ends as they ended in truth. */
  readonly faithful: number | null
  readonly sum: Comparison
  readonly cases: readonly ComparedCase[]
}

/** Cases printed one by one; all of them are in the JSON. */
const printLimit = 50

const money = (minor: number): string => formatMoney({ currency: 'BHD', minor }, 'en')
const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`
const plain = (value: number): string => value.toLocaleString('en')

const shown: Readonly<Record<Measure, (result: CaseResult) => string>> = {
  outcome: ({ outcome }) => outcome,
  feeMinor: ({ feeMinor }) => (feeMinor === null ? 'unknown' : money(feeMinor)),
  steps: ({ steps }) => steps.join(' ') || 'none',
  documents: ({ documents }) => documents.join(' ') || 'none',
  visits: ({ visits }) => plain(visits),
  elapsedMinutes: ({ elapsedMinutes }) => hours(elapsedMinutes),
  workingMinutes: ({ workingMinutes }) => hours(workingMinutes),
  unanswered: ({ unanswered }) => unanswered.join(' ') || 'none',
}

const names: Readonly<Record<Measure, string>> = {
  outcome: 'outcome',
  feeMinor: 'fee',
  steps: 'steps',
  documents: 'documents',
  visits: 'visits',
  elapsedMinutes: 'elapsed',
  workingMinutes: 'working time',
  unanswered: 'not answered',
}

const line = (name: string, { before, after, difference }: Sum, words: (value: number) => string): string =>
  `  ${name.padEnd(24)}${words(before).padStart(16)}${words(after).padStart(16)}` +
  `${`${difference > 0 ? '+' : ''}${words(difference)}`.padStart(16)}`

export function reportLines({ service, version, against, source, faithful, sum, cases }: Report): string[] {
  const changed = cases.filter((one) => one.changed.length > 0)
  return [
    `${service}: version ${version} against version ${against}, ${sum.cases} ${source} cases`,
    ...(faithful === null ? [] : [`${faithful} of ${sum.cases} replay by their own version as they ended in truth`]),
    '',
    ...changed.slice(0, printLimit).flatMap(({ id, before, after, changed: measures }) => [
      id,
      ...measures.map(
        (measure) => `  ${names[measure].padEnd(14)}${shown[measure](before)} → ${shown[measure](after)}`,
      ),
    ]),
    ...(changed.length > printLimit ? [`… and ${changed.length - printLimit} more cases`] : []),
    '',
    `  ${'in sum'.padEnd(24)}${`version ${version}`.padStart(16)}${`version ${against}`.padStart(16)}` +
      'difference'.padStart(16),
    line('fees', sum.feeMinor, money),
    line('steps of persons', sum.steps, plain),
    line('documents', sum.documents, plain),
    line('visits', sum.visits, plain),
    line('elapsed', sum.elapsedMinutes, hours),
    line('elapsed, middle case', sum.medianElapsedMinutes, hours),
    line('working time', sum.workingMinutes, hours),
    line('working, middle case', sum.medianWorkingMinutes, hours),
    '',
    `  ${sum.changed} of ${sum.cases} cases change`,
    ...Object.entries(sum.outcomes).map(([outcome, count]) => `  ${outcome}: ${count}`),
    ...(sum.unanswered > 0
      ? [`  ${sum.unanswered} cases lack an answer that version ${against} asks for: their result is a guess`]
      : []),
  ]
}
