/**
 * Names of FEEL may hold spaces and the signs `. / - ' + *`, so where a name ends depends on which names there are:
 * the longest one known at that place is meant (DMN 1.5 §10.3.1.4).
 */

/**
 * Names with the names of what they hold: entries of a context, components of a type, elements of an imported model.
 * A list has the names of its items. Undefined where nothing is known of the inside.
 */
export interface NameTree extends ReadonlyMap<string, NameTree | undefined> {}

export type KnownNames = Iterable<string> | NameTree

const wordStart = /[\p{ID_Start}_?$\u{10000}-\u{EFFFF}]/u
const wordRest = /[\p{ID_Continue}_?$\u{B7}\u{10000}-\u{EFFFF}]|\u{200C}|\u{200D}/u
const sign = /[./\-’'+*]/
const space = /\s/

export const isSpace = (char: string): boolean => space.test(char)

const charAt = (text: string, at: number): string => {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** The end of the word that starts at an offset, or the offset itself where none does. */
export function wordEnd(text: string, from: number): number {
  let char = charAt(text, from)
  if (char === '' || !wordStart.test(char)) return from
  let at = from
  while (char !== '' && wordRest.test(char)) {
    at += char.length
    char = charAt(text, at)
  }
  return at
}

export interface NamePart {
  readonly text: string
  readonly end: number
}

/** The next word, number or sign that could belong to a name, spaces before it skipped. */
export function namePart(text: string, from: number): NamePart | undefined {
  let at = from
  while (at < text.length && isSpace(text[at] as string)) at += 1
  const start = at
  let char = charAt(text, at)
  if (sign.test(char)) return { text: char, end: at + 1 }
  while (char !== '' && wordRest.test(char)) {
    at += char.length
    char = charAt(text, at)
  }
  return at === start ? undefined : { text: text.slice(start, at), end: at }
}

/** The name with its parts one space apart, so that spellings that differ in spaces only meet. */
export function canonicalName(name: string): string {
  const parts: string[] = []
  let at = 0
  for (let part = namePart(name, at); part; part = namePart(name, at)) {
    parts.push(part.text)
    at = part.end
  }
  return at === name.trimEnd().length ? parts.join(' ') : name
}

interface KnownName {
  readonly name: string
  readonly inside: NameTree | undefined
}

/** Names that are known at one level, by their canonical form. */
export class NameIndex {
  private readonly known = new Map<string, KnownName>()
  private longest = 0

  add(name: string, inside?: NameTree): void {
    const canonical = canonicalName(name)
    const known = this.known.get(canonical)
    if (!known || inside) this.known.set(canonical, { name, inside })
    this.longest = Math.max(this.longest, canonical.split(' ').length)
  }

  get(canonical: string): KnownName | undefined {
    return this.known.get(canonical)
  }

  get longestParts(): number {
    return this.longest
  }
}

const indexes = new WeakMap<object, NameIndex>()

/** The index of a tree's first level, made once per tree. */
export function indexOf(names: KnownNames): NameIndex {
  const known = typeof names === 'object' ? indexes.get(names) : undefined
  if (known) return known
  const index = new NameIndex()
  if (names instanceof Map) {
    for (const [name, inside] of names as NameTree) index.add(name, inside)
    indexes.set(names, index)
  } else {
    for (const name of names as Iterable<string>) index.add(name)
  }
  return index
}

/** Every name at any depth of a tree, for places where nothing is known of the value before the dot. */
export function addNamesBelow(names: NameTree, pool: NameIndex, seen: Set<NameTree> = new Set()): void {
  if (seen.has(names)) return
  seen.add(names)
  for (const [name, inside] of names) {
    pool.add(name, inside)
    if (inside) addNamesBelow(inside, pool, seen)
  }
}

export interface NameMatch extends KnownName {
  readonly end: number
  readonly parts: number
  /** Which of the indexes had it. */
  readonly level: number
}

/** The longest known name that starts at an offset; of equal ones that of the first index. */
export function longestName(text: string, from: number, levels: readonly NameIndex[]): NameMatch | undefined {
  let most = 0
  for (const level of levels) most = Math.max(most, level.longestParts)
  let best: NameMatch | undefined
  let canonical = ''
  let at = from
  for (let parts = 1; parts <= most; parts += 1) {
    const part = namePart(text, at)
    if (!part) break
    at = part.end
    canonical = canonical === '' ? part.text : `${canonical} ${part.text}`
    for (const [level, index] of levels.entries()) {
      const known = index.get(canonical)
      if (!known) continue
      best = { ...known, end: at, parts, level }
      break
    }
  }
  return best
}
