import type { LocalisedText } from '@diwan/service-kit'

/** Kinds of expected failure and the HTTP status each maps to (RFC 9110 §15). Anything else is a bug: 500. */
export const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rejected: 422,
  too_many: 429,
  too_large: 413,
  unavailable: 503,
} as const
export type ProblemKind = keyof typeof statusOf

/** One thing to mend in one field; `field` is the name of the form control or the JSON pointer. */
export interface FieldIssue {
  readonly field: string
  readonly text: LocalisedText
}

/** An expected failure that a person can read and act on; shown as RFC 9457 problem details or as a page. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly kind: ProblemKind
  readonly text: LocalisedText
  readonly issues: readonly FieldIssue[]

  constructor(code: string, kind: ProblemKind, text: LocalisedText, issues: readonly FieldIssue[] = []) {
    super(`${code}: ${text.en}`)
    this.code = code
    this.kind = kind
    this.text = text
    this.issues = issues
  }

  get status(): number {
    return statusOf[this.kind]
  }
}

export interface ErrorDefinition {
  readonly kind: ProblemKind
  /** What went wrong and what to do; `{name}` is replaced by the value given when thrown. */
  readonly text: LocalisedText
}

export interface ProblemDetail {
  readonly issues?: readonly FieldIssue[]
  readonly values?: Readonly<Record<string, string | number>>
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** All error tables, for the test that every code has both texts. */
export const errorTables = new Map<string, Readonly<Record<string, ErrorDefinition>>>()

/** A module's table of errors: `errors.slot_taken()` makes the Problem to throw, with code `module.slot_taken`. */
export function defineErrors<Table extends Record<string, ErrorDefinition>>(
  module: string,
  table: Table,
): { readonly [Code in keyof Table]: (detail?: ProblemDetail) => Problem } {
  errorTables.set(module, table)
  const make = (code: string, { kind, text }: ErrorDefinition) => {
    return ({ issues = [], values = {} }: ProblemDetail = {}) =>
      new Problem(`${module}.${code}`, kind, { ar: fill(text.ar, values), en: fill(text.en, values) }, issues)
  }
  return Object.fromEntries(Object.entries(table).map(([code, definition]) => [code, make(code, definition)])) as never
}
