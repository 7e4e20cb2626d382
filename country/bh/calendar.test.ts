import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingTime,
  findHoliday,
  governmentCalendar,
  isOpenAt,
  isWorkingDay,
  workingDaysBetween,
  workingTimeBetween,
  type WorkingCalendar,
  type WorkingDuration,
} from './calendar.ts'
import { holidays } from './holidays.ts'

/** Local time in Bahrain. */
const at = (local: string) => new Date(`${local}:00+03:00`)
const local = (instant: Date) => new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 16)
const due = (from: string, duration: WorkingDuration, calendar = governmentCalendar) =>
  local(addWorkingTime(at(from), duration, calendar))

describe('working days', () => {
  it.each([
    ['end when offices close; the day of receipt does not count', '2026-03-01T09:00', 3, '2026-03-04T14:15'],
    ['received before offices open count from that day', '2026-03-01T02:00', 1, '2026-03-02T14:15'],
    ['received at the very close still count from that day', '2026-03-01T14:15', 1, '2026-03-02T14:15'],
    ['received after the close count from the next day', '2026-03-01T14:16', 1, '2026-03-03T14:15'],
    ['leave Friday and Saturday out', '2026-03-04T10:00', 2, '2026-03-08T14:15'],
    ['received at the weekend count from Sunday', '2026-03-06T12:00', 1, '2026-03-09T14:15'],
    ['leave holidays and their days in lieu out', '2026-03-18T10:00', 2, '2026-03-25T14:15'],
    ['received on National Day count from the next working day', '2026-12-16T10:00', 1, '2026-12-21T14:15'],
    ['none end on the day of receipt', '2026-03-01T09:00', 0, '2026-03-01T14:15'],
    [
      'begin by the clock of Bahrain, where the day is three hours older than in UTC',
      '2026-03-02T00:30',
      1,
      '2026-03-03T14:15',
    ],
  ])('%s', (_, from, workingDays, expected) => {
    expect(due(from, { workingDays })).toBe(expected)
  })
})

describe('hours and minutes', () => {
  it.each([
    ['pass while offices are open', '2026-03-01T09:00', { hours: 2 }, '2026-03-01T11:00'],
    ['go on the next morning', '2026-03-01T13:15', { hours: 2 }, '2026-03-02T08:00'],
    ['begin at the opening', '2026-03-01T03:00', { minutes: 30 }, '2026-03-01T07:30'],
    ['that just fit end at the close', '2026-03-01T13:15', { hours: 1 }, '2026-03-01T14:15'],
    ['begin on Sunday after a weekend', '2026-03-05T20:00', { minutes: 1 }, '2026-03-08T07:01'],
    ['wait for the end of a holiday', '2026-03-19T14:00', { minutes: 30 }, '2026-03-25T07:15'],
    ['may be none', '2026-03-01T09:00', { minutes: 0 }, '2026-03-01T09:00'],
    ['may be a fraction', '2026-03-01T09:00', { hours: 0.5 }, '2026-03-01T09:30'],
  ])('%s', (_, from, duration, expected) => {
    expect(due(from, duration)).toBe(expected)
  })

  it('keep the hours of Ramadan when these are set', () => {
    const ramadan: WorkingCalendar = {
      ...governmentCalendar,
      exceptionalHours: [{ firstDay: '2026-02-18', lastDay: '2026-03-19', hours: { opens: '08:00', closes: '14:00' } }],
    }
    expect(due('2026-03-01T07:10', { hours: 6 }, ramadan)).toBe('2026-03-01T14:00')
    expect(due('2026-03-01T09:00', { workingDays: 1 }, ramadan)).toBe('2026-03-02T14:00')
    expect(due('2026-03-25T09:00', { workingDays: 1 }, ramadan)).toBe('2026-03-26T14:15')
  })

  it.each([{ minutes: -1 }, { hours: Number.NaN }, { workingDays: 1.5 }, { workingDays: -1 }, { minutes: Infinity }])(
    'that make no sense are refused: %o',
    (duration) => {
      expect(() => addWorkingTime(at('2026-03-01T09:00'), duration, governmentCalendar)).toThrow(RangeError)
    },
  )

  it('of a calendar that never opens are refused', () => {
    const never = { ...governmentCalendar, weekend: [0, 1, 2, 3, 4, 5, 6] }
    expect(() => addWorkingTime(at('2026-03-01T09:00'), { minutes: 1 }, never)).toThrow(RangeError)
    expect(() =>
      addWorkingTime(at('2026-03-01T09:00'), { minutes: 1 }, { ...never, hours: { opens: '9', closes: '8' } }),
    ).toThrow(RangeError)
  })
})

const instant = fc.date({
  min: new Date('2018-12-01T00:00:00Z'),
  max: new Date('2027-11-01T00:00:00Z'),
  noInvalidDate: true,
})
const calendar = governmentCalendar

/** Minute by minute, without any of the code under test. */
function slowly(from: Date, minutes: number): Date {
  let time = from.getTime()
  let left = minutes
  while (left > 0) {
    if (isOpenByTheBook(time)) left--
    time += 60_000
  }
  return new Date(time)
}

