/** Reading single attributes and expressions, each with its own complaint. */
import { ExpressionError, compileExpression, type LocalisedText } from '@diwan/service-kit'
import { parseDuration } from '../engine/iso-time.ts'
import type { Problems } from './definition-refused.ts'
import { elementOf, ownerId, textOf, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

const identifier = /^[a-zA-Z][\w-]*(\.[a-zA-Z][\w-]*)*$/

export function identifierOf(element: Element, attribute: string, problems: Problems): string {
  const value = textOf(element, `diwan:${attribute}`)
  if (!value) problems.add(ownerId(element), reasons.missing(`diwan:${attribute}`))
  else if (!identifier.test(value)) problems.add(ownerId(element), reasons.notIdentifier(`diwan:${attribute}`, value))
  return value ?? ''
}

/** A name that FEEL can read: no hyphen, which would be a minus, and no dot, which would be a path. */
export function variableOf(element: Element, attribute: string, problems: Problems): string {
  const value = identifierOf(element, attribute, problems)
  if (/[-.]/.test(value)) problems.add(ownerId(element), reasons.notIdentifier(`diwan:${attribute}`, value))
  return value
}

export function optionalIdentifier(element: Element, attribute: string, problems: Problems): string | undefined {
  return textOf(element, `diwan:${attribute}`) ? identifierOf(element, attribute, problems) : undefined
}

export function choiceOf<Choice extends string>(
  element: Element,
  attribute: string,
  allowed: readonly Choice[],
  problems: Problems,
): Choice {
  const value = textOf(element, `diwan:${attribute}`)
  const choice = allowed.find((candidate) => candidate === value)
  if (!choice) problems.add(ownerId(element), reasons.oneOf(`diwan:${attribute}`, allowed))
  return choice ?? (allowed[0] as Choice)
}

export function durationOf(element: Element, attribute: string, problems: Problems): string | undefined {
  const value = textOf(element, `diwan:${attribute}`)
  if (value && !parseDuration(value)) problems.add(ownerId(element), reasons.notDuration(`diwan:${attribute}`, value))
  return value
}

/** `name` is English, `diwan:nameAr` Arabic; undefined unless both are there. */
export function nameOf(element: Element): LocalisedText | undefined {
  const en = textOf(element, 'name')
  const ar = textOf(element, 'diwan:nameAr')
  return en && ar ? { ar, en } : undefined
}

/** The name of something people see. */
export function requiredName(element: Element, problems: Problems): LocalisedText {
  if (!textOf(element, 'name')) problems.add(ownerId(element), reasons.missing('name'))
  if (!textOf(element, 'diwan:nameAr')) problems.add(ownerId(element), reasons.missing('diwan:nameAr'))
  return nameOf(element) ?? { ar: '', en: '' }
}

/** Absent, or a URI of the FEEL specification of any DMN version. */
export const isFeel = (language: string | undefined): boolean =>
  language === undefined || /(^|[/:])feel\/?$/i.test(language)

/** The checked FEEL source of an expression element such as conditionExpression. */
export function expressionOf(owner: Element, property: string, problems: Problems): string | undefined {
  const expression = elementOf(owner, property)
  if (!expression) return undefined
  const language = expression.$type === 'bpmn:FormalExpression' ? textOf(expression, 'language') : undefined
  if (!isFeel(language)) problems.add(ownerId(owner), reasons.expressionLanguage(language as string))
  const source = textOf(expression, 'body')
  if (!source) {
    problems.add(ownerId(owner), reasons.emptyExpression())
    return undefined
  }
  return source
}

export function checkExpression(owner: Element, source: string, problems: Problems): void {
  try {
    compileExpression(source)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    problems.add(ownerId(owner), reasons.expression(error.message))
  }
}
