/** Regular expressions of XPath (XML Schema part 2, appendix F, and what XPath adds) as those of JavaScript. */

const nameStart = [
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}',
  '\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}',
  '\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}',
].join('')
const nameRest = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`

const sets: Readonly<Record<string, string>> = {
  i: nameStart,
  c: nameRest,
  d: '\\p{Nd}',
  s: ' \\t\\n\\r',
  w: '\\p{L}\\p{M}\\p{N}\\p{S}',
}

/** Blocks of Unicode that patterns commonly name, as ranges of code points. */
const blocks: Readonly<Record<string, string>> = {
  BasicLatin: '\\u{0}-\\u{7F}',
  'Latin-1Supplement': '\\u{80}-\\u{FF}',
  'LatinExtended-A': '\\u{100}-\\u{17F}',
  'LatinExtended-B': '\\u{180}-\\u{24F}',
  Greek: '\\u{370}-\\u{3FF}',
  GreekandCoptic: '\\u{370}-\\u{3FF}',
  Cyrillic: '\\u{400}-\\u{4FF}',
  Armenian: '\\u{530}-\\u{58F}',
  Hebrew: '\\u{590}-\\u{5FF}',
  Arabic: '\\u{600}-\\u{6FF}',
  Devanagari: '\\u{900}-\\u{97F}',
  Thai: '\\u{E00}-\\u{E7F}',
  Hiragana: '\\u{3040}-\\u{309F}',
  Katakana: '\\u{30A0}-\\u{30FF}',
  CJKUnifiedIdeographs: '\\u{4E00}-\\u{9FFF}',
  HangulSyllables: '\\u{AC00}-\\u{D7A3}',
}

const plainEscapes = new Set('nrt\\|.?*+(){}-[]^$/')

class Translator {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  translate(): string {
    let result = ''
    while (this.at < this.source.length) result += this.piece()
    return result
  }

  private piece(): string {
    const { source } = this
    const char = source[this.at] as string
    if (char === '[') return this.charClass()
    if (char === '\\') return this.escape(false)
    this.at += 1
    if (char === '(' && source[this.at] === '?' && source[this.at + 1] !== ':') throw new Error('No such group')
    // Neither a line feed nor a return matches the dot; JavaScript knows two more ends of line.
    return char
  }

  /** An escape, outside of a class as an atom and inside as a part of the class. */
  private escape(inClass: boolean): string {
    const { source } = this
    const char = source[this.at + 1] ?? ''
    this.at += 2
    const set = sets[char.toLowerCase()]
    if (set !== undefined) {
      if (char === char.toLowerCase()) return inClass ? set : `[${set}]`
      return inClass && (char === 'D' || char === 'I' || char === 'C' || char === 'S' || char === 'W')
        ? this.complement(char)
        : `[^${set}]`
    }
    if (char === 'p' || char === 'P') return this.category(char, inClass)
    if (/\d/.test(char) && !inClass && char !== '0') return `\\${char}`
    if (!plainEscapes.has(char)) throw new Error('No such escape')
    return `\\${char}`
  }

  private complement(char: string): string {
    if (char === 'D') return '\\P{Nd}'
    if (char === 'S') return '\\u{0}-\\u{8}\\u{B}\\u{C}\\u{E}-\\u{1F}\\u{21}-\\u{10FFFF}'
    if (char === 'W') return '\\p{P}\\p{Z}\\p{C}'
    throw new Error('No complement of names inside a class')
  }

  private category(char: string, inClass: boolean): string {
    const match = /^\{([^}]+)\}/.exec(this.source.slice(this.at))
    if (!match) throw new Error('No category')
    this.at += match[0].length
    const name = match[1] as string
    if (!name.startsWith('Is')) return `\\${char}{${name}}`
    const block = blocks[name.slice(2)]
    if (block === undefined || (inClass && char === 'P')) throw new Error('No such block')
    return inClass ? block : `[${char === 'P' ? '^' : ''}${block}]`
  }

  private charClass(): string {
    const { source } = this
    this.at += 1
    let body = ''
    let minus = ''
    const negated = source[this.at] === '^'
    if (negated) this.at += 1
    const start = this.at
    for (;;) {
      const char = source[this.at]
      if (char === undefined) throw new Error('A class without end')
      if (char === ']' && this.at > start) break
      if (char === '-' && source[this.at + 1] === '[') {
        this.at += 1
        minus = this.charClass()
        if (source[this.at] !== ']') throw new Error('A subtraction ends its class')
        break
      }
      if (char === '\\') {
        body += this.escape(true)
        continue
      }
      if (char === '[') throw new Error('A bracket inside a class')
      this.at += 1
      body += char === '-' && (this.at - 1 === start || source[this.at] === ']') ? '\\-' : char
    }
    this.at += 1
    // A look ahead that refuses what is subtracted: engines without set notation understand it too.
    return `${minus ? `(?:(?!${minus})` : ''}[${negated ? '^' : ''}${body}]${minus ? ')' : ''}`
  }
}

const translate = (pattern: string): string => new Translator(pattern).translate()

/** With the flag `x` spaces mean nothing, except inside of a class. */
function withoutSpaces(pattern: string): string {
  let depth = 0
  let result = ''
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] as string
    if (depth > 0 || !' \t\n\r'.includes(char)) result += char
    if (char === '\\' && depth > 0) {
      result += pattern[at + 1] ?? ''
      at += 1
    } else if (char === '[') {
      depth += 1
    } else if (char === ']' && depth > 0) {
      depth -= 1
    }
  }
  return result
}

const escapeAll = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const cache = new Map<string, RegExp | null>()
const cacheLimit = 1000

/**
 * The JavaScript form of a pattern with flags out of `smixq`; null for a pattern or a flag that XPath does not know.
 * The expression is global: reset `lastIndex` before use.
 */
export function regularExpression(pattern: string, flags: string): RegExp | null {
  const key = `${flags}/${pattern}`
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= cacheLimit) cache.clear()
  const made = make(pattern, flags)
  cache.set(key, made)
  return made
}

function make(pattern: string, flags: string): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null
  try {
    const dense = flags.includes('x') ? withoutSpaces(pattern) : pattern
    const source = flags.includes('q') ? escapeAll(pattern) : translate(dense)
    return new RegExp(source, [...new Set(`gu${flags.replaceAll(/[xq]/g, '')}`)].join(''))
  } catch {
    return null
  }
}
