import { textOf } from '../operations/to-text.ts'
import { parseRange } from '../syntax/parse-range.ts'
import { numberOf, type FeelNumber } from '../values/number.ts'
import type { FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'

const groupings: readonly (string | null)[] = [' ', ',', '.', null]
const decimals: readonly (string | null)[] = [',', '.', null]

/** A number from text in which separators group digits and begin the decimals. */
function numberFrom(text: string, grouping: string | null, decimal: string | null): FeelNumber | undefined {
  if (!groupings.includes(grouping) || !decimals.includes(decimal)) return undefined
  if (grouping !== null && grouping === decimal) return undefined
  const ungrouped = grouping === null ? text : text.replaceAll(grouping, '')
  const plain = decimal === null || decimal === '.' ? ungrouped : ungrouped.replace('.', 'x').replace(decimal, '.')
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(plain) ? numberOf(plain) : undefined
}

export const conversionFunctions: readonly Definition[] = [
  defineFunction('not', ['negand: boolean', ([value]: [boolean]) => !value]),
  defineFunction('string', ['from: any', ([value]: [FeelValue]) => (value === null ? null : textOf(value))]),
  defineFunction(
    'number',
    ['from: string', ([text]: [string]) => numberFrom(text, null, '.')],
    [
      'from: string, grouping separator: string?, decimal separator: string?',
      ([text, grouping, decimal]: [string, string | null, string | null]) => numberFrom(text, grouping, decimal),
    ],
  ),
  defineFunction('range', ['from: string', ([text]: [string]) => parseRange(text) ?? undefined]),
]
