import { compare } from '../operations/compare.ts'
import { kindOf } from '../types/feel-type.ts'
import { typeNames } from '../types/parse-type.ts'
import { parseDuration } from '../values/duration.ts'
import { isNumber } from '../values/number.ts'
import { FeelRange } from '../values/range.ts'
import { parseDate, parseDateTime, parseTime } from '../values/temporal.ts'
import type { FeelValue } from '../values/value.ts'
import { NameIndex } from './names.ts'
import { Parser } from './parser.ts'
import { NameScope } from './scope.ts'
import { FeelSyntaxError } from './syntax-error.ts'
import type { Node } from './tree.ts'

const readers = new Map<string, (text: string) => FeelValue>([
  ['date', parseDate],
  ['time', parseTime],
  ['date and time', parseDateTime],
  ['duration', parseDuration],
])

const readerNames = new NameIndex()
for (const name of readers.keys()) readerNames.add(name)

/** The value of a literal, of its negation, or of a function that reads a literal; null for all other expressions. */
function literalOf(node: Node | undefined): FeelValue {
  if (node?.kind === 'literal') return node.value
  if (node?.kind === 'negation') {
    const value = literalOf(node.value)
    return isNumber(value) ? value.negated() : null
  }
  if (node?.kind !== 'call' || node.target.kind !== 'name' || node.args.length !== 1) return null
  const [arg] = node.args
  if (arg?.kind !== 'literal' || typeof arg.value !== 'string') return null
  return readers.get(node.target.name)?.(arg.value) ?? null
}

function parse(text: string): Node | null {
  try {
    return new Parser(text, NameScope.of([], readerNames), new NameIndex(), typeNames()).parseExpression()
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null
    throw error
  }
}

/** A range with literal bounds in order, as text; null for anything else. */
export function parseRange(text: string): FeelRange | null {
  const node = parse(text)
  if (node?.kind !== 'range' || !node.start || !node.end) return null
  const [start, end] = [literalOf(node.start), literalOf(node.end)]
  if (start === null || end === null || kindOf(start) !== kindOf(end)) return null
  const order = compare(start, end)
  if (order === null || order > 0) return null
  return new FeelRange({ start, startIncluded: node.startIncluded, end, endIncluded: node.endIncluded })
}
