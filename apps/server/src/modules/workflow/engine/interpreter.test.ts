import { describe, expect, test } from 'vitest'
import { compileProcess } from '../compile/compile-process.ts'
import {
  bpmn,
  endEvent,
  flow,
  gateway,
  path,
  ruleTask,
  serviceTask,
  startEvent,
  timer,
  userTask,
} from '../testing/bpmn.ts'
import { Case, days, hours } from '../testing/case.ts'
import { ProcessFault } from './process-fault.ts'

const caseOf = async (elements: string, options: ConstructorParameters<typeof Case>[1] = {}) =>
  new Case(await compileProcess(bpmn(startEvent + elements)), options)

const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof ProcessFault) return error.code
  }
  return 'none'
}

describe('a token', () => {
  test('runs to the end where nothing holds it', async () => {
    const { state, history } = await caseOf(endEvent('e', 'completed') + flow('s', 'e'))
    expect(state).toMatchObject({ status: 'ended', outcome: 'completed', tokens: [] })
    expect(history.map(({ kind }) => kind)).toEqual(['process-started', 'process-ended'])
  })

  test('rests at a user task until one of its outcomes is chosen', async () => {
    const played = await caseOf(userTask('u', 'diwan:outcomes="yes no"') + endEvent() + path('s', 'u', 'e'))
    const tokenId = played.tokenAt('u').id
    expect(faultOf(() => played.complete('u'))).toBe('outcome_required')
    expect(faultOf(() => played.complete('u', 'perhaps'))).toBe('outcome_not_offered')
    expect(faultOf(() => played.signal({ kind: 'service-done', tokenId }))).toBe('not_a_service_task')
    expect(played.state.tokens).toHaveLength(1)
    played.complete('u', 'yes', { note: 1 })
    expect(played.state).toMatchObject({ status: 'ended', variables: { outcome: 'yes', note: 1 } })
    expect(faultOf(() => played.signal({ kind: 'complete-task', tokenId, outcome: 'yes' }))).toBe('not_active')
  })

  test('has another id each time it comes to the same task', async () => {
    const played = await caseOf(
      userTask('u', 'diwan:outcomes="again done"') +
        gateway('g', 'g-e') +
        endEvent() +
        path('s', 'u', 'g', 'e') +
        flow('g', 'u', 'outcome = "again"'),
    )
    const first = played.tokenAt('u').id
    played.complete('u', 'again')
    expect(played.tokenAt('u').id).not.toBe(first)
    expect(faultOf(() => played.signal({ kind: 'complete-task', tokenId: first, outcome: 'done' }))).toBe(
      'no_such_token',
    )
  })

  test('waits at a service task for its job, whose output the conditions after it can read', async () => {
    const played = await caseOf(
      `${serviceTask('x', 'a.b')}${gateway('g', 'g-b')}${endEvent('a', 'completed')}${endEvent('b', 'refused')}${path('s', 'x', 'g', 'b')}${flow('g', 'a', 'score &gt; 5')}`,
    )
    expect(played.jobs).toEqual([{ kind: 'service-task', tokenId: played.tokenAt('x').id, elementId: 'x' }])
    played.serve('x', { score: 7 })
    expect(played.state).toMatchObject({ status: 'ended', outcome: 'completed' })
  })

  test('passes a business rule task at once, with the decision in a variable', async () => {
    const played = await caseOf(
      ruleTask('r', 'age-rule', 'adult') +
        gateway('g', 'g-b') +
        endEvent('a', 'completed') +
        endEvent('b', 'refused') +
        path('s', 'r', 'g', 'b') +
        flow('g', 'a', 'adult'),
      { variables: { age: 20 }, decisions: { 'age-rule': ({ age }: { age: number }) => age >= 18 } },
    )
    expect(played.state).toMatchObject({ outcome: 'completed', variables: { age: 20, adult: true } })
  })

  test('takes the default when no condition holds, null included, and is refused without one', async () => {
    const elements =
      gateway('g', 'g-b') +
      endEvent('a', 'x') +
      endEvent('b', 'y') +
      path('s', 'g', 'b') +
      flow('g', 'a', 'missing.value &gt; 1')
    expect((await caseOf(elements)).state.outcome).toBe('y')
    const without =
      gateway('g') + endEvent('a') + endEvent('b') + flow('s', 'g') + flow('g', 'a', 'n = 1') + flow('g', 'b', 'n = 2')
    await expect(caseOf(without)).rejects.toMatchObject({ code: 'no_flow', elementId: 'g' })
  })

  test('becomes several where several flows leave an activity, and the process ends with the last', async () => {
    const played = await caseOf(
      userTask('u') +
        userTask('a') +
        userTask('b') +
        userTask('c') +
        endEvent('e', 'completed') +
        flow('s', 'u') +
        flow('u', 'a') +
        flow('u', 'b', 'both = true') +
        flow('u', 'c', 'both = false') +
        flow('a', 'e') +
        flow('b', 'e') +
        flow('c', 'e'),
    )
    played.complete('u', undefined, { both: true })
    expect(played.at).toEqual(['a', 'b'])
    played.complete('a')
    expect(played.state).toMatchObject({ status: 'active', outcome: 'completed' })
    played.complete('b')
    expect(played.state.status).toBe('ended')
    expect(played.history.filter(({ kind }) => kind === 'process-ended')).toHaveLength(1)
  })

  test('that would go round for ever is stopped', async () => {
    const played = caseOf(
      gateway('g', 'g-h') + gateway('h', 'h-g') + endEvent() + path('s', 'g', 'h', 'g') + flow('h', 'e', 'false'),
    )
    await expect(played).rejects.toMatchObject({ code: 'endless' })
  })

  test('is cancelled wherever it is, with its jobs', async () => {
    const played = await caseOf(
      serviceTask('x', 'a.b') +
        timer('t', 'x', '<timeDuration>P1D</timeDuration>') +
        endEvent() +
        path('s', 'x', 'e') +
        flow('t', 'e'),
    )
    expect(played.jobs).toHaveLength(2)
    played.signal({ kind: 'cancel', outcome: 'withdrawn', reason: 'applicant' })
    expect(played.state).toMatchObject({ status: 'ended', outcome: 'withdrawn', tokens: [] })
    expect(played.jobs).toEqual([])
  })
})

