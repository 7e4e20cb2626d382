import { expect, test } from 'vitest'
import { calculate, integerOf, numberOf, numberText } from './number.ts'

test('a number has thirty-four digits, the last rounded half to even', () => {
  const third = numberOf(1).dividedBy(3)
  expect(numberText(third)).toBe(`0.${'3'.repeat(34)}`)
  expect(numberText(numberOf('1e33').plus('0.5'))).toBe(`1${'0'.repeat(33)}`)
})

test('a result beyond the range of decimal128 is none', () => {
  expect(calculate(() => numberOf('1e6000').times('1e144'))?.exponent()).toBe(6144)
  expect(calculate(() => numberOf('1e6000').times('1e145'))).toBeNull()
  expect(calculate(() => numberOf(1).dividedBy(0))).toBeNull()
})

test('a number is printed without exponent and without trailing zeros', () => {
  expect(numberText(numberOf('1.2300e-9'))).toBe('0.00000000123')
  expect(numberText(numberOf('1e21'))).toBe('1000000000000000000000')
  expect(numberText(numberOf(-0))).toBe('0')
})

test('only whole numbers that JavaScript counts exactly are integers', () => {
  expect(integerOf(numberOf('7.0'))).toBe(7)
  expect(integerOf(numberOf('7.5'))).toBeUndefined()
  expect(integerOf(numberOf('1e16'))).toBeUndefined()
})
