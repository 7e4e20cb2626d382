import { correspondenceTexts } from './correspondence-texts.ts'
import { errors } from './errors.ts'

/** Long enough for a question and its reasons. */
export const longestWords = 2_000

/** What was written, without blank ends. @throws applications.words_needed, with what is to be mended */
export function wordsIn(typed: string, field: string): string {
  const words = typed.replaceAll('\r\n', '\n').trim()
  if (words.length === 0) throw errors.words_needed({ issues: [{ field, text: correspondenceTexts.wordsNeeded }] })
  if (words.length > longestWords) throw errors.words_needed({ issues: [{ field, text: correspondenceTexts.wordsTooLong }] })
  return words
}
