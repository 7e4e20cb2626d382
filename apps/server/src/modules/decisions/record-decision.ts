import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import type { RecordDecision } from './schema.ts'
import { insertDecision } from './store.ts'

/** Keeps a decision for good, in the transaction that acts on it. Who may decide is settled by the caller. */
export async function recordDecision(
  ctx: Pick<Ctx, 'tx' | 'actor' | 'now' | 'correlationId'>,
  decision: RecordDecision,
): Promise<{ readonly decisionId: string }> {
  const decisionId = randomUUID()
  await insertDecision(
    ctx.tx,
    { ...decision, decisionId, actor: actorLabel(ctx.actor), decidedAt: ctx.now },
    ctx.correlationId,
  )
  return { decisionId }
}
