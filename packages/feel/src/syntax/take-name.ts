import { namePart, wordEnd } from './names.ts'
import type { Scanner } from './scanner.ts'

/** Words that end a name nobody knows. */
export const reserved: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'between',
  'instance',
  'then',
  'else',
  'return',
  'satisfies',
  'if',
  'for',
  'some',
  'every',
  'true',
  'false',
  'null',
])

/** The words from here on with only spaces between them: the name that is meant where none is known. */
export function adjacentWords({ text }: Scanner, start: number): { name: string; end: number } {
  let end = wordEnd(text, start)
  for (;;) {
    const part = namePart(text, end)
    if (!part || part.end === end + part.text.length || !/^[\p{L}\p{N}_]/u.test(part.text)) break
    if (reserved.has(part.text)) break
    end = part.end
  }
  return { name: text.slice(start, end).replaceAll(/\s+/g, ' '), end }
}

/** Whether a name is followed by a sign, so that it is being declared here rather than used. */
export function nameEndsBefore({ text, at }: Scanner, sign: string): boolean {
  let end = at
  for (let part = namePart(text, end); part; part = namePart(text, end)) end = part.end
  return end > at && text.slice(end).trimStart().startsWith(sign)
}

/** A name that is being declared: up to one of the signs, or to the word `in`. */
export function takeDeclaredName(scanner: Scanner, ...ends: readonly string[]): string {
  const start = scanner.at
  let end = start
  for (let part = namePart(scanner.text, end); part; part = namePart(scanner.text, end)) {
    if (end > start && ends.includes(part.text)) break
    end = part.end
  }
  if (end === start) scanner.fail('Expected a name')
  scanner.moveTo(end)
  return scanner.text.slice(start, end).trim().replaceAll(/\s+/g, ' ')
}
