/** Applications of people who did not sign in: found by the session that made them, or that proved to know them. */
import type { Ctx } from '../../../platform/context.ts'
import { first } from '../../../platform/db.ts'
import { getApplicationById } from './applications.ts'
import type { Application } from '../schema.ts'

const most = 50

/** Newest first. */
export async function listBySession(ctx: Pick<Ctx, 'tx'>, sessionId: string | null, granted: readonly string[]): Promise<Application[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `select id from applications.application
     where person_id is null and (session_id = $1 or id::text = any($2))
     order by submitted_at desc, id limit $3`,
    [sessionId, granted, most],
  )
  const applications: Application[] = []
  for (const { id } of rows) applications.push(await getApplicationById(ctx, id))
  return applications
}

export async function findByReference(ctx: Pick<Ctx, 'tx'>, reference: string): Promise<Application | undefined> {
  const rows = await ctx.tx.query<{ id: string }>('select id from applications.application where reference = $1', [reference])
  const row = first(rows)
  return row && getApplicationById(ctx, row.id)
}
