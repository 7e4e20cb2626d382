/**
 * Numbers that people read out, type and print: `GC7K-4M9P-XW3D-T`.
 *
 * Two letters of purpose, ten characters from the system's random source (49 bits: not to be guessed through an
 * interface that limits attempts), one check character after ISO/IEC 7064, hybrid system MOD 31,30, which finds every
 * single wrong character and nearly every swap of neighbours. Characters that are taken for one another in print or in
 * speech (0 O, 1 I L, U V) do not occur.
 */
import { randomInt } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomLength = 10
const groupLength = 4

const pattern = new RegExp(`^[${alphabet}]{13}$`)

function checkCharacter(body: string): string {
  const size = alphabet.length
  let product = size
  for (const character of body) {
    const sum = (product + alphabet.indexOf(character)) % size || size
    product = (sum * 2) % (size + 1)
  }
  return alphabet[(size + 1 - product) % size]!
}

const group = (compact: string): string => compact.match(new RegExp(`.{1,${groupLength}}`, 'g'))!.join('-')

/** A new number. @param prefix two characters of the alphabet that tell the kind of thing, such as AP or RC. */
export function newPublicReference(prefix: string): string {
  if (prefix.length !== 2 || [...prefix].some((character) => !alphabet.includes(character))) {
    throw new RangeError(`a prefix is two of ${alphabet}, not "${prefix}"`)
  }
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  const body = prefix + random
  return group(body + checkCharacter(body))
}

/** Arabic-Indic and Persian digits as a person with an Arabic keyboard types them. */
const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))

/** The canonical form of a typed number, however it was cased, spaced and dashed; undefined when it cannot be one. */
export function normalisePublicReference(text: string): string | undefined {
  // A number is short: a long text is not worth the work.
  if (text.length > 200) return undefined
  const compact = westernDigits(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  if (!pattern.test(compact)) return undefined
  return checkCharacter(compact.slice(0, -1)) === compact.at(-1) ? group(compact) : undefined
}

/** Whether a text is a number in canonical form with the right check character. */
export const isPublicReference = (text: string): boolean => normalisePublicReference(text) === text
