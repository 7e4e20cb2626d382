import { describe, expect, it } from 'vitest'
import { isReason, withoutPersonalData } from './rules.ts'

describe('an error as operators see it', () => {
  it.each([
    ['Error: no account 999900001', 'Error: no account ‹number›'],
    ['550 maryam.alalawi@example.com is unknown', '550 ‹e-mail› is unknown'],
    ['SMS to +973 3600 0001 failed with 502', 'SMS to ‹number› failed with 502'],
    ['Error: applicant مريم العلوي has no address', 'Error: applicant ‹words› has no address'],
    [
      'Error: no application 0b1f6c1e-6f0e-4d39-9a51-3c6a8a1b2c3d in 12 tries',
      'Error: no application 0b1f6c1e-6f0e-4d39-9a51-3c6a8a1b2c3d in 12 tries',
    ],
    ['database error 23505 table draft', 'database error 23505 table draft'],
  ])('%s', (error, shown) => expect(withoutPersonalData(error)).toBe(shown))
})

it('a reason is a sentence, not a sign', () => {
  expect(['', '  x  ', 'The card expired.', 'x'.repeat(1_001)].map(isReason)).toEqual([false, false, true, false])
})
