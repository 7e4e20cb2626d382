/** Reads types as they are written after `instance of` and behind the colon of a parameter. */
import { Scanner } from '../syntax/scanner.ts'
import { NameIndex, longestName, namePart } from '../syntax/names.ts'
import { anyType, namedTypes, type FeelType } from './feel-type.ts'

export type ResolveType = (name: string) => FeelType | undefined

const named = new NameIndex()
for (const name of namedTypes.keys()) named.add(name)
named.add('function')

export interface TypeNames {
  readonly index: NameIndex
  readonly resolve: ResolveType
}

/** Names of types of a model, for the parser to find where they end. */
export function typeNames(types: ReadonlyMap<string, FeelType> = new Map()): TypeNames {
  const index = new NameIndex()
  for (const name of types.keys()) index.add(name)
  return { index, resolve: (name) => types.get(name) }
}

// Without knowing the names: everything up to a sign that no name of a type has.
function takeUnknownName(scanner: Scanner): string {
  const start = scanner.at
  let end = start
  for (let part = namePart(scanner.text, end); part; part = namePart(scanner.text, end)) {
    const arrow = part.text === '-' && scanner.text[part.end] === '>'
    if (arrow || (part.text !== '.' && part.text !== '-' && !/^[\p{L}\p{N}_]/u.test(part.text))) break
    end = part.end
  }
  if (end === start) scanner.fail('Expected a type')
  scanner.moveTo(end)
  return scanner.text.slice(start, end).trim().replaceAll(/\s+/g, ' ')
}

function takeInner(scanner: Scanner, names: TypeNames): FeelType {
  if (!scanner.take('<')) return anyType
  const inner = takeType(scanner, names)
  scanner.expect('>')
  return inner ?? anyType
}

function takeContext(scanner: Scanner, names: TypeNames): FeelType {
  const entries = new Map<string, FeelType>()
  if (scanner.take('<')) {
    do {
      const end = scanner.text.indexOf(':', scanner.at)
      if (end < 0) scanner.fail("':' is missing")
      const name = scanner.text.slice(scanner.at, end).trim().replaceAll(/\s+/g, ' ')
      scanner.moveTo(end + 1)
      entries.set(name, takeType(scanner, names) ?? anyType)
    } while (scanner.take(','))
    scanner.expect('>')
  }
  return { kind: 'context', entries }
}

function takeFunction(scanner: Scanner, names: TypeNames): FeelType {
  const parameters: FeelType[] = []
  if (scanner.take('<') && !scanner.take('>')) {
    do parameters.push(takeType(scanner, names) ?? anyType)
    while (scanner.take(','))
    scanner.expect('>')
  }
  const result = scanner.take('->') ? takeType(scanner, names) : undefined
  return { kind: 'function', parameters, result: result ?? anyType }
}

/** The type at the scanner; undefined for a name that stands for none. */
export function takeType(scanner: Scanner, names: TypeNames): FeelType | undefined {
  const match = longestName(scanner.text, scanner.at, [names.index, named])
  if (match?.level === 0) {
    scanner.moveTo(match.end)
    return names.resolve(match.name)
  }
  if (!match) {
    const name = takeUnknownName(scanner)
    return names.resolve(name)
  }
  scanner.moveTo(match.end)
  if (match.name === 'list' || match.name === 'range') return { kind: match.name, of: takeInner(scanner, names) }
  if (match.name === 'context') return takeContext(scanner, names)
  if (match.name === 'function') return takeFunction(scanner, names)
  return namedTypes.get(match.name)
}

/**
 * A type from its text, such as `list<context<a: number>>`. A name that `resolve` knows goes before FEEL's own.
 * Undefined for a name that stands for no type. @throws FeelSyntaxError
 */
export function parseType(text: string, resolve: ResolveType = () => undefined): FeelType | undefined {
  const whole = resolve(text.trim())
  if (whole) return whole
  const scanner = new Scanner(text)
  const type = takeType(scanner, { index: new NameIndex(), resolve })
  if (!scanner.ended) scanner.fail('Expected the end of the type')
  return type
}
