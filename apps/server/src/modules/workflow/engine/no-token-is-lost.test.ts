import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeOf } from '../compiled-process.ts'
import { compileProcess } from '../compile/compile-process.ts'
import { bpmn, endEvent, flow, gateway, path, serviceTask, startEvent, timer, userTask } from '../testing/bpmn.ts'
import { Case, hours, sharedProcess } from '../testing/case.ts'
import { ProcessFault } from './process-fault.ts'
import type { Signal } from './state.ts'

/** Several tokens at once: a split, reminders that do not interrupt, one that repeats, a loop. */
const busy = await compileProcess(
  bpmn(
    startEvent +
      userTask('first') +
      userTask('left', 'diwan:outcomes="again on"') +
      serviceTask('right', 'a.b') +
      gateway('g', 'g-e') +
      timer('remind', 'left', '<timeCycle>R3/PT2H</timeCycle>', 'cancelActivity="false"') +
      timer('late', 'right', '<timeDuration>PT5H</timeDuration>') +
      serviceTask('reminder', 'c.d') +
      endEvent('e', 'completed') +
      endEvent('x', 'lapsed') +
      path('s', 'first', 'left', 'g', 'e') +
      path('first', 'right', 'e') +
      path('remind', 'reminder', 'x') +
      flow('late', 'x') +
      flow('g', 'left', 'outcome = "again"'),
  ),
)
const processes = [busy, ...(await Promise.all(['pay-bill', 'pay-issue', 'review-pay', 'review'].map(sharedProcess)))]

const happening = fc.record({ what: fc.constantFrom('complete', 'serve', 'wait', 'stale', 'cancel'), pick: fc.nat(50) })

/** What does not hold, though it must after every transition, whatever happened before. */
function wrongIn({ state, jobs, process, transitions, history }: Case): string[] {
  const resting = new Set(state.tokens.map(({ id }) => id))
  const typeAt = (elementId: string) => nodeOf(process, elementId).type
  const services = state.tokens.filter(({ at }) => typeAt(at) === 'service-task')
  const tasks = state.tokens.filter(({ at }) => typeAt(at) === 'user-task')
  const opened = transitions.flatMap((transition) => transition.opened).length
  const closed = transitions.flatMap((transition) => transition.closed).length
  const ends = history.filter(({ kind }) => kind === 'process-ended').length
  const jobsOf = (tokenId: string) =>
    jobs.filter((job) => job.kind === 'service-task' && job.tokenId === tokenId).length
  const rules = {
    'it has ended when and only when no token is left': (state.status === 'ended') === (resting.size === 0),
    'no token is there twice': resting.size === state.tokens.length,
    'tokens rest only where something outside is awaited': services.length + tasks.length === resting.size,
    'each service task has one job': services.every(({ id }) => jobsOf(id) === 1),
    'each job has its token': jobs.every(({ tokenId }) => resting.has(tokenId)),
    'what was opened and not closed is open': opened - closed === tasks.length,
    'it ends once': ends === (state.status === 'ended' ? 1 : 0),
  }
  return Object.entries(rules).flatMap(([rule, isKept]) => (isKept ? [] : [rule]))
}

/** A signal that does not fit must be refused and change nothing. */
function refuse(played: Case, happening: Signal): void {
  const before = played.state
  try {
    played.signal(happening)
  } catch (error) {
    if (error instanceof ProcessFault && played.state === before) return
    throw error
  }
  throw new Error('a stale signal was accepted')
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
    refuse(played, { kind: 'complete-task', tokenId: `stale-${pick}` })
  } else if (what === 'cancel' && pick === 50 && played.state.status === 'active') {
    played.signal({ kind: 'cancel', outcome: 'withdrawn', reason: 'test' })
  }
}

test('whatever happens in whatever order, no token is lost or doubled and no job is left without one', () => {
  const decisions = fc.record({
    eligibility: fc.record({ met: fc.boolean() }),
    cost: fc.record({ totalMinor: fc.nat(2) }),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...processes),
      decisions,
      fc.boolean(),
      fc.array(happening, { maxLength: 40 }),
      (...drawn) => {
        const [process, answers, collect, happenings] = drawn
        const played = new Case(process, { variables: { collect }, decisions: answers })
        expect(wrongIn(played)).toEqual([])
        for (const one of happenings) {
          happen(played, one)
          expect(wrongIn(played)).toEqual([])
        }
      },
    ),
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
