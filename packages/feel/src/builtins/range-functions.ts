/** Relations of points and ranges (DMN 1.5 §10.3.4.9, after Allen). A side without bound lies beyond all points. */
import { compare } from '../operations/compare.ts'
import { isInRange } from '../operations/contains.ts'
import { FeelRange } from '../values/range.ts'
import type { FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'

class NoOrder extends Error {}

type Bound = FeelValue | undefined

function order(a: FeelValue, b: FeelValue): -1 | 0 | 1 {
  const result = compare(a, b)
  if (result === null) throw new NoOrder()
  return result
}

/** The order of two starts by value, and for equal values the included one first. */
const orderOfStarts = (a: FeelRange, b: FeelRange): number => {
  const unbounded = a.start === undefined || b.start === undefined
  const byValue = unbounded ? beyond(a.start, b.start, -1) : order(a.start, b.start)
  return byValue === 0 ? Number(b.startIncluded) - Number(a.startIncluded) : byValue
}

const orderOfEnds = (a: FeelRange, b: FeelRange): number => {
  const byValue = a.end === undefined || b.end === undefined ? beyond(a.end, b.end, 1) : order(a.end, b.end)
  return byValue === 0 ? Number(a.endIncluded) - Number(b.endIncluded) : byValue
}

function beyond(a: Bound, b: Bound, side: -1 | 1): number {
  if (a === b) return 0
  return a === undefined ? side : -side
}

/** Where one range's end lies to another's start: less than 0 before it, 0 on the same point, more after it. */
const endToStart = (a: FeelRange, b: FeelRange): number =>
  a.end === undefined || b.start === undefined ? 1 : order(a.end, b.start)

const endsBeforeStart = (a: FeelRange, b: FeelRange): boolean => {
  const relation = endToStart(a, b)
  return relation < 0 || (relation === 0 && !(a.endIncluded && b.startIncluded))
}

const pointRange = (point: FeelValue): FeelRange =>
  new FeelRange({ start: point, startIncluded: true, end: point, endIncluded: true })

const asRange = (value: FeelValue): FeelRange => (value instanceof FeelRange ? value : pointRange(value))

const before = (a: FeelValue, b: FeelValue): boolean => endsBeforeStart(asRange(a), asRange(b))

const meets = (a: FeelRange, b: FeelRange): boolean => a.endIncluded && b.startIncluded && endToStart(a, b) === 0

const overlaps = (a: FeelRange, b: FeelRange): boolean => !endsBeforeStart(a, b) && !endsBeforeStart(b, a)

const overlapsBefore = (a: FeelRange, b: FeelRange): boolean =>
  orderOfStarts(a, b) < 0 && !endsBeforeStart(a, b) && orderOfEnds(a, b) <= 0

const overlapsAfter = (a: FeelRange, b: FeelRange): boolean =>
  orderOfStarts(b, a) < 0 && !endsBeforeStart(b, a) && orderOfEnds(b, a) <= 0

const finishes = (a: FeelValue, b: FeelRange): boolean =>
  a instanceof FeelRange
    ? orderOfEnds(a, b) === 0 && orderOfStarts(a, b) >= 0
    : b.endIncluded && b.end !== undefined && order(b.end, a) === 0

const starts = (a: FeelValue, b: FeelRange): boolean =>
  a instanceof FeelRange
    ? orderOfStarts(a, b) === 0 && orderOfEnds(a, b) <= 0
    : b.startIncluded && b.start !== undefined && order(b.start, a) === 0

function includes(a: FeelRange, b: FeelValue): boolean {
  if (b instanceof FeelRange) return orderOfStarts(a, b) <= 0 && orderOfEnds(a, b) >= 0
  const inside = isInRange(b, a)
  if (inside === null) throw new NoOrder()
  return inside
}

const coincides = (a: FeelValue, b: FeelValue): boolean => {
  const [left, right] = [asRange(a), asRange(b)]
  return orderOfStarts(left, right) === 0 && orderOfEnds(left, right) === 0
}

type Shape = 'point' | 'range'
type Relation = (a: never, b: never) => boolean

function relation(name: string, work: Relation, ...shapes: readonly (readonly [Shape, Shape])[]): Definition {
  return defineFunction(
    name,
    ...shapes.map(([first, second]) => {
      const names = first === second ? [`${first}1`, `${first}2`] : [first, second]
      const parameters = `${names[0]}: ${first}, ${names[1]}: ${second}`
      return [parameters, ([a, b]: [never, never]) => decide(() => work(a, b))] as const
    }),
  )
}

function decide(work: () => boolean): boolean | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof NoOrder) return undefined
    throw error
  }
}

const points = ['point', 'point'] as const
const pointInRange = ['point', 'range'] as const
const rangeOfPoint = ['range', 'point'] as const
const ranges = ['range', 'range'] as const

export const rangeFunctions: readonly Definition[] = [
  relation('before', before, points, pointInRange, rangeOfPoint, ranges),
  relation('after', (a: never, b: never) => before(b, a), points, pointInRange, rangeOfPoint, ranges),
  relation('meets', meets, ranges),
  relation('met by', (a: never, b: never) => meets(b, a), ranges),
  relation('overlaps', overlaps, ranges),
  relation('overlaps before', overlapsBefore, ranges),
  relation('overlaps after', overlapsAfter, ranges),
  relation('finishes', finishes, pointInRange, ranges),
  relation('finished by', (a: never, b: never) => finishes(b, a), rangeOfPoint, ranges),
  relation('includes', includes, rangeOfPoint, ranges),
  relation('during', (a: never, b: never) => includes(b, a), pointInRange, ranges),
  relation('starts', starts, pointInRange, ranges),
  relation('started by', (a: never, b: never) => starts(b, a), rangeOfPoint, ranges),
  relation('coincides', coincides, points, ranges),
]
