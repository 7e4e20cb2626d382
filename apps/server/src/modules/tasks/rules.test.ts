import { describe, expect, it } from 'vitest'
import { dueOf, searchKey } from './rules.ts'

const now = new Date('2026-03-01T06:00:00Z')
const at = (iso: string) => new Date(iso)
const timeZone = 'Asia/Bahrain'

describe('how pressing a task is', () => {
  it.each([
    ['2026-03-01T05:59:00Z', 'overdue', 'Overdue by 1 hour', 'متأخرة منذ ساعة'],
    ['2026-03-01T03:30:00Z', 'overdue', 'Overdue by 2 hours', 'متأخرة منذ ساعتين'],
    ['2026-02-28T06:00:00Z', 'overdue', 'Overdue by 1 day', 'متأخرة منذ يوم'],
    ['2026-02-25T05:00:00Z', 'overdue', 'Overdue by 4 days', 'متأخرة منذ 4 أيام'],
    ['2026-02-10T06:00:00Z', 'overdue', 'Overdue by 19 days', 'متأخرة منذ 19 يوماً'],
    ['2026-03-01T20:59:00Z', 'today', 'Due today', 'تستحق اليوم'],
    ['2026-03-01T21:00:00Z', 'later', 'Due tomorrow', 'تستحق غداً'],
  ])('is said in words for %s', (dueAt, urgency, en, ar) => {
    expect(dueOf(at(dueAt), now, timeZone)).toEqual({ urgency, text: { ar, en } })
  })

  it('leaves a later day to its date', () => {
    expect(dueOf(at('2026-03-03T06:00:00Z'), now, timeZone)).toEqual({ urgency: 'later', text: null })
  })

  it('says that there is no limit', () => {
    expect(dueOf(null, now, timeZone).urgency).toBe('none')
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
