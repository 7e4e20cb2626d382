import { isPrintable } from './fonts.ts'

/** A stretch of text; `ltr` marks an identifier that must keep its order inside Arabic. */
export interface Run {
  readonly text: string
  readonly ltr: boolean
}

// Controls, private use and the marks that reorder text: a hidden override could make a certificate read differently
// from what its claims say (Unicode UAX 9, "Trojan source").
const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Text that the document font can draw: letters it lacks become `?`, direction overrides and controls go. */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').replace(forbidden, '').trim()
  return Array.from(clean, (character) =>
    isPrintable(character.codePointAt(0)!) ? character : lookAlike(character),
  ).join('')
}

function lookAlike(character: string): string {
  const [base = ''] = character.normalize('NFKD')
  return isPrintable(base.codePointAt(0) ?? 0) ? base : '?'
}

// Letters or digits joined by punctuation, such as 9999-1234567-1 or https://example.org/verify: the Unicode algorithm
// would lay their parts out from right to left inside an Arabic line.
// Words joined by a hyphen need no help.
const identifier = /(?=\S*[\d:@])[A-Za-z0-9+]+(?:[-/.:_@#?=&%]+[A-Za-z0-9]+)+/g

/** Splits a text where identifiers must be isolated. */
export function isolateIdentifiers(text: string): Run[] {
  const clean = printable(text)
  const runs: Run[] = []
  let end = 0
  for (const match of clean.matchAll(identifier)) {
    if (match.index > end) runs.push({ text: clean.slice(end, match.index), ltr: false })
    runs.push({ text: match[0], ltr: true })
    end = match.index + match[0].length
  }
  if (end < clean.length) runs.push({ text: clean.slice(end), ltr: false })
  return runs
}
