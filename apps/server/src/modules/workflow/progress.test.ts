import { expect, test } from 'vitest'
import { describeProgress } from './progress.ts'
import { Case, sharedProcess } from './testing/case.ts'

const clock = { now: new Date('2026-03-01T06:00:00Z'), timeZone: 'Asia/Bahrain' }

const progressOf = (played: Case) => {
  const history = played.history.map(({ kind, elementId = null, data = null }) => ({
    kind,
    elementId,
    data,
    at: clock.now,
  }))
  const { done, current, next } = describeProgress(played.process, { state: played.state, history, clock })
  const ids = (steps: typeof done) => steps.map(({ elementId }) => elementId)
  return { done: ids(done), current: ids(current), next: ids(next), steps: [...done, ...current, ...next] }
}

const reviewPay = async (collect: boolean) =>
  new Case(await sharedProcess('review-pay'), {
    variables: { collect },
    decisions: { eligibility: { met: true }, cost: { totalMinor: 0 } },
  })

test('at the beginning the usual way to the end lies ahead', async () => {
  const { done, current, next } = progressOf(await reviewPay(true))
  expect(done).toEqual(['check'])
  expect(current).toEqual(['completeness'])
  expect(next).toEqual(['decide', 'pay', 'issue', 'collect'])
})

test('what is known already decides the way: nothing to collect', async () => {
  expect(progressOf(await reviewPay(false)).next).toEqual(['decide', 'pay', 'issue'])
})

test('a return is part of the story, and what it leads back to lies ahead again', async () => {
  const played = (await reviewPay(false)).complete('completeness', 'return')
  expect(progressOf(played)).toMatchObject({
    done: ['check', 'completeness'],
    current: ['correct'],
    next: ['check', 'completeness', 'decide', 'pay', 'issue'],
  })
})

test('the outcome of the last task says nothing of the next decision', async () => {
  const played = (await reviewPay(false))
    .complete('completeness', 'return')
    .complete('correct')
    .complete('completeness', 'complete')
  expect(progressOf(played).next).toEqual(['pay', 'issue'])
})

test('after the end nothing lies ahead', async () => {
  const played = (await reviewPay(false)).complete('completeness', 'complete').complete('decide', 'reject').serveAll()
  expect(progressOf(played)).toMatchObject({ done: ['check', 'completeness', 'decide'], current: [], next: [] })
})

test('each step says who performs it, in both languages', async () => {
  for (const { name, performer, elementId } of progressOf(await reviewPay(true)).steps) {
    expect(name.ar).not.toBe('')
    expect(name.en).not.toBe('')
    expect(performer).toBe({ pay: 'applicant', check: 'system', issue: 'system' }[elementId] ?? 'officer')
  }
})
