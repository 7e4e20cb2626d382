import {
  anyType,
  compileUnaryTests,
  convertTo,
  parseType,
  typeOf,
  typeText,
  type CompiledUnaryTests,
  type Environment,
  type FeelType,
  type FeelValue,
} from '@diwan/feel'
import type { Run } from '../evaluate/run.ts'
import type { ItemDefinition } from '../model/item-definition.ts'
import type { Model } from '../model/model.ts'
import { completeValue } from './complete-value.ts'

/** The types of a model: FEEL's own, its item definitions, and those of its imports below their name. */
export interface ModelTypes {
  /** Undefined for no type and for one that does not exist (which is reported once). */
  find(name: string | undefined): FeelType | undefined
  /** An item definition by name; one of an imported model by the name of the import, a dot and its own. */
  item(name: string): FeelType | undefined
  /** All item definitions by the names by which expressions can call them. */
  readonly named: ReadonlyMap<string, FeelType>
  /** The allowed values of a type, as written. */
  allowedText(name: string | undefined): string | undefined
  coerce(value: FeelValue, type: FeelType, what: string, run: Run): FeelValue
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Allowed values may ask for today's date, so they see the clock of the evaluation that checks them. */
interface Clock {
  env: Environment
}

export function buildTypes(
  model: Model,
  modelTypes: (namespace: string) => ModelTypes | undefined,
  report: (message: string) => void,
): ModelTypes {
  const clock: Clock = { env: { now: new Date(0) } }
  const definitions = new Map(model.items.map((item) => [item.name, item]))
  const built = new Map<ItemDefinition, FeelType>()
  const found = new Map<string, FeelType | undefined>()
  /** What messages call a type; its text could be endless. */
  const spoken = new Map<FeelType, string>()

  const item = (name: string): FeelType | undefined => {
    const definition = definitions.get(name)
    return definition ? typeOfItem(definition) : ofImports(name, (types, inside) => types.item(inside))
  }

  /** What an imported model says of a name that begins with the name of the import. */
  const sought = new Set<string>()
  const ofImports = <T>(name: string, ask: (types: ModelTypes, inside: string) => T | undefined): T | undefined => {
    // Models may import each other, and without names they would ask each other for ever.
    if (sought.has(name)) return undefined
    sought.add(name)
    try {
      for (const { name: prefix, namespace } of model.imports) {
        const types = modelTypes(namespace)
        if (!types || (prefix !== '' && !name.startsWith(`${prefix}.`))) continue
        const found = ask(types, prefix === '' ? name : name.slice(prefix.length + 1))
        if (found !== undefined) return found
      }
      return undefined
    } finally {
      sought.delete(name)
    }
  }

  const allowedText = (name: string | undefined, seen: readonly string[] = []): string | undefined => {
    if (name === undefined || seen.includes(name)) return undefined
    const definition = definitions.get(name)
    if (!definition) return ofImports(name, (types, inside) => types.allowedText(inside))
    return definition.allowedValues ?? allowedText(definition.type, [...seen, name])
  }

  const find = (name: string | undefined): FeelType | undefined => {
    if (name === undefined || name === '') return undefined
    if (!found.has(name)) {
      // Older models write the name with a prefix of XML, such as feel:string.
      const plain = name.replace(/^[\w-]+:(?=\S)/, '')
      const type = item(name) ?? item(plain) ?? parsed(plain)
      if (!type) report(`There is no type ${name}`)
      found.set(name, type)
      if (type && !spoken.has(type)) spoken.set(type, plain)
    }
    return found.get(name)
  }

  const parsed = (text: string): FeelType | undefined => {
    try {
      return parseType(text, item)
    } catch {
      return undefined
    }
  }

  const constraint = (text: string | undefined, of: ItemDefinition): ((value: FeelValue) => boolean) | undefined => {
    if (text === undefined || text.trim() === '') return undefined
    let tests: CompiledUnaryTests | undefined
    try {
      tests = compileUnaryTests(text)
    } catch (error) {
      report(`Allowed values of ${of.name}: ${(error as Error).message}`)
    }
    return tests && ((value) => tests.test(value, new Map(), clock.env) === true)
  }

  const typeOfItem = (definition: ItemDefinition): FeelType => {
    const known = built.get(definition)
    if (known) return known
    const list: Mutable<FeelType & { kind: 'list' }> = { kind: 'list', of: anyType }
    const entries = new Map<string, FeelType>()
    const context: FeelType | undefined = definition.components.length > 0 ? { kind: 'context', entries } : undefined
    // Known before its parts, because a type may hold itself.
    built.set(definition, definition.isCollection ? list : (context ?? anyType))
    for (const each of definition.components) entries.set(each.name, typeOfItem(each))
    const base = context ?? (definition.function ? functionType(definition.function) : find(definition.type)) ?? anyType
    const item = constrain(base, constraint(definition.allowedValues, definition))
    list.of = item
    const type = constrain(definition.isCollection ? list : item, constraint(definition.typeConstraint, definition))
    built.set(definition, type)
    return type
  }

  const functionType = ({ parameters, result }: NonNullable<ItemDefinition['function']>): FeelType => ({
    kind: 'function',
    parameters: parameters.map((each) => find(each.type) ?? anyType),
    result: find(result) ?? anyType,
  })

  let named: Map<string, FeelType> | undefined
  const allNamed = (): ReadonlyMap<string, FeelType> => {
    if (named) return named
    // Known before the imports are asked, which may import this model in turn.
    named = new Map(model.items.map((each) => [each.name, typeOfItem(each)]))
    for (const { name, namespace } of model.imports) {
      for (const [inside, type] of modelTypes(namespace)?.named ?? []) {
        const full = name === '' ? inside : `${name}.${inside}`
        if (!named.has(full)) named.set(full, type)
      }
    }
    return named
  }

  return {
    find,
    item,
    get named() {
      return allNamed()
    },
    allowedText: (name) => allowedText(name),
    coerce(value, type, what, run) {
      clock.env = run.env
      const fitting = convertTo(value, type) ?? convertTo(completeValue(value, type), type)
      if (fitting !== undefined) return fitting
      const wanted = spoken.get(type) ?? typeText(type)
      run.recorder.warn('INVALID_TYPE', `${what} should be ${wanted}, but is ${typeOf(value)}`)
      return null
    },
  }
}

function constrain(type: FeelType, allows: ((value: FeelValue) => boolean) | undefined): FeelType {
  if (!allows) return type
  const before = type.allows
  return { ...type, allows: before ? (value) => before(value) && allows(value) : allows }
}
