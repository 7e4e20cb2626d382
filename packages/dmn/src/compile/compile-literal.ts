import { compileExpression as compileFeel, compileUnaryTests } from '@diwan/feel'
import type { FeelValue } from '@diwan/feel'
import type { Compiled, Run, Scope } from '../evaluate/run.ts'
import type { LiteralExpression } from '../model/expression.ts'
import type { Place } from './place.ts'

const isFeel = (language: string): boolean => /(^|\/)FEEL(\/|$)/i.test(language)

export function compileLiteral(literal: LiteralExpression, place: Place): Compiled {
  const language = literal.language ?? place.language
  if (language !== undefined && language !== '' && !isFeel(language)) {
    place.report('LANGUAGE', `Expressions in ${language} are not understood`)
    return unusable(`The language ${language} is not understood`)
  }
  return compileText(literal.text, place)
}

/** An expression as it is written in a cell. An empty one is null. */
export function compileText(text: string, place: Place): Compiled {
  if (text.trim() === '') return () => null
  try {
    const compiled = compileFeel(text, optionsOf(place))
    return (scope, run) => compiled.evaluate(scope, run.env)
  } catch (error) {
    return mistake(text, error, place)
  }
}

type Test = (input: FeelValue, scope: Scope, run: Run) => boolean

/** The test of a cell; undefined for a dash, which lets everything pass. Null does not pass. */
export function compileTest(text: string, place: Place): Test | undefined {
  if (text.trim() === '' || text.trim() === '-') return undefined
  try {
    const compiled = compileUnaryTests(text, optionsOf(place))
    return (input, scope, run) => compiled.test(input, scope, run.env) === true
  } catch (error) {
    const unable = mistake(text, error, place)
    return (_, scope, run) => unable(scope, run) === true
  }
}

const optionsOf = ({ names, types }: Place) => ({ names, types: types.named })

function mistake(text: string, error: unknown, place: Place): Compiled {
  const message = `${(error as Error).message} in: ${text.trim()}`
  place.report('SYNTAX', message)
  return unusable(message)
}

const unusable =
  (message: string): Compiled =>
  (_, run) => {
    run.recorder.warn('SYNTAX', message)
    return null
  }
