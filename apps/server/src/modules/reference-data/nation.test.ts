import { expect, test } from 'vitest'
import { chooseNation, nation } from './index.ts'

test('the nation is the one that was chosen', () => {
  chooseNation('bh')
  expect(nation.country.code).toBe('BH')
  expect(
    nation.addWorkingTime(new Date('2026-03-01T06:00:00Z'), { workingDays: 3 }, nation.governmentCalendar),
  ).toEqual(new Date('2026-03-04T11:15:00Z'))
})
