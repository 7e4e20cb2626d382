import { NameIndex } from '../syntax/names.ts'
import type { FeelFunction } from '../values/function.ts'
import { contextFunctions } from './context-functions.ts'
import { conversionFunctions } from './conversion-functions.ts'
import { dateFunctions } from './date-functions.ts'
import { listFunctions } from './list-functions.ts'
import { listEditFunctions } from './list-edit-functions.ts'
import { numberFunctions } from './number-functions.ts'
import { rangeFunctions } from './range-functions.ts'
import { statisticsFunctions } from './statistics-functions.ts'
import { stringFunctions } from './string-functions.ts'

/** All functions that FEEL itself has, by name. */
export const builtIns: ReadonlyMap<string, FeelFunction> = new Map([
  ...conversionFunctions,
  ...numberFunctions,
  ...stringFunctions,
  ...listFunctions,
  ...listEditFunctions,
  ...statisticsFunctions,
  ...contextFunctions,
  ...dateFunctions,
  ...rangeFunctions,
])

export const builtInNames = new NameIndex()
for (const name of builtIns.keys()) builtInNames.add(name)
