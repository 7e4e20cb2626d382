import { DaysDuration, YearsDuration } from '../values/duration.ts'
import { FeelFunction } from '../values/function.ts'
import { isNumber } from '../values/number.ts'
import { FeelRange } from '../values/range.ts'
import { FeelDate, FeelDateTime, FeelTime } from '../values/temporal.ts'
import { isContext, isList, type FeelValue } from '../values/value.ts'

export type SimpleTypeKind =
  | 'any'
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'daysDuration'
  | 'yearsDuration'

interface Constraint {
  /** Which values of the kind belong to the type, where not all do. */
  readonly allows?: (value: FeelValue) => boolean
}

export type FeelType = Constraint &
  (
    | { readonly kind: SimpleTypeKind }
    | { readonly kind: 'list'; readonly of: FeelType }
    | { readonly kind: 'range'; readonly of: FeelType }
    | { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelType> }
    | { readonly kind: 'function'; readonly parameters: readonly FeelType[]; readonly result: FeelType }
  )

export const anyType: FeelType = { kind: 'any' }

/** Types with a name of their own in FEEL, as they are written after `instance of`. */
export const namedTypes: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['Any', anyType],
  ['Null', { kind: 'null' }],
  ['number', { kind: 'number' }],
  ['string', { kind: 'string' }],
  ['boolean', { kind: 'boolean' }],
  ['date', { kind: 'date' }],
  ['time', { kind: 'time' }],
  ['date and time', { kind: 'dateTime' }],
  ['dateTime', { kind: 'dateTime' }],
  ['days and time duration', { kind: 'daysDuration' }],
  ['dayTimeDuration', { kind: 'daysDuration' }],
  ['years and months duration', { kind: 'yearsDuration' }],
  ['yearMonthDuration', { kind: 'yearsDuration' }],
  ['list', { kind: 'list', of: anyType }],
  ['range', { kind: 'range', of: anyType }],
  ['context', { kind: 'context', entries: new Map() }],
])

/** The kind of a value's type; types inside lists and contexts are left aside. */
export function kindOf(value: FeelValue): FeelType['kind'] {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (isNumber(value)) return 'number'
  if (isList(value)) return 'list'
  if (isContext(value)) return 'context'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelDateTime) return 'dateTime'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof DaysDuration) return 'daysDuration'
  if (value instanceof YearsDuration) return 'yearsDuration'
  return value instanceof FeelRange ? 'range' : 'function'
}

const spokenKinds: Readonly<Partial<Record<FeelType['kind'], string>>> = {
  any: 'Any',
  null: 'Null',
  dateTime: 'date and time',
  daysDuration: 'days and time duration',
  yearsDuration: 'years and months duration',
}

/** The name that FEEL has for the type of a value, such as `date and time`. */
export function typeOf(value: FeelValue): string {
  const kind = kindOf(value)
  return spokenKinds[kind] ?? kind
}

/** The type as it is written after `instance of`. */
export function typeText(type: FeelType): string {
  switch (type.kind) {
    case 'list':
    case 'range':
      return `${type.kind}<${typeText(type.of)}>`
    case 'context': {
      const entries = [...type.entries].map(([name, entry]) => `${name}: ${typeText(entry)}`)
      return `context<${entries.join(', ')}>`
    }
    case 'function':
      return `function<${type.parameters.map(typeText).join(', ')}> -> ${typeText(type.result)}`
    default:
      return spokenKinds[type.kind] ?? type.kind
  }
}

/** Whether every value of one type is a value of the other (DMN 1.5 §10.3.2.9.2). */
export function typeConformsTo(type: FeelType, wanted: FeelType): boolean {
  // Types of a model may hold themselves.
  if (type === wanted) return true
  if (wanted.kind === 'any' || type.kind === 'null') return true
  if (wanted.kind === 'list' || wanted.kind === 'range') {
    return type.kind === wanted.kind && typeConformsTo(type.of, wanted.of)
  }
  if (wanted.kind === 'context') {
    if (type.kind !== 'context') return false
    return [...wanted.entries].every(([name, entry]) => {
      const own = type.entries.get(name)
      return own !== undefined && typeConformsTo(own, entry)
    })
  }
  if (wanted.kind === 'function') {
    if (type.kind !== 'function' || type.parameters.length !== wanted.parameters.length) return false
    const parametersFit = type.parameters.every((own, at) => typeConformsTo(wanted.parameters[at] as FeelType, own))
    return parametersFit && typeConformsTo(type.result, wanted.result)
  }
  return type.kind === wanted.kind
}

function functionConforms(value: FeelFunction, type: FeelType & { kind: 'function' }): boolean {
  if (value.parameters === undefined) return true
  if (value.parameters.length !== type.parameters.length) return false
  const parametersFit = value.parameters.every((own, at) =>
    typeConformsTo(type.parameters[at] as FeelType, own.type ?? anyType),
  )
  return parametersFit && (value.result === undefined || typeConformsTo(value.result, type.result))
}

/** Whether the value belongs to the type. Null belongs to every type; entries beyond those of a context do no harm. */
export function conformsTo(value: FeelValue, type: FeelType): boolean {
  return value === null || (isMadeLike(value, type, conformsTo) && (type.allows?.(value) ?? true))
}

/** The answer to `instance of`, which leaves aside what a type allows and asks for its structure only. */
export function isInstanceOf(value: FeelValue, type: FeelType): boolean {
  return value !== null && isMadeLike(value, type, isNullOrInstance)
}

const isNullOrInstance = (value: FeelValue, type: FeelType): boolean => value === null || isInstanceOf(value, type)

function isMadeLike(value: FeelValue, type: FeelType, fits: (value: FeelValue, type: FeelType) => boolean): boolean {
  switch (type.kind) {
    case 'any':
      return true
    case 'list':
      return isList(value) && value.every((item) => fits(item, type.of))
    case 'range': {
      if (!(value instanceof FeelRange)) return false
      return [value.start, value.end].every((bound) => bound === undefined || fits(bound, type.of))
    }
    case 'context': {
      if (!isContext(value)) return false
      return [...type.entries].every(([name, entry]) => value.has(name) && fits(value.get(name) ?? null, entry))
    }
    case 'function':
      return value instanceof FeelFunction && functionConforms(value, type)
    default:
      return kindOf(value) === type.kind
  }
}
