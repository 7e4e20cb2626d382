import { DaysDuration, YearsDuration } from '../values/duration.ts'
import { FeelNumber, calculate, integerOf } from '../values/number.ts'
import { defineFunction, type Definition } from './define.ts'

const modes = {
  up: FeelNumber.ROUND_UP,
  down: FeelNumber.ROUND_DOWN,
  ceiling: FeelNumber.ROUND_CEIL,
  floor: FeelNumber.ROUND_FLOOR,
  'half up': FeelNumber.ROUND_HALF_UP,
  'half down': FeelNumber.ROUND_HALF_DOWN,
  'half even': FeelNumber.ROUND_HALF_EVEN,
} as const

const leastScale = -6111
const greatestScale = 6176

/** Rounded to as many decimals; a negative scale rounds to tens, hundreds and so on. Undefined for no such scale. */
function round(value: FeelNumber, scale: FeelNumber | null, mode: keyof typeof modes): FeelNumber | undefined {
  const decimals = scale === null ? 0 : Math.trunc(scale.toNumber())
  if (decimals < leastScale || decimals > greatestScale) return undefined
  if (value.decimalPlaces() <= decimals) return value
  const unit = new FeelNumber(`1e${decimals}`)
  return calculate(() => value.times(unit).toDecimalPlaces(0, modes[mode]).dividedBy(unit)) ?? undefined
}

const rounding = (name: string, mode: keyof typeof modes): Definition =>
  defineFunction(name, [
    'n: number, scale: number',
    ([value, scale]: [FeelNumber, FeelNumber]) => round(value, scale, mode),
  ])

const roundingToWhole = (name: string, mode: keyof typeof modes): Definition =>
  defineFunction(name, [
    'n: number, scale?: number',
    ([value, scale]: [FeelNumber, FeelNumber | null]) => round(value, scale, mode),
  ])

const calculation = (name: string, parameter: string, work: (value: FeelNumber) => FeelNumber): Definition =>
  defineFunction(name, [
    `${parameter}: number`,
    ([value]: [FeelNumber]) => calculate(() => work(value)) ?? undefined,
  ])

function isEven(value: FeelNumber): boolean | undefined {
  return value.isInteger() ? value.modulo(2).isZero() : undefined
}

function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | undefined {
  if (divisor.isZero()) return undefined
  const rest = calculate(() => dividend.modulo(divisor))
  if (!rest || rest.isZero() || rest.isNegative() === divisor.isNegative()) return rest ?? undefined
  return calculate(() => rest.plus(divisor)) ?? undefined
}

export const numberFunctions: readonly Definition[] = [
  rounding('decimal', 'half even'),
  roundingToWhole('floor', 'floor'),
  roundingToWhole('ceiling', 'ceiling'),
  rounding('round up', 'up'),
  rounding('round down', 'down'),
  rounding('round half up', 'half up'),
  rounding('round half down', 'half down'),
  defineFunction(
    'abs',
    ['n: number', ([value]: [FeelNumber]) => value.absoluteValue()],
    ['n: days', ([{ nanos }]: [DaysDuration]) => new DaysDuration(nanos < 0n ? -nanos : nanos)],
    ['n: years', ([{ months }]: [YearsDuration]) => new YearsDuration(Math.abs(months))],
  ),
  defineFunction('modulo', [
    'dividend: number, divisor: number',
    ([dividend, divisor]: [FeelNumber, FeelNumber]) => modulo(dividend, divisor),
  ]),
  calculation('sqrt', 'number', (value) => value.sqrt()),
  calculation('log', 'number', (value) => value.ln()),
  calculation('exp', 'number', (value) => value.exp()),
  defineFunction('even', ['number: number', ([value]: [FeelNumber]) => isEven(value)]),
  defineFunction('odd', [
    'number: number',
    ([value]: [FeelNumber]) => {
      const even = isEven(value)
      return even === undefined ? undefined : !even
    },
  ]),
]

/** A position in a list or text that counts from 1, or from the end if negative; undefined where there is none. */
export function indexOf(position: FeelNumber, length: number): number | undefined {
  const whole = integerOf(position)
  if (whole === undefined || whole === 0) return undefined
  const index = whole > 0 ? whole - 1 : length + whole
  return index < 0 || index >= length ? undefined : index
}
