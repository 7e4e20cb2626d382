import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeOf } from '../compiled-process.ts'
import { compileProcess } from '../compile/compile-process.ts'
import { bpmn, endEvent, flow, gateway, path, serviceTask, startEvent, timer, userTask } from '../testing/bpmn.ts'
import { Case, hours, sharedProcess } from '../testing/case.ts'
import { ProcessFault } from './process-fault.ts'

/** Several tokens at once: a split, reminders that do not interrupt, one that repeats, a loop. */
const busy = await compileProcess(
  bpmn(
    startEvent + userTask('first') + userTask('left', 'diwan:outcomes="again on"') + serviceTask('right', 'a.b') + gateway('g', 'g-e') +
      timer('remind', 'left', '<timeCycle>R3/PT2H</timeCycle>', 'cancelActivity="false"') +
      timer('late', 'right', '<timeDuration>PT5H</timeDuration>') + serviceTask('reminder', 'c.d') + endEvent('e', 'completed') + endEvent('x', 'lapsed') +
      path('s', 'first', 'left', 'g', 'e') + path('first', 'right', 'e') + path('remind', 'reminder', 'x') + flow('late', 'x') +
      flow('g', 'left', 'outcome = "again"'),
  ),
)
const processes = [busy, ...(await Promise.all(['pay-bill', 'pay-issue', 'review-pay', 'review'].map(sharedProcess)))]

const happening = fc.record({ what: fc.constantFrom('complete', 'serve', 'wait', 'stale', 'cancel'), pick: fc.nat(50) })

/** What must hold after every transition, whatever happened before. */
function expectSound(played: Case): void {
  const { state, jobs, process } = played
  expect(state.status === 'ended').toBe(state.tokens.length === 0)
  expect(new Set(state.tokens.map(({ id }) => id)).size).toBe(state.tokens.length)
  for (const token of state.tokens) {
    const node = nodeOf(process, token.at)
    const mine = jobs.filter((job) => job.tokenId === token.id)
    if (node.type === 'service-task') expect(mine.filter(({ kind }) => kind === 'service-task')).toHaveLength(1)
    else expect(node.type).toBe('user-task')
  }
  for (const { tokenId } of jobs) expect(state.tokens.some(({ id }) => id === tokenId)).toBe(true)
  const { opened, closed } = { opened: played.transitions.flatMap((t) => t.opened), closed: played.transitions.flatMap((t) => t.closed) }
  const openNow = state.tokens.filter(({ at }) => nodeOf(process, at).type === 'user-task').length
  expect(opened.length - closed.length).toBe(openNow)
  expect(played.history.filter(({ kind }) => kind === 'process-ended')).toHaveLength(state.status === 'ended' ? 1 : 0)
}

function happen(played: Case, { what, pick }: { what: string; pick: number }): void {
  const { tokens } = played.state
  const tasks = tokens.filter(({ at }) => nodeOf(played.process, at).type === 'user-task')
  const services = played.jobs.filter(({ kind }) => kind === 'service-task')
  if (what === 'complete' && tasks.length > 0) {
    const task = tasks[pick % tasks.length]!
    const node = nodeOf(played.process, task.at)
    const outcomes = node.type === 'user-task' ? node.outcomes : []
    const outcome = outcomes[pick % Math.max(outcomes.length, 1)]
    played.signal({ kind: 'complete-task', tokenId: task.id, ...(outcome ? { outcome } : {}) })
  } else if (what === 'serve' && services.length > 0) {
    played.serve(services[pick % services.length]!.elementId)
  } else if (what === 'wait') {
    played.wait(hours(pick))
  } else if (what === 'stale') {
    const before = played.state
    expect(() => played.signal({ kind: 'complete-task', tokenId: `stale-${pick}` })).toThrow(ProcessFault)
    expect(played.state).toBe(before)
  } else if (what === 'cancel' && pick === 50 && played.state.status === 'active') {
    played.signal({ kind: 'cancel', outcome: 'withdrawn', reason: 'test' })
  }
}

test('whatever happens in whatever order, no token is lost or doubled and no job is left without one', () => {
  const decisions = fc.record({ eligibility: fc.record({ met: fc.boolean() }), cost: fc.record({ totalMinor: fc.nat(2) }) })
  fc.assert(
    fc.property(fc.constantFrom(...processes), decisions, fc.boolean(), fc.array(happening, { maxLength: 40 }), (process, answers, collect, happenings) => {
      const played = new Case(process, { variables: { collect }, decisions: answers })
      expectSound(played)
      for (const one of happenings) {
        happen(played, one)
        expectSound(played)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same signals give the same states: a transition depends on nothing else', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), (happenings) => {
      const [one, other] = [new Case(busy), new Case(busy)]
      for (const next of happenings) for (const played of [one, other]) happen(played, next)
      expect(one.state).toEqual(other.state)
      expect(one.history).toEqual(other.history)
    }),
    { numRuns: 50 },
  )
})
