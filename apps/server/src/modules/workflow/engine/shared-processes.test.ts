import { describe, expect, test } from 'vitest'
import { Case, days, sharedProcess } from '../testing/case.ts'

const eligible = { met: true }
const free = { totalMinor: 0 }
const fee = { totalMinor: 20_000 }

interface Story {
  readonly name: string
  readonly eligibility?: unknown
  readonly cost?: unknown
  readonly variables?: Record<string, unknown>
  /** `task`, `task=outcome`, or days that pass. */
  readonly steps: readonly (string | number)[]
  readonly outcome: string
  readonly done: string
}

const play = async (id: string, { eligibility = eligible, cost = fee, variables = {}, steps }: Story) => {
  const played = new Case(await sharedProcess(id), { variables, decisions: { eligibility, cost } }).serveAll()
  for (const step of steps) {
    if (typeof step === 'number') played.wait(days(step))
    else played.complete(...(step.split('=') as [string, string?]))
    played.serveAll()
  }
  return played
}

const stories: Readonly<Record<string, readonly Story[]>> = {
  'pay-bill': [
    { name: 'paid', steps: ['pay'], outcome: 'completed', done: 'request-payment pay post' },
    { name: 'not paid in time', steps: [1], outcome: 'lapsed', done: 'request-payment not-paid! cancel-payment' },
  ],
  'pay-issue': [
    { name: 'paid', steps: ['pay'], outcome: 'completed', done: 'check cost request-payment pay issue' },
    { name: 'nothing to pay', cost: free, steps: [], outcome: 'completed', done: 'check cost issue' },
    {
      name: 'conditions not met',
      eligibility: { met: false },
      steps: [],
      outcome: 'refused',
      done: 'check notify-refusal',
    },
    { name: 'conditions unknown', eligibility: null, steps: [], outcome: 'refused', done: 'check notify-refusal' },
    {
      name: 'not paid in time',
      steps: [2.9, 0.1],
      outcome: 'lapsed',
      done: 'check cost request-payment not-paid! cancel-payment',
    },
  ],
  'review-pay': [
    {
      name: 'approved, paid, sent',
      steps: ['completeness=complete', 'decide=approve', 'pay'],
      outcome: 'completed',
      done: 'check completeness=complete decide=approve cost request-payment pay issue',
    },
    {
      name: 'approved, paid, collected',
      variables: { collect: true },
      steps: ['completeness=complete', 'decide=approve', 'pay', 'collect=collected'],
      outcome: 'completed',
      done: 'check completeness=complete decide=approve cost request-payment pay issue collect=collected',
    },
    {
      name: 'returned twice, then approved without a fee',
      cost: free,
      steps: [
        'completeness=return',
        'correct',
        'completeness=complete',
        'decide=return',
        'correct',
        'completeness=complete',
        'decide=approve',
      ],
      outcome: 'completed',
      done: 'check completeness=return correct check completeness=complete decide=return correct check completeness=complete decide=approve cost issue',
    },
    {
      name: 'rejected',
      steps: ['completeness=complete', 'decide=reject'],
      outcome: 'refused',
      done: 'check completeness=complete decide=reject notify-refusal',
    },
    {
      name: 'conditions not met',
      eligibility: { met: false },
      steps: [],
      outcome: 'refused',
      done: 'check notify-refusal',
    },
    {
      name: 'not corrected in time',
      steps: ['completeness=return', 14],
      outcome: 'lapsed',
      done: 'check completeness=return not-corrected!',
    },
    {
      name: 'not paid in time',
      steps: ['completeness=complete', 'decide=approve', 9, 1],
      outcome: 'lapsed',
      done: 'check completeness=complete decide=approve cost request-payment not-paid! cancel-payment',
    },
  ],
  review: [
    { name: 'approved', steps: ['decide=approve'], outcome: 'completed', done: 'check decide=approve issue' },
    {
      name: 'returned twice',
      steps: ['decide=return', 'correct', 'decide=return', 'correct', 'decide=approve'],
      outcome: 'completed',
      done: 'check decide=return correct check decide=return correct check decide=approve issue',
    },
    { name: 'rejected', steps: ['decide=reject'], outcome: 'refused', done: 'check decide=reject notify-refusal' },
    {
      name: 'not corrected in time',
      steps: ['decide=return', 14],
      outcome: 'lapsed',
      done: 'check decide=return not-corrected!',
    },
  ],
}

describe.each(Object.keys(stories))('%s', (id) => {
  test.each(stories[id] as Story[])('$name', async (story) => {
    const { state, done, jobs } = await play(id, story)
    expect(done.join(' ')).toBe(story.done)
    expect(state).toMatchObject({ status: 'ended', outcome: story.outcome, tokens: [] })
    expect(jobs, 'nothing is left waiting').toEqual([])
  })

  test('can be withdrawn while a person is to act', async () => {
    const played = await play(id, { name: '', steps: [], outcome: '', done: '' })
    expect(played.state.status).toBe('active')
    played.signal({ kind: 'cancel', outcome: 'withdrawn', reason: 'applicant' })
    expect(played.state).toMatchObject({ status: 'ended', outcome: 'withdrawn', tokens: [] })
    expect(played.jobs).toEqual([])
  })
})

test('an unknown cost is a fault, not a free service', async () => {
  await expect(play('pay-issue', { name: '', cost: null, steps: [], outcome: '', done: '' })).rejects.toMatchObject({
    code: 'no_flow',
    elementId: 'has-fee',
  })
})
