/** The log of exchanges: rows are only ever added. */
import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import type { Db } from '../../platform/db.ts'
import type { Outcome } from './schema.ts'

export interface Message {
  readonly connector: string
  readonly purpose: string
  readonly subjectHash: string
  readonly outcome: Outcome
  readonly detail: string | null
  readonly ms: number
}

/** @param tx the transaction of the exchange, or a connection of its own for what must outlive a rollback. */
export async function insertMessage(
  tx: Pick<Db, 'query'>,
  ctx: Pick<Ctx, 'actor' | 'now' | 'correlationId'>,
  message: Message,
): Promise<void> {
  await tx.query(
    `insert into exchange.message (id, connector, purpose, subject_hash, actor, correlation_id, outcome, detail, ms, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      randomUUID(),
      message.connector,
      message.purpose,
      message.subjectHash,
      actorLabel(ctx.actor),
      ctx.correlationId,
      message.outcome,
      message.detail,
      message.ms,
      ctx.now,
    ],
  )
}
