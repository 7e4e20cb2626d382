import type { DaysDuration, YearsDuration } from './duration.ts'
import type { FeelFunction } from './function.ts'
import type { FeelNumber } from './number.ts'
import type { FeelRange } from './range.ts'
import type { FeelDate, FeelDateTime, FeelTime } from './temporal.ts'

export type FeelContext = ReadonlyMap<string, FeelValue>

export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysDuration
  | YearsDuration
  | FeelRange
  | FeelFunction
  | FeelContext
  | readonly FeelValue[]

export const isList = (value: unknown): value is readonly FeelValue[] => Array.isArray(value)

export const isContext = (value: unknown): value is FeelContext => value instanceof Map
