import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { deleteFilesOf } from '../files/index.ts'
import { prefill } from '../forms/index.ts'
import { errors } from './errors.ts'
import { clockOf } from './load-case.ts'
import { lookUpFacts } from './look-up-facts.ts'
import { getApplicable, requireAccess } from './require-applicable.ts'
import { scopeOf, type Draft } from './schema.ts'
import { deleteDraft, findUnfinished, insertDraft, type DraftOwner } from './store/drafts.ts'

export interface StartDraft {
  readonly serviceId: string
  /** Throws an unfinished form away instead of going on with it. */
  readonly anew?: boolean
}

/** Documents of a form belong to it until it is submitted. */
export const draftSubject = (draftId: string) => ({ type: 'draft', id: draftId }) as const

export const ownerOf = ({ actor }: Pick<Ctx, 'actor'>): DraftOwner => ({
  personId: actor.kind === 'person' ? actor.onBehalfOf : null,
  sessionId: actor.kind === 'system' ? null : actor.sessionId,
})

/**
 * Begins a form with what the registers know filled in, or goes on with the one that is unfinished.
 * @throws exchange.source_unavailable, applications.fact_missing
 */
export async function startDraft(ctx: Ctx, { serviceId, anew = false }: StartDraft): Promise<Draft> {
  const service = await getApplicable(ctx, serviceId)
  requireAccess(ctx, service)
  const owner = ownerOf(ctx)
  // Nobody could open it again.
  if (owner.personId === null && owner.sessionId === null) throw errors.draft_not_found()
  const unfinished = await findUnfinished(ctx, serviceId, owner)
  if (unfinished && !anew) return unfinished

  const found = await lookUpFacts(ctx, { service, afterPage: undefined, facts: {}, answers: {} })
  if (found.missing) throw errors.fact_missing({ issues: [found.missing] })
  const { answers, sources } = prefill(service, scopeOf(found.facts, {}), clockOf(ctx))
  const draft: Draft = {
    id: randomUUID(),
    serviceId,
    serviceVersion: service.version,
    ...owner,
    actor: ctx.actor,
    locale: ctx.locale,
    channel: ctx.channel,
    typed: {},
    answers,
    facts: found.facts,
    sources,
    donePages: [],
    revision: 0,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    submittedReference: null,
  }
  if (unfinished) {
    await deleteFilesOf(ctx, draftSubject(unfinished.id))
    await deleteDraft(ctx, unfinished.id)
  }
  await insertDraft(ctx, draft)
  return draft
}
