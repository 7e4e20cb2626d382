export {
  compileExpression,
  compileUnaryTests,
  type Compiled,
  type CompiledExpression,
  type CompiledUnaryTests,
  type CompileOptions,
} from './compile-expression.ts'
export type { Environment, FeelWarning, Position } from './environment.ts'
export { makeFunction, type FunctionBody } from './functions.ts'
export { fromJson, toJson } from './json.ts'
export { compare, isEqual } from './operations/compare.ts'
export { isInRange, passes } from './operations/contains.ts'
export { textOf } from './operations/to-text.ts'
export type { KnownNames, NameTree } from './syntax/names.ts'
export { FeelSyntaxError } from './syntax/syntax-error.ts'
export { coerceTo, convertTo } from './types/coerce.ts'
export { anyType, conformsTo, kindOf, typeConformsTo, typeOf, typeText, type FeelType } from './types/feel-type.ts'
export { parseType, type ResolveType } from './types/parse-type.ts'
export { DaysDuration, YearsDuration, parseDuration } from './values/duration.ts'
export { FeelFunction, type FunctionParameter } from './values/function.ts'
export { FeelNumber, integerOf, isNumber, numberOf, numberText } from './values/number.ts'
export { FeelRange } from './values/range.ts'
export { FeelDate, FeelDateTime, FeelTime, parseDate, parseDateTime, parseTime } from './values/temporal.ts'
export { isContext, isList, type FeelContext, type FeelValue } from './values/value.ts'
