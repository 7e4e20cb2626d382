/**
 * How words are made equal before they are compared. Arabic is written with variants that readers take for the same
 * letter; keyboards, schools and official names differ. Both the index and the question go through the same rules.
 */

/**
 * Letters written in more than one way: hamza on its seats, alef maqsura, ta marbuta, and Persian keyboards' letters.
 */
const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا',
  ؤ: 'و', ئ: 'ي', ى: 'ي', ی: 'ي', ې: 'ي',
  ة: 'ه', ۀ: 'ه', ہ: 'ه', ۂ: 'ه', ھ: 'ه',
  ک: 'ك', ڪ: 'ك', گ: 'ك',
  ڤ: 'ف', پ: 'ب', چ: 'ج', ژ: 'ز',
  ء: '',
}
const variants = new RegExp(`[${Object.keys(arabicLetters).join('')}]`, 'gu')

/** Tashkeel and other marks, tatweel, direction marks and joiners carry no letter. */
const silentMarks = /[\p{Mn}\p{Cf}\u0640]/gu

const foreignDigits = /[\u0660-\u0669\u06F0-\u06F9]/g

/** Latin letters that have no decomposition into a base letter and a mark. */
const latinLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }

/** One spelling for Arabic text; other text is not changed. */
export const normaliseArabic = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(silentMarks, '')
    .replace(variants, (letter) => arabicLetters[letter] ?? letter)
    .replace(foreignDigits, (digit) => String(digit.charCodeAt(0) & 0xf))

/** Text as it is compared: one spelling, lower case, no diacritics, words parted by single spaces. */
export const normalise = (text: string): string =>
  normaliseArabic(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđłı]/g, (letter) => latinLetters[letter] ?? letter)
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The article, alone or after "and", "for", "with", "as" or "then"; what remains has at least three letters. */
const article = /^(?:[وف]?(?:ال|لل)|[بك]ال|و?بال|و?كال)(?=.{3})/u

/**
 * A word without its article and most common ending. Light on purpose: a root would put كتاب and مكتب in one place.
 * English loses the plural's s, Arabic the feminine ending of words that stay long enough to be themselves.
 */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) {
    if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
    return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
  }
  const bare = word.replace(article, '')
  if (bare.length >= 5 && bare.endsWith('ات')) return bare.slice(0, -2)
  return bare.length >= 5 && bare.endsWith('ه') ? bare.slice(0, -1) : bare
}

/** Words that say nothing about a service. Normalised. */
const emptyWords = new Set(
  normalise(
    `في من على عن إلى أو و مع بعد قبل هذا هذه ذلك التي الذي كيف أريد ما هو هي لا أن إن
     a an the of for in on to or and at by with is are how do i my want need`,
  ).split(' '),
)

/** The words of a text as the index knows them; empty words only where nothing else is left. */
export function wordsOf(text: string): string[] {
  const all = normalise(text).split(' ').filter(Boolean)
  const telling = all.filter((word) => !emptyWords.has(word))
  return (telling.length > 0 ? telling : all).map(stem)
}

/** Shorter words are not corrected: too many others are one letter away. */
const shortestCorrected = 4

/** The word without each of its letters in turn, and itself: words one slip apart share one of these. */
export function slipsOf(word: string): string[] {
  if (word.length < shortestCorrected || /\d/.test(word)) return []
  return [...new Set([word, ...[...word].map((_, index) => word.slice(0, index) + word.slice(index + 1))])]
}

export const weights = { title: 1, keyword: 0.7, text: 0.3 } as const

export interface SearchableService {
  readonly title: { readonly ar: string; readonly en: string }
  readonly keywords: { readonly ar: readonly string[]; readonly en: readonly string[] }
  readonly summary: { readonly ar: string; readonly en: string }
  readonly id: string
}

/** Word → weight of the most telling place where it stands. */
export function postingsOf({ id, title, keywords, summary }: SearchableService): ReadonlyMap<string, number> {
  const places: readonly (readonly [string, number])[] = [
    [`${title.ar} ${title.en}`, weights.title],
    [[...keywords.ar, ...keywords.en].join(' '), weights.keyword],
    [`${summary.ar} ${summary.en} ${id}`, weights.text],
  ]
  const postings = new Map<string, number>()
  for (const [text, weight] of places) {
    for (const word of wordsOf(text)) postings.set(word, Math.max(weight, postings.get(word) ?? 0))
  }
  return postings
}
