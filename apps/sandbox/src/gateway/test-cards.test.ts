import { expect, it } from 'vitest'
import { findTestCard, groupDigits, testCards } from './test-cards.ts'

const passesLuhn = (number: string) =>
  [...number].toReversed().reduce((sum, char, index) => {
    const digit = Number(char) * (index % 2 === 0 ? 1 : 2)
    return sum + (digit > 9 ? digit - 9 : digit)
  }, 0) %
    10 ===
  0

it.each(testCards)('$id has a fictional number that passes the Luhn check and a text in both languages', (card) => {
  expect(card.number).toMatch(/^4000\d{12}$/)
  expect(passesLuhn(card.number)).toBe(true)
  expect(card.label.ar).toMatch(/[\u0600-\u06ff]/)
  expect(card.label.en).not.toBe('')
})

it('has no number twice', () => {
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(testCards.length)
})

it('finds a card typed with spaces, hyphens or Arabic digits', () => {
  expect(findTestCard('4000 0000-0000 0077')?.id).toBe('success')
  expect(findTestCard('٤٠٠٠٠٠٠٠٠٠٠٠٠٠٧٧')?.id).toBe('success')
  expect(findTestCard('4111111111111111')).toBeUndefined()
  expect(groupDigits('4000000000000077')).toBe('4000 0000 0000 0077')
})
