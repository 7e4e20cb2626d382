import type { ExpressionClock, Field, FormPage, Locale, PublicService } from '@diwan/service-kit'
import { Ltr } from '@diwan/ui'
import type { VNode } from 'preact'
import { answerText, isIdentifier } from './answer-text.ts'
import type { Answers, Scope } from './schema.ts'
import { askedPages, factsOf } from './visible.ts'

export interface AnswerRow {
  readonly field: Field
  readonly label: string
  /** Empty when unanswered; an identifier is isolated already, so that it can stand in Arabic text. */
  readonly value: string | VNode
  readonly isIdentifier: boolean
}

export interface PageSummary {
  readonly page: FormPage
  readonly rows: readonly AnswerRow[]
}

export function summaryRow(field: Field, value: unknown, locale: Locale): AnswerRow {
  const text = answerText(field, value, locale)
  const isolated = isIdentifier(field) && text !== ''
  return {
    field,
    label: field.label[locale],
    value: isolated ? <Ltr>{text}</Ltr> : field.type === 'file' && text !== '' ? <bdi>{text}</bdi> : text,
    isIdentifier: isolated,
  }
}

/** The answers page by page, for "check your answers" and for the officer's view of a case. */
export const summarise = (
  service: PublicService,
  answers: Answers,
  scope: Scope,
  clock: ExpressionClock,
  locale: Locale,
): PageSummary[] =>
  askedPages(service, { ...factsOf(service, scope), ...answers }, clock).map(({ page, fields }) => ({
    page,
    rows: fields.map((field) => summaryRow(field, answers[field.id], locale)),
  }))
