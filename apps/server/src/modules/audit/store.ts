import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { write } from '../../platform/db.ts'
import type { AuditEvent, PersonReadEvent } from './schema.ts'

export async function insertEvent(ctx: Ctx, event: AuditEvent): Promise<void> {
  const { actor } = ctx
  const isPerson = actor.kind === 'person'
  await write(
    ctx.tx,
    `insert into audit.event (id, at, name, actor, acting_for, mandate_id, entity_id, session_id, channel, method,
     route, params, correlation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      randomUUID(),
      ctx.now,
      event.name,
      actorLabel(actor),
      isPerson ? actor.onBehalfOf : null,
      isPerson ? (actor.mandate?.id ?? null) : null,
      actor.kind === 'officer' ? actor.entityId : null,
      actor.kind === 'system' ? null : actor.sessionId,
      ctx.channel,
      event.method,
      event.route,
      JSON.stringify(event.params),
      ctx.correlationId,
    ],
  )
}

export async function insertPersonRead(
  ctx: Ctx,
  { personId, purpose, reader, entityId, scope }: PersonReadEvent,
): Promise<void> {
  await write(
    ctx.tx,
    `insert into audit.event (id, at, name, actor, entity_id, session_id, channel, params, correlation_id, person_id,
     purpose)
     values ($1, $2, 'person.read', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      randomUUID(),
      ctx.now,
      reader,
      entityId,
      ctx.actor.kind === 'system' ? null : ctx.actor.sessionId,
      ctx.channel,
      JSON.stringify({ scope }),
      ctx.correlationId,
      personId,
      purpose,
    ],
  )
}
