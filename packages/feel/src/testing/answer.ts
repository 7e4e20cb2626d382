/** What an expression answers, as text, with the values given as JSON: for tests. */
import { compileExpression, type CompileOptions } from '../compile-expression.ts'
import { fromJson } from '../json.ts'
import { textOf } from '../operations/to-text.ts'
import type { FeelContext } from '../values/value.ts'

export const testClock = { now: new Date('2026-11-23T22:30:00Z'), timeZone: 'Asia/Bahrain' }

export function answer(source: string, values: object = {}, options: CompileOptions = {}): string {
  const context = fromJson(values) as FeelContext
  return textOf(compileExpression(source, { names: context.keys(), ...options }).evaluate(context, testClock))
}
