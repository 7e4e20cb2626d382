import { numberOf, type FeelNumber } from '../values/number.ts'
import type { FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'
import { regularExpression } from './regular-expression.ts'

type Texts = [string, string]

const onTexts = (name: string, second: string, work: (text: string, other: string) => FeelValue): Definition =>
  defineFunction(name, [`string: string, ${second}: string`, ([text, other]: Texts) => work(text, other)])

/** Counts characters of Unicode, not units of UTF-16. */
function substring(text: string, start: FeelNumber, length: FeelNumber | null): string | undefined {
  const chars = [...text]
  const from = Math.trunc(start.toNumber())
  if (from === 0) return undefined
  const at = from > 0 ? from - 1 : chars.length + from
  if (length === null) return chars.slice(Math.max(at, 0)).join('')
  const count = Math.trunc(length.toNumber())
  return count < 1 ? undefined : chars.slice(Math.max(at, 0), Math.max(at + count, 0)).join('')
}

function matches(text: string, pattern: string, flags: string | null): boolean | undefined {
  const expression = regularExpression(pattern, flags ?? '')
  if (!expression) return undefined
  expression.lastIndex = 0
  return expression.test(text)
}

/** What `$1` and the like stand for in one match; undefined for a replacement that XPath refuses. */
function fillIn(replacement: string, match: RegExpMatchArray): string | undefined {
  let result = ''
  for (let at = 0; at < replacement.length; at += 1) {
    const char = replacement[at] as string
    const next = replacement[at + 1] ?? ''
    if (char === '\\') {
      if (next !== '\\' && next !== '$') return undefined
      result += next
      at += 1
    } else if (char === '$') {
      if (!/\d/.test(next)) return undefined
      let group = Number(next)
      at += 1
      while (/\d/.test(replacement[at + 1] ?? '') && group * 10 + Number(replacement[at + 1]) < match.length) {
        group = group * 10 + Number(replacement[at + 1])
        at += 1
      }
      result += match[group] ?? ''
    } else {
      result += char
    }
  }
  return result
}

function replace(text: string, pattern: string, replacement: string, flags: string | null): string | undefined {
  const expression = regularExpression(pattern, flags ?? '')
  if (!expression || ''.match(expression)) return undefined
  let result = ''
  let end = 0
  for (const match of text.matchAll(expression)) {
    const filled = flags?.includes('q') ? replacement : fillIn(replacement, match)
    if (filled === undefined) return undefined
    result += text.slice(end, match.index) + filled
    end = match.index + match[0].length
  }
  return result + text.slice(end)
}

function split(text: string, delimiter: string, flags: string | null): FeelValue[] | undefined {
  const expression = regularExpression(delimiter, flags ?? '')
  if (!expression) return undefined
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(expression)) {
    if (match[0] === '' && (match.index === 0 || match.index === text.length)) continue
    parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
  }
  return [...parts, text.slice(end)]
}

function join(items: readonly FeelValue[], delimiter: string | null): string | undefined {
  if (!items.every((item) => item === null || typeof item === 'string')) return undefined
  return items.filter((item) => item !== null).join(delimiter ?? '')
}

export const stringFunctions: readonly Definition[] = [
  defineFunction('substring', [
    'string: string, start position: number, length?: number',
    ([text, start, length]: [string, FeelNumber, FeelNumber | null]) => substring(text, start, length),
  ]),
  defineFunction('string length', ['string: string', ([text]: [string]) => numberOf([...text].length)]),
  defineFunction('upper case', ['string: string', ([text]: [string]) => text.toUpperCase()]),
  defineFunction('lower case', ['string: string', ([text]: [string]) => text.toLowerCase()]),
  onTexts('substring before', 'match', (text, match) => text.slice(0, Math.max(text.indexOf(match), 0))),
  onTexts('substring after', 'match', (text, match) => {
    const at = text.indexOf(match)
    return at < 0 ? '' : text.slice(at + match.length)
  }),
  onTexts('contains', 'match', (text, match) => text.includes(match)),
  onTexts('starts with', 'match', (text, match) => text.startsWith(match)),
  onTexts('ends with', 'match', (text, match) => text.endsWith(match)),
  defineFunction('matches', [
    'input: string, pattern: string, flags?: string?',
    ([text, pattern, flags]: [string, string, string | null]) => matches(text, pattern, flags),
  ]),
  defineFunction('replace', [
    'input: string, pattern: string, replacement: string, flags?: string?',
    ([text, pattern, replacement, flags]: [string, string, string, string | null]) =>
      replace(text, pattern, replacement, flags),
  ]),
  defineFunction('split', [
    'string: string, delimiter: string, flags?: string?',
    ([text, delimiter, flags]: [string, string, string | null]) => split(text, delimiter, flags),
  ]),
  defineFunction('string join', [
    'list: list, delimiter?: string?',
    ([items, delimiter]: [readonly FeelValue[], string | null]) => join(items, delimiter),
  ]),
]

