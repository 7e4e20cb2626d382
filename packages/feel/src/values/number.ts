/** Decimal numbers with 34 significant digits, as IEEE 754 decimal128 has them (DMN 1.5 §10.3.2.3.1). */
import decimal, { type Decimal } from 'decimal.js-light'

// The package is CommonJS to Node, where the class holds itself by its name, and a module to bundlers.
const module = decimal as unknown as typeof Decimal & { readonly Decimal?: typeof Decimal }
const Base: typeof Decimal = module.Decimal ?? module

export const FeelNumber = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_EVEN, toExpPos: 40, toExpNeg: -40 })
export type FeelNumber = Decimal

/** Largest and smallest exponents of decimal128; a result beyond them is no number. */
const greatestExponent = 6144
const leastExponent = -6176

export const zero: FeelNumber = new FeelNumber(0)
export const one: FeelNumber = new FeelNumber(1)

export const isNumber = (value: unknown): value is FeelNumber => value instanceof Base

/** A number from what the platform has: an integer, a binary fraction, a big integer or digits. */
export function numberOf(value: number | bigint | string): FeelNumber {
  return new FeelNumber(typeof value === 'bigint' ? String(value) : value)
}

/** The outcome of a calculation, or null where it has none or leaves the range. */
export function calculate(work: () => FeelNumber): FeelNumber | null {
  try {
    const result = work()
    if (result.isZero()) return zero
    const exponent = result.exponent()
    return exponent > greatestExponent || exponent < leastExponent ? null : result
  } catch {
    return null
  }
}

/** Plain decimal notation, without exponent and without trailing zeros. */
export const numberText = (value: FeelNumber): string => (value.isZero() ? '0' : value.toFixed())

/** The whole number as a JavaScript number, or undefined for fractions and what is beyond exact integers. */
export function integerOf(value: FeelNumber): number | undefined {
  const plain = value.toNumber()
  return Number.isSafeInteger(plain) && value.isInteger() ? plain + 0 : undefined
}
