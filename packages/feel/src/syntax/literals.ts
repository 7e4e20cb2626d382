/** Literals of numbers, texts and temporal values. */
import { numberOf, type FeelNumber } from '../values/number.ts'
import { parseDuration } from '../values/duration.ts'
import { parseDate, parseDateTime, parseTime } from '../values/temporal.ts'
import type { FeelValue } from '../values/value.ts'
import type { Scanner } from './scanner.ts'

const numberPattern = /(?:\d+(?:\.(?!\.)\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y

export const startsNumber = ({ text, at }: Scanner): boolean => /^\.?\d/.test(text.slice(at, at + 2))

export function takeNumber(scanner: Scanner): FeelNumber {
  numberPattern.lastIndex = scanner.at
  const match = numberPattern.exec(scanner.text)
  if (!match) scanner.fail('Expected a number')
  scanner.moveTo(scanner.at + match[0].length)
  return numberOf(match[0])
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }

/** A text between quotation marks; unknown escapes stay as they are, as patterns of `matches` need them. */
export function takeText(scanner: Scanner): string {
  const { text } = scanner
  const start = scanner.at
  let value = ''
  let at = start + 1
  for (;;) {
    const char = text[at]
    if (char === undefined) scanner.fail('A text without end', start)
    if (char === '"') break
    if (char !== '\\') {
      value += char
      at += 1
      continue
    }
    const next = text[at + 1] ?? ''
    const code = next === 'u' ? /^[0-9A-Fa-f]{4}/ : next === 'U' ? /^[0-9A-Fa-f]{6}/ : undefined
    const digits = code?.exec(text.slice(at + 2, at + 8))?.[0]
    if (digits !== undefined && Number.parseInt(digits, 16) <= 0x10ffff) {
      value += String.fromCodePoint(Number.parseInt(digits, 16))
      at += 2 + digits.length
    } else {
      value += escapes[next] ?? `\\${next}`
      at += 2
    }
  }
  scanner.moveTo(at + 1)
  return value
}

/** What `@"…"` means: a date, a time, a date and time or a duration; null for anything else. */
export function temporalOf(text: string): FeelValue {
  return parseDate(text) ?? parseTime(text) ?? (text.includes('T') ? parseDateTime(text) : null) ?? parseDuration(text)
}
