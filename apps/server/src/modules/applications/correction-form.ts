/**
 * The form in which an applicant mends what an officer marked, and nothing else. Pure.
 *
 * Mending one answer can ask a question that was not asked before, or contradict an answer that was right before: such a
 * question is opened as well, because otherwise the applicant could not send anything. What else is posted is ignored.
 */
import type { ExpressionClock, FormPage, PublicService } from '@diwan/service-kit'
import type { FieldIssue } from '../../platform/problem.ts'
import { checkPage, keepVisible, readPage, visibleFields, visiblePages, type Answers, type FileAnswer, type RawAnswers } from '../forms/index.ts'
import type { Scope } from '../forms/index.ts'

export interface CorrectionInput {
  readonly service: PublicService
  /** Facts only. */
  readonly facts: Scope
  readonly answers: Answers
  /** Field ids the officer marked. */
  readonly marked: readonly string[]
  readonly clock: ExpressionClock
  /** As posted; undefined shows the form for the first time. */
  readonly body?: Readonly<Record<string, unknown>>
  /** Documents attached anew, by field id; null: taken away. */
  readonly files?: Readonly<Record<string, FileAnswer | null>>
}

export interface CorrectionForm {
  /** Pages with something to mend, with what to show in their questions. */
  readonly pages: readonly { readonly page: FormPage; readonly values: RawAnswers }[]
  readonly editable: ReadonlySet<string>
  /** Opened besides those marked; sent along, so that a missing input is told from an empty one. */
  readonly opened: readonly string[]
  readonly issues: readonly FieldIssue[]
  /** All answers as they will be. */
  readonly answers: Answers
  readonly scope: Scope
}

/** Names of the questions that were on the page besides the marked ones. */
export const openedName = '_opened'

interface Walked {
  readonly answers: Answers
  readonly asked: readonly string[]
  readonly issues: readonly FieldIssue[]
}

export function correctionForm(input: CorrectionInput): CorrectionForm {
  const { service, facts, answers, marked, clock, body } = input
  const before = walk(input, {}, new Set())
  const wrongBefore = new Set(before.issues.map(({ field }) => field))
  const wasPosted = new Set([...marked, ...namesIn(body?.[openedName])])
  const editable = new Set(marked)
  let after = before
  for (let round = 0; body && round <= service.form.length + marked.length + 20; round++) {
    after = walk(input, typedOf(input, editable, wasPosted), editable)
    const isNew = (id: string) => !editable.has(id) && !before.asked.includes(id)
    const opened = [
      ...after.asked.filter(isNew),
      ...after.issues.map(({ field }) => idOf(field, service)).filter((id) => !editable.has(id) && !wrongBefore.has(id)),
    ]
    if (opened.length === 0) break
    for (const id of opened) editable.add(id)
  }
  const next: Record<string, unknown> = { ...answers }
  for (const id of editable) {
    if (after.answers[id] === undefined) delete next[id]
    else next[id] = after.answers[id]
  }
  const typed = body ? typedOf(input, editable, wasPosted) : {}
  const shown = { ...answers, ...typed }
  const scope = { ...facts, ...answers, ...after.answers }
  const pages = visiblePages(service, scope, clock)
    .filter((page) => visibleFields(page, scope, clock).some(({ id }) => editable.has(id)))
    .map((page) => ({ page, values: Object.fromEntries(page.fields.map(({ id }) => [id, shown[id]])) }))
  return {
    pages,
    editable,
    opened: [...editable].filter((id) => !marked.includes(id)),
    issues: body ? after.issues.filter(({ field }) => editable.has(idOf(field, service))) : [],
    answers: keepVisible(service, next, { ...facts, ...next }, clock),
    scope,
  }
}

/** Issues of an address name a part of it, such as `home-block`. */
const idOf = (field: string, { form }: PublicService): string => {
  const ids = form.flatMap(({ fields }) => fields.map(({ id }) => id))
  return ids.find((id) => id === field) ?? ids.find((id) => field.startsWith(`${id}-`)) ?? field
}

const namesIn = (value: unknown): string[] => [value].flat().filter((name): name is string => typeof name === 'string')

/** What was typed into the questions that may be mended. */
function typedOf({ service, body = {}, files = {} }: CorrectionInput, editable: ReadonlySet<string>, wasPosted: ReadonlySet<string>) {
  const typed: Record<string, unknown> = {}
  for (const page of service.form) {
    const read = readPage(page, body)
    for (const { id, type } of page.fields) {
      if (!editable.has(id)) continue
      if (type === 'file') {
        if (Object.hasOwn(files, id)) typed[id] = files[id] ?? undefined
      } else if (wasPosted.has(id)) typed[id] = read[id]
    }
  }
  return typed
}

function walk({ service, facts, answers, clock }: CorrectionInput, typed: RawAnswers, editable: ReadonlySet<string>): Walked {
  let seen: Scope = facts
  const asked: string[] = []
  const issues: FieldIssue[] = []
  const accepted: Record<string, unknown> = {}
  for (const page of service.form) {
    const raw = Object.fromEntries(
      page.fields.map(({ id }) => [id, editable.has(id) && Object.hasOwn(typed, id) ? typed[id] : answers[id]]),
    )
    if (visiblePages({ ...service, form: [page] }, { ...seen, ...raw }, clock).length === 0) continue
    const checked = checkPage({ service, page, raw, scope: seen, clock })
    asked.push(...visibleFields(page, { ...seen, ...checked.answers }, clock).map(({ id }) => id))
    issues.push(...checked.issues)
    Object.assign(accepted, checked.answers)
    seen = { ...seen, ...checked.answers }
  }
  return { answers: accepted, asked, issues }
}
