/** Which pages and questions are asked. What is hidden counts as unanswered for everything after it. */
import { holds, type ExpressionClock, type Field, type FormPage, type PublicService } from '@diwan/service-kit'
import type { Answers, Scope } from './schema.ts'

const isAsked = (condition: string | undefined, scope: Scope, clock: ExpressionClock): boolean =>
  condition === undefined || holds(condition, scope, clock)

/** The scope in which these questions are unanswered. */
export const without = (scope: Scope, fields: Iterable<Field>): Scope => {
  const rest: Record<string, unknown> = { ...scope }
  for (const { id } of fields) delete rest[id]
  return rest
}

/**
 * Questions of a page that are asked, with the answers of the page in `scope`. A question can depend on one that is
 * hidden itself, before or after it, so hiding repeats until nothing changes; the bound ends circles.
 */
export function visibleFields(page: FormPage, scope: Scope, clock: ExpressionClock): Field[] {
  let visible: readonly Field[] = page.fields
  for (let round = 0; round <= page.fields.length; round++) {
    const seen = without(scope, page.fields.filter((field) => !visible.includes(field)))
    const next = page.fields.filter((field) => isAsked(field.visibleWhen, seen, clock))
    if (next.length === visible.length && next.every((field) => visible.includes(field))) break
    visible = next
  }
  return [...visible]
}

interface AskedPage {
  readonly page: FormPage
  readonly fields: readonly Field[]
}

/** Pages in order with the questions asked on each; a page on which nothing is asked is left out. */
export function askedPages(service: PublicService, scope: Scope, clock: ExpressionClock): AskedPage[] {
  let seen = scope
  const asked: AskedPage[] = []
  for (const page of service.form) {
    const fields = isAsked(page.visibleWhen, seen, clock) ? visibleFields(page, seen, clock) : []
    if (fields.length > 0) asked.push({ page, fields })
    seen = without(seen, page.fields.filter((field) => !fields.includes(field)))
  }
  return asked
}

export const visiblePages = (service: PublicService, scope: Scope, clock: ExpressionClock): FormPage[] =>
  askedPages(service, scope, clock).map(({ page }) => page)

/** The answers without those of hidden questions and without anything that is no question of the service. */
export function keepVisible(service: PublicService, answers: Answers, scope: Scope, clock: ExpressionClock): Answers {
  const ids = askedPages(service, { ...factsOf(service, scope), ...answers }, clock).flatMap(({ fields }) =>
    fields.map(({ id }) => id),
  )
  return Object.fromEntries(ids.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]]))
}

/** The scope without any answer. */
export const factsOf = (service: PublicService, scope: Scope): Scope =>
  without(
    scope,
    service.form.flatMap(({ fields }) => fields),
  )
