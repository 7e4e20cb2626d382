import type { ExpressionClock, PublicService } from '@diwan/service-kit'
import { answerText } from './answer-text.ts'
import type { Answers, QuestionAsked, Scope } from './schema.ts'
import { askedPages, factsOf } from './visible.ts'

const notProvided = { ar: 'لم يُذكر', en: 'Not provided' }

/**
 * The questions that were put, in order, with the answers in words: kept with a submission, whatever becomes of the
 * definition.
 */
export function questionsAsAsked(
  service: PublicService,
  answers: Answers,
  scope: Scope,
  clock: ExpressionClock,
): QuestionAsked[] {
  return askedPages(service, { ...factsOf(service, scope), ...answers }, clock).flatMap(({ fields }) =>
    fields.map((field) => {
      const inWords = (locale: 'ar' | 'en') => answerText(field, answers[field.id], locale) || notProvided[locale]
      return { fieldId: field.id, label: field.label, answer: { ar: inWords('ar'), en: inWords('en') } }
    }),
  )
}