describe('a boundary timer', () => {
  const withTimer = (time: string, attributes = '', options: ConstructorParameters<typeof Case>[1] = {}) =>
    caseOf(
      userTask('u') +
        timer('t', 'u', time, attributes) +
        userTask('late') +
        endEvent() +
        path('s', 'u', 'e') +
        path('t', 'late', 'e'),
      options,
    )

  test('takes the token away when it interrupts', async () => {
    const played = await withTimer('<timeDuration>P1D</timeDuration>')
    const { id } = played.tokenAt('u')
    played.wait(days(1) - 1)
    expect(played.at).toEqual(['u'])
    played.wait(1)
    expect(played.at).toEqual(['late'])
    expect(played.transitions.at(-1)?.closed).toEqual([
      { tokenId: id, elementId: 'u', how: 'cancelled', outcome: null },
    ])
  })

  test('is dropped when the task is completed in time, and harmless if it fires nevertheless', async () => {
    const played = await withTimer('<timeDuration>P1D</timeDuration>')
    const [order] = played.jobs
    played.complete('u')
    expect(played.jobs).toEqual([])
    expect(order).toMatchObject({ kind: 'timer', elementId: 't', occurrence: 1 })
  })

  test('lets the task go on when it does not interrupt', async () => {
    const played = await withTimer('<timeDuration>PT2H</timeDuration>', 'cancelActivity="false"')
    played.wait(days(3))
    expect(played.at).toEqual(['u', 'late'])
    played.complete('u')
    expect(played.state.status).toBe('active')
    played.complete('late')
    expect(played.state.status).toBe('ended')
  })

  test('repeats as often as its cycle says, counted from when it was due', async () => {
    const played = await withTimer('<timeCycle>R3/PT1H</timeCycle>', 'cancelActivity="false"')
    played.wait(hours(10))
    expect(played.at.filter((id) => id === 'late')).toHaveLength(3)
    expect(played.jobs).toEqual([])
    const late = await withTimer('<timeCycle>R/PT1H</timeCycle>', 'cancelActivity="false"')
    const [first] = late.jobs
    late.now = new Date(late.now.getTime() + hours(5))
    late.signal({ ...(first as Extract<typeof first, { kind: 'timer' }>), kind: 'timer-due' })
    expect(late.jobs.at(-1)).toMatchObject({ occurrence: 2, dueAt: new Date('2026-03-01T08:00:00Z') })
    late.complete('u')
    expect(
      late.jobs.filter(({ kind, ...rest }) => kind === 'timer' && 'occurrence' in rest && rest.occurrence === 2),
    ).toEqual([])
  })

  test('may be set by a date, by FEEL, or by the limit of the service', async () => {
    const dueOf = (played: Case) => played.jobs.map((job) => (job.kind === 'timer' ? job.dueAt.toISOString() : ''))
    expect(dueOf(await withTimer('<timeDate>2026-05-01T00:00:00Z</timeDate>'))).toEqual(['2026-05-01T00:00:00.000Z'])
    const byFeel = await withTimer('<timeDuration>duration("PT1H") * factor</timeDuration>', '', {
      variables: { wait: 'PT3H' },
    }).catch((error: unknown) => error)
    expect(byFeel).toMatchObject({ code: 'timer_value', elementId: 't' })
    expect(dueOf(await withTimer('<timeDuration>wait</timeDuration>', '', { variables: { wait: 'PT3H' } }))).toEqual([
      '2026-03-01T09:00:00.000Z',
    ])
    expect(
      dueOf(await withTimer('<timeDate>due - duration("P1D")</timeDate>', '', { variables: { due: '2026-04-02' } })),
    ).toEqual(['2026-04-01T00:00:00.000Z'])
    const limited = await withTimer('<timeDuration>P1D</timeDuration>', 'diwan:limit="pay"', { limits: { pay: 'P7D' } })
    expect(dueOf(limited)).toEqual(['2026-03-08T06:00:00.000Z'])
  })
})

