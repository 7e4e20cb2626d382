/** Goes through a form from its first page to its last, as a person would, and finds everything that is wrong at once. */
import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { checkPage, prefill, visiblePages, type Answers, type PageIssues } from '../forms/index.ts'
import { clockOf } from './load-case.ts'
import { lookUpFacts } from './look-up-facts.ts'
import { scopeOf, type Facts } from './schema.ts'

export interface WalkForm {
  readonly service: PublicService
  readonly answers: Answers
  readonly facts: Facts
  /** Answers what the registers know where nothing was answered: for callers who were shown no form. */
  readonly fillIn?: boolean
}

export interface WalkedForm {
  /** Accepted answers of the questions that are asked. */
  readonly answers: Answers
  readonly facts: Facts
  readonly issues: readonly PageIssues[]
}

/** @throws exchange.source_unavailable */
export async function walkForm(ctx: Ctx, { service, answers, facts, fillIn = false }: WalkForm): Promise<WalkedForm> {
  const clock = clockOf(ctx)
  let known = facts
  let accepted: Answers = {}
  const issues: PageIssues[] = []
  for (const page of service.form) {
    const scope = scopeOf(known, accepted)
    const filled = fillIn ? { ...prefill(service, scope, clock).answers, ...answers } : answers
    const raw = Object.fromEntries(page.fields.map(({ id }) => [id, filled[id]]))
    if (visiblePages({ ...service, form: [page] }, { ...scope, ...raw }, clock).length === 0) continue
    const checked = checkPage({ service, page, raw, scope, clock })
    accepted = { ...accepted, ...checked.answers }
    if (checked.issues.length > 0) {
      issues.push({ pageId: page.id, issues: checked.issues })
      continue
    }
    const found = await lookUpFacts(ctx, { service, afterPage: page.id, facts: known, answers: accepted })
    known = found.facts
    if (found.missing) issues.push({ pageId: page.id, issues: [{ field: page.fields[0]!.id, text: found.missing.text }] })
  }
  return { answers: accepted, facts: known, issues }
}
