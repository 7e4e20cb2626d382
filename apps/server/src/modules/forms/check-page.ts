/** All that is wrong with a page at once, and the answers that are right. */
import { holds, namesIn, type ExpressionClock, type Field, type FormPage, type PublicService } from '@diwan/service-kit'
import type { FieldIssue } from '../../platform/problem.ts'
import { acceptAnswer, type Accepted } from './accept-answer.ts'
import { missing } from './issue-texts.ts'
import { isFixed, registerValue } from './register-value.ts'
import type { Answers, FileAnswer, RawAnswers, Scope } from './schema.ts'
import { unseenQuestions } from './unseen-questions.ts'
import { visibleFields, without } from './visible.ts'

export interface CheckPage {
  readonly service: PublicService
  readonly page: FormPage
  /** From `readPage`, or accepted answers. Never a request's body: it could name another person's document. */
  readonly raw: RawAnswers
  /** Facts, and answers of other pages; answers of this page in it are ignored. */
  readonly scope: Scope
  readonly clock: ExpressionClock
  /** The form as it was sent, for what it says of the questions it showed. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  /** Documents stored for this draft, by field id. */
  readonly files?: Readonly<Record<string, FileAnswer | undefined>> | undefined
}

export interface CheckedPage {
  /** Accepted answers of the questions that are asked. */
  readonly answers: Answers
  readonly issues: readonly FieldIssue[]
  /** Questions asked after all that the sender was not shown; unanswered, they are no mistake. */
  readonly unseen: readonly Field[]
}

export function checkPage({ page, raw, scope, clock, files, body = {} }: CheckPage): CheckedPage {
  const before = without(scope, page.fields)
  const typed = (field: Field): unknown =>
    field.type === 'file' ? (files?.[field.id] ?? raw[field.id]) : raw[field.id]
  const accept = (field: Field): Accepted =>
    isFixed(field, before, clock)
      ? { value: registerValue(field, before, clock) }
      : acceptAnswer(field, typed(field), before, clock)
  const results = new Map(page.fields.map((field) => [field.id, accept(field)]))
  const answersOf = (fields: readonly Field[]): Record<string, unknown> =>
    Object.fromEntries(fields.map(({ id }) => [id, results.get(id)?.value]).filter(([, value]) => value !== undefined))

  const asked = visibleFields(page, { ...before, ...answersOf(page.fields) }, clock)
  const answers = answersOf(asked)
  const after = { ...before, ...answers }
  const wrong = new Set(asked.filter(({ id }) => results.get(id)?.issues).map(({ id }) => id))
  const unseen = unseenQuestions(asked, body)
  const issues = asked.filter((field) => !unseen.includes(field)).flatMap((field): readonly FieldIssue[] => {
    const { value, issues } = results.get(field.id) ?? {}
    if (issues) return issues
    const isMissing = value === undefined || (field.type === 'checkbox' && value === false)
    if (isMissing && field.required) return [{ field: field.id, text: missing(field) }]
    return failsCheck(field, after, clock, wrong) ? [{ field: field.id, text: field.check!.text }] : []
  })
  const failed = new Set(issues.map(({ field }) => field))
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !failed.has(id))), issues, unseen }
}

/** A comparison with an answer that is itself wrong would accuse the right one. */
function failsCheck({ check }: Field, scope: Scope, clock: ExpressionClock, wrong: ReadonlySet<string>): boolean {
  if (!check || holds(check.condition, scope, clock)) return false
  return !namesIn(check.condition).some((name) => wrong.has(name.split('.', 1)[0]!))
}
