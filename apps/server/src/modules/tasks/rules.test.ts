import { describe, expect, it } from 'vitest'
import { anOfficer } from '@diwan/testkit'
import { dueOf, looksLikeReference, obstacleTo, searchKey, spread, startOfDay } from './rules.ts'
import type { Task } from './schema.ts'
import { aTask } from './testing/samples.ts'
import { workingClock } from './working-clock.ts'

const now = new Date('2026-03-01T06:00:00Z')
const at = (iso: string) => new Date(iso)
const clock = workingClock()

describe('how pressing a task is', () => {
  it.each([
    ['2026-03-01T05:59:00Z', 'overdue', 'Overdue', 'متأخرة'],
    // Before offices opened, and on the weekend: late since they opened on Sunday at seven.
    ['2026-03-01T03:30:00Z', 'overdue', 'Overdue by 2 working hours', 'متأخرة منذ ساعتي عمل'],
    ['2026-02-27T06:00:00Z', 'overdue', 'Overdue by 2 working hours', 'متأخرة منذ ساعتي عمل'],
    ['2026-02-26T05:00:00Z', 'overdue', 'Overdue by 1 working day', 'متأخرة منذ يوم عمل'],
    ['2026-02-23T05:00:00Z', 'overdue', 'Overdue by 4 working days', 'متأخرة منذ 4 أيام عمل'],
    ['2026-03-01T20:59:00Z', 'today', 'Due today', 'تستحق اليوم'],
    ['2026-03-01T21:00:00Z', 'later', 'Due tomorrow', 'تستحق غداً'],
    ['2026-03-08T11:15:00Z', 'later', 'In 5 working days', 'خلال 5 أيام عمل'],
  ])('is said in working time for %s', (dueAt, urgency, en, ar) => {
    expect(dueOf(at(dueAt), now, clock)).toEqual({ urgency, text: { ar, en } })
  })

  it('does not count a holiday as a day on which it was late', () => {
    // Commemoration, 16 and 17 December, lies between.
    const late = dueOf(at('2025-12-15T05:00:00Z'), at('2025-12-18T06:00:00Z'), clock)
    expect(late.text.en).toBe('Overdue by 1 working day')
  })

  it('says that there is no limit', () => {
    expect(dueOf(null, now, clock).urgency).toBe('none')
  })
})

describe('a typed reference', () => {
  it.each([
    ['ap7k-4m9p', 'AP7K4M9P'],
    [' AP7K 4M9P ', 'AP7K4M9P'],
    ['AP٧K', 'AP7K'],
    ["%' or '1'='1", 'OR11'],
    ['___', ''],
  ])('%s is looked for as %s', (typed, key) => {
    expect(searchKey(typed)).toBe(key)
  })
})

describe('words that may be a reference', () => {
  it.each([
    ['AP7K-4M9P', true],
    ['ap٧k', true],
    ['Fatima', false],
    ['فاطمة', false],
    ['999900001', false],
    ['', false],
  ])('%s: %s', (typed, expected) => {
    expect(looksLikeReference(typed)).toBe(expected)
  })
})

describe('a typed day', () => {
  it('begins at midnight of the offices, in digits of either script', () => {
    expect(startOfDay(['1', '3', '2026'], clock)).toEqual(at('2026-02-28T21:00:00Z'))
    expect(startOfDay(['١', '٣', '٢٠٢٦'], clock)).toEqual(at('2026-02-28T21:00:00Z'))
  })

  it.each([[['31', '2', '2026']], [['', '', '']], [['1', '3']], [['x', '3', '2026']]])('that is none is left out: %s', (parts) => {
    expect(startOfDay(parts, clock)).toBeNull()
  })
})

describe('what stands in the way', () => {
  const reviewer = anOfficer({ entityId: 'moi-npra' })
  const supervisor = anOfficer({ entityId: 'moi-npra', roles: ['reviewer', 'supervisor'] })
  const task = (overrides: Partial<Task> = {}): Task => ({
    ...aTask(), id: 'x', status: 'open', outcome: null, closedAt: null, claimedBy: null, claimedByName: null, claimedAt: null,
    assignedBy: null, priority: 2, messageAt: null, ...overrides,
  })

  it('of taking on: another role, a colleague, or nothing to change', () => {
    expect(obstacleTo('claim', reviewer, task())).toBeNull()
    expect(obstacleTo('claim', supervisor, task({ role: 'counter' }))).toBe('other_role')
    expect(obstacleTo('claim', reviewer, task({ claimedBy: supervisor.accountId }))).toBe('with_colleague')
    expect(obstacleTo('claim', reviewer, task({ claimedBy: reviewer.accountId }))).toBe('unchanged')
    expect(obstacleTo('claim', reviewer, task({ status: 'completed' }))).toBe('closed')
  })

  it('of giving out: not being a supervisor, or an officer without the role', () => {
    expect(obstacleTo('assign', reviewer, task())).toBe('not_supervisor')
    expect(obstacleTo('assign', supervisor, task(), { accountId: 'y', roles: ['counter'] })).toBe('other_role')
    expect(obstacleTo('assign', supervisor, task(), { accountId: 'y', roles: ['reviewer'] })).toBeNull()
    expect(obstacleTo('assign', anOfficer({ entityId: 'moi-cid', roles: ['supervisor'] }), task())).toBe('closed')
  })
})

describe('spreading tasks', () => {
  const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `t${index}` }))

  it('fills up whoever has least, and differs by one at most', () => {
    const gifts = spread(tasks(7), [{ accountId: 'a', open: 4 }, { accountId: 'b', open: 0 }, { accountId: 'c', open: 1 }])
    const gets = (account: string) => gifts.filter(({ accountId }) => accountId === account).length
    expect([gets('a'), gets('b'), gets('c')]).toEqual([0, 4, 3])
  })

  it('leaves what is taken already where it is, and gives nothing where there is nobody', () => {
    expect(spread(tasks(2), [{ accountId: 'a', open: 9 }])).toHaveLength(2)
    expect(spread(tasks(2), [])).toEqual([])
  })
})
