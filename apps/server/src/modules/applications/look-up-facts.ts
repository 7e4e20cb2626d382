import { isDeepStrictEqual } from 'node:util'
import { evaluate, type PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import type { FieldIssue } from '../../platform/problem.ts'
import { lookUpFact } from '../exchange/index.ts'
import type { Answers } from '../forms/index.ts'
import { countFailure, requireAttempt } from './knowledge-attempts.ts'
import { clockOf } from './load-case.ts'
import { maxFactAgeMs } from './rules.ts'
import { scopeOf, type FactRead, type Facts } from './schema.ts'

export interface LookUpFacts {
  readonly service: PublicService
  /** The page just answered; undefined: when the form is opened. */
  readonly afterPage: string | undefined
  readonly facts: Facts
  readonly answers: Answers
}

export interface FactsFound {
  readonly facts: Facts
  /** The fact that the register does not have, with words for the applicant. */
  readonly missing?: FieldIssue
}

const isFresh = ({ readAt }: FactRead, now: Date): boolean => now.getTime() - Date.parse(readAt) < maxFactAgeMs

/**
 * Asks the registers for what the service rests on. What was read within the last half hour with the same parameters
 * is kept: every read of a register is recorded, so none is made without need.
 * @throws exchange.source_unavailable, applications.too_many_attempts
 */
export async function lookUpFacts(ctx: Ctx, { service, afterPage, facts, answers }: LookUpFacts): Promise<FactsFound> {
  let found = facts
  for (const fact of service.facts.filter((candidate) => candidate.afterPage === afterPage)) {
    const scope = scopeOf(found, answers)
    const input = Object.fromEntries(Object.entries(fact.input).map(([name, source]) => [name, evaluate(source, scope, clockOf(ctx))]))
    const known = found[fact.id]
    if (known && isFresh(known, ctx.now) && isDeepStrictEqual(known.input ?? {}, input)) continue
    const { [fact.id]: _old, ...others } = found
    const isKnowledge = fact.source === 'persons.knowledge-check'
    if (isKnowledge) await requireAttempt(ctx, input['personal_number'])
    const answer = await lookUpFact(ctx, { source: fact.source, input, purpose: fact.purpose })
    if ('missing' in answer) {
      if (isKnowledge) await countFailure(ctx, input['personal_number'])
      return { facts: others, missing: { field: fact.id, text: answer.missing } }
    }
    found = { ...others, [fact.id]: { value: answer.value, source: fact.source, readAt: ctx.now.toISOString(), input } }
  }
  return { facts: found }
}

/** The facts without those that rest on the answers of a page. */
export function forgetFactsOf(service: PublicService, pageId: string, facts: Facts): Facts {
  const gone = new Set(service.facts.filter(({ afterPage }) => afterPage === pageId).map(({ id }) => id))
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !gone.has(id)))
}

/** Whether the same thing is known, however often it was read. */
export const saysTheSame = (one: Facts, other: Facts): boolean => {
  const values = (facts: Facts) => Object.fromEntries(Object.entries(facts).map(([id, { value }]) => [id, value]))
  return isDeepStrictEqual(values(one), values(other))
}
