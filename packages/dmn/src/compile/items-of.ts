import { isList, type FeelValue } from '@diwan/feel'
import type { Run } from '../evaluate/run.ts'

/** What an iteration goes over: a list, or a single value as a list of one; null for null, with a warning. */
export function itemsOf(value: FeelValue, run: Run): readonly FeelValue[] | null {
  if (isList(value)) return value
  if (value !== null) return [value]
  run.recorder.warn('INVALID_TYPE', 'Null cannot be iterated over')
  return null
}