test('an opened task tells the time allowed: the limit of the service before that of the process', async () => {
  const elements = userTask('u', 'diwan:limit="first" diwan:limitDefault="P2D"') + endEvent() + path('s', 'u', 'e')
  const hint = async (limits: Record<string, string>) =>
    (await caseOf(elements, { limits })).transitions[0]?.opened[0]?.dueHint
  expect(await hint({})).toBe('P2D')
  expect(await hint({ first: 'PT4H' })).toBe('PT4H')
})

test('an opened task tells when the first timer would cancel it; one that only reminds does not count', async () => {
  const expiryOf = async (timers: string, flows: string) => {
    const elements = userTask('u') + timers + endEvent() + path('s', 'u', 'e') + flows
    return (await caseOf(elements, { limits: { pay: 'P2D' } })).transitions[0]?.opened[0]?.expiresAt
  }
  const after = (time: string) => `<timeDuration>${time}</timeDuration>`
  const two = timer('late', 'u', after('P9D')) + timer('later', 'u', after('P10D'), 'diwan:limit="pay"')
  expect(await expiryOf('', '')).toBeNull()
  expect(await expiryOf(timer('remind', 'u', after('P1D'), 'cancelActivity="false"'), path('remind', 'e'))).toBeNull()
  expect(await expiryOf(two, path('late', 'e') + path('later', 'e'))).toEqual(new Date('2026-03-03T06:00:00.000Z'))
})
