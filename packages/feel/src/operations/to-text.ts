import { isNumber, numberText } from '../values/number.ts'
import { FeelFunction } from '../values/function.ts'
import { FeelRange } from '../values/range.ts'
import { isContext, isList, type FeelValue } from '../values/value.ts'

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const boundText = (bound: FeelValue | undefined): string => (bound === undefined ? '' : inside(bound))

function rangeText(range: FeelRange): string {
  if (range.kind !== 'interval') return `(${range.kind === 'equal' ? '=' : '!='}${boundText(range.start)})`
  if (range.start === undefined) return `(${range.endIncluded ? '<=' : '<'}${boundText(range.end)})`
  if (range.end === undefined) return `(${range.startIncluded ? '>=' : '>'}${boundText(range.start)})`
  const [open, close] = [range.startIncluded ? '[' : '(', range.endIncluded ? ']' : ')']
  return `${open}${boundText(range.start)}..${boundText(range.end)}${close}`
}

/** As a value is written inside of a list or context: texts in quotation marks. */
const inside = (value: FeelValue): string => (typeof value === 'string' ? quoted(value) : textOf(value))

const entryName = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : quoted(name))

/** The value as text, as the function `string` gives it. */
export function textOf(value: FeelValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberText(value)
  if (isList(value)) return `[${value.map(inside).join(', ')}]`
  if (isContext(value)) {
    return `{${[...value].map(([name, entry]) => `${entryName(name)}: ${inside(entry)}`).join(', ')}}`
  }
  if (value instanceof FeelRange) return rangeText(value)
  if (value instanceof FeelFunction) return `function(${(value.parameters ?? []).map(({ name }) => name).join(', ')})`
  return value.toString()
}