function isOpenByTheBook(time: number): boolean {
  const bahrain = new Date(time + 3 * 3_600_000)
  const day = bahrain.toISOString().slice(0, 10)
  const clock = bahrain.toISOString().slice(11, 16)
  if (['Fri', 'Sat'].includes(bahrain.toUTCString().slice(0, 3)) || clock < '07:00' || clock >= '14:15') return false
  return !holidays.some((entry) => (entry.firstDay <= day && entry.lastDay >= day) || entry.inLieu.includes(day))
}

describe('working time, whatever the instant,', () => {
  it('is what counting minute by minute gives', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 2_000 }), (from, minutes) => {
        const whole = new Date(Math.floor(from.getTime() / 60_000) * 60_000)
        expect(addWorkingTime(whole, { minutes }, calendar)).toEqual(slowly(whole, minutes))
      }),
      { numRuns: 60 },
    )
  })

  it('added in two parts is the same as added at once', () => {
    fc.assert(
      fc.property(instant, fc.nat(5_000), fc.nat(5_000), (from, a, b) => {
        const parts = addWorkingTime(addWorkingTime(from, { minutes: a }, calendar), { minutes: b }, calendar)
        expect(parts).toEqual(addWorkingTime(from, { minutes: a + b }, calendar))
      }),
    )
  })

  it('in days added in two parts is the same as added at once', () => {
    fc.assert(
      fc.property(instant, fc.nat(60), fc.nat(60), (from, a, b) => {
        const parts = addWorkingTime(addWorkingTime(from, { workingDays: a }, calendar), { workingDays: b }, calendar)
        expect(parts).toEqual(addWorkingTime(from, { workingDays: a + b }, calendar))
      }),
    )
  })

  it('that was added is what lies between', () => {
    fc.assert(
      fc.property(instant, fc.nat(20_000), (from, minutes) => {
        expect(workingTimeBetween(from, addWorkingTime(from, { minutes }, calendar), calendar)).toBe(minutes)
      }),
    )
  })

  it('in days that was added is the number of days between', () => {
    fc.assert(
      fc.property(instant, fc.nat(250), (from, workingDays) => {
        expect(workingDaysBetween(from, addWorkingTime(from, { workingDays }, calendar), calendar)).toBe(workingDays)
      }),
    )
  })

  it('of several stretches adds up, and backwards is negative', () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        const sum = workingTimeBetween(a, b, calendar) + workingTimeBetween(b, c, calendar)
        expect(sum).toBeCloseTo(workingTimeBetween(a, c, calendar), 5)
        expect(workingTimeBetween(a, b, calendar)).toBeCloseTo(-workingTimeBetween(b, a, calendar), 5)
      }),
      { numRuns: 40 },
    )
  })

  it('never ends earlier for who comes later or asks for more, and never ends while offices are closed', () => {
    fc.assert(
      fc.property(instant, fc.nat(10_000_000), fc.nat(50), fc.nat(5), (from, later, days, more) => {
        const end = addWorkingTime(from, { workingDays: days }, calendar)
        expect(addWorkingTime(new Date(from.getTime() + later), { workingDays: days }, calendar) >= end).toBe(true)
        expect(addWorkingTime(from, { workingDays: days + more }, calendar) >= end).toBe(true)
        expect(end >= from).toBe(true)
        expect(isOpenAt(new Date(end.getTime() - 1), calendar)).toBe(true)
      }),
    )
  })
})

describe('the table of holidays', () => {
  const days = (first: string, last: string) => {
    const found: string[] = []
    for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000)
      found.push(new Date(time).toISOString().slice(0, 10))
    return found
  }
  const isWeekend = (day: string) => [5, 6].includes(new Date(day).getUTCDay())
  const all = holidays.flatMap((entry) => [...days(entry.firstDay, entry.lastDay), ...entry.inLieu])

  it('holds eight holidays in each year from 2019 to 2027, in order', () => {
    for (let year = 2019; year <= 2027; year++) {
      expect(holidays.filter((entry) => entry.firstDay.startsWith(String(year)))).toHaveLength(8)
    }
    expect(holidays.map((entry) => entry.firstDay)).toEqual(holidays.map((entry) => entry.firstDay).toSorted())
  })

  it('names real days, none of them twice', () => {
    expect(all.filter((day) => Number.isNaN(Date.parse(day)))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  it('grants days in lieu on working days only', () => {
    expect(holidays.flatMap((entry) => entry.inLieu).filter(isWeekend)).toEqual([])
  })

  it('grants one day in lieu for each day lost to a weekend where no circular says otherwise', () => {
    for (const entry of holidays.filter(({ status }) => status === 'provisional')) {
      expect([entry.firstDay, entry.inLieu.length]).toEqual([
        entry.firstDay,
        days(entry.firstDay, entry.lastDay).filter(isWeekend).length,
      ])
    }
  })

  it('tells why a day is off', () => {
    expect(findHoliday('2026-03-24', calendar)?.name.en).toBe('Eid al-Fitr')
    expect(findHoliday('2026-03-25', calendar)).toBeUndefined()
    expect(isWorkingDay('2026-03-25', calendar)).toBe(true)
    expect(isWorkingDay('2026-12-16', calendar)).toBe(false)
    expect(isWorkingDay('2026-03-06', calendar)).toBe(false)
  })
})
