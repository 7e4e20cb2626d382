import { compare, isEqual } from '../operations/compare.ts'
import { calculate, one, zero, type FeelNumber } from '../values/number.ts'
import type { FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'

type Numbers = readonly FeelNumber[]

/** The first or last by order; undefined for an empty list and where two items have no order. */
function extreme(list: readonly FeelValue[], wanted: -1 | 1): FeelValue | undefined {
  let [best] = list
  if (best === undefined || compare(best, best) === null) return undefined
  for (const item of list) {
    const order = compare(item, best)
    if (order === null) return undefined
    if (order === wanted) best = item
  }
  return best
}

const total = (numbers: Numbers): FeelNumber => numbers.reduce((sum, number) => sum.plus(number), zero)

const mean = (numbers: Numbers): FeelNumber => total(numbers).dividedBy(numbers.length)

const ascending = (numbers: Numbers): Numbers => numbers.toSorted((a, b) => a.comparedTo(b))

function median(numbers: Numbers): FeelNumber {
  const sorted = ascending(numbers)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as FeelNumber
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[middle - 1] as FeelNumber).dividedBy(2)
}

/** Of a sample: divided by one less than the count. */
function standardDeviation(numbers: Numbers): FeelNumber {
  const centre = mean(numbers)
  const squares = numbers.map((number) => number.minus(centre).times(number.minus(centre)))
  return total(squares).dividedBy(numbers.length - 1).squareRoot()
}

/** The numbers that occur most often, ascending. */
function mode(numbers: Numbers): Numbers {
  const counts: { number: FeelNumber; count: number }[] = []
  for (const number of ascending(numbers)) {
    const last = counts.at(-1)
    if (last && isEqual(last.number, number) === true) last.count += 1
    else counts.push({ number, count: 1 })
  }
  const most = Math.max(...counts.map(({ count }) => count))
  return counts.filter(({ count }) => count === most).map(({ number }) => number)
}

const onNumbers = (name: string, least: number, work: (numbers: Numbers) => FeelNumber): Definition =>
  defineFunction(name, [
    'list*: number',
    ([numbers]: [Numbers]) =>
      numbers.length < least ? undefined : (calculate(() => work(numbers)) ?? undefined),
  ])

export const statisticsFunctions: readonly Definition[] = [
  defineFunction('min', ['list*: any', ([list]: [readonly FeelValue[]]) => extreme(list, -1)]),
  defineFunction('max', ['list*: any', ([list]: [readonly FeelValue[]]) => extreme(list, 1)]),
  onNumbers('sum', 1, total),
  onNumbers('mean', 1, mean),
  onNumbers('product', 1, (numbers) => numbers.reduce((product, number) => product.times(number), one)),
  onNumbers('median', 1, median),
  onNumbers('stddev', 2, standardDeviation),
  defineFunction('mode', ['list*: number', ([numbers]: [Numbers]) => mode(numbers)]),
]
