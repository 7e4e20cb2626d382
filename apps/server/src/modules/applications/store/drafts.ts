/** Forms being filled in. Saving and submitting lock the row: two tabs of one form take turns and lose nothing. */
import { first } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Draft } from '../schema.ts'

const columns = `id, service_id as "serviceId", service_version as "serviceVersion", person_id as "personId",
  session_id as "sessionId", actor, locale, channel, typed, answers, facts, sources, done_pages as "donePages", revision,
  created_at as "createdAt", updated_at as "updatedAt", submitted_reference as "submittedReference"`

type WithTx = Pick<Ctx, 'tx'>

export async function insertDraft({ tx }: WithTx, draft: Draft): Promise<void> {
  await tx.query(
    `insert into applications.draft (id, service_id, service_version, person_id, session_id, actor, locale, channel,
       typed, answers, facts, sources, done_pages, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      draft.id,
      draft.serviceId,
      draft.serviceVersion,
      draft.personId,
      draft.sessionId,
      JSON.stringify(draft.actor),
      draft.locale,
      draft.channel,
      JSON.stringify(draft.typed),
      JSON.stringify(draft.answers),
      JSON.stringify(draft.facts),
      JSON.stringify(draft.sources),
      draft.donePages,
      draft.createdAt,
    ],
  )
}

export async function findDraft({ tx }: WithTx, id: string, { lock = false }: { readonly lock?: boolean } = {}): Promise<Draft | undefined> {
  const rows = lock
    ? await tx.query<Draft>(`select ${columns} from applications.draft where id = $1 for update`, [id])
    : await tx.query<Draft>(`select ${columns} from applications.draft where id = $1`, [id])
  return first(rows)
}

export interface DraftOwner {
  readonly personId: string | null
  readonly sessionId: string | null
}

/** The latest unfinished form of the person, or without a person of the session, for a service. */
export async function findUnfinished({ tx }: WithTx, serviceId: string, { personId, sessionId }: DraftOwner): Promise<Draft | undefined> {
  const rows = personId
    ? await tx.query<Draft>(
        `select ${columns} from applications.draft
         where person_id = $2 and service_id = $1 and submitted_reference is null order by updated_at desc limit 1`,
        [serviceId, personId],
      )
    : await tx.query<Draft>(
        `select ${columns} from applications.draft
         where session_id = $2 and person_id is null and service_id = $1 and submitted_reference is null
         order by updated_at desc limit 1`,
        [serviceId, sessionId],
      )
  return first(rows)
}

/** Unfinished forms, the latest change first. */
export const listUnfinished = ({ tx }: WithTx, { personId, sessionId }: DraftOwner): Promise<Draft[]> =>
  tx.query<Draft>(
    `select ${columns} from applications.draft
     where submitted_reference is null and (person_id = $1 or ($1::uuid is null and person_id is null and session_id = $2))
     order by updated_at desc limit 50`,
    [personId, sessionId],
  )

export type DraftChange = Partial<Pick<Draft, 'typed' | 'answers' | 'facts' | 'sources' | 'donePages'>>

export async function updateDraft({ tx, now }: Pick<Ctx, 'tx' | 'now'>, draft: Draft, change: DraftChange): Promise<Draft> {
  const next = { ...draft, ...change, revision: draft.revision + 1, updatedAt: now }
  await tx.query(
    `update applications.draft set typed = $2, answers = $3, facts = $4, sources = $5, done_pages = $6, updated_at = $7,
       revision = revision + 1
     where id = $1`,
    [
      next.id,
      JSON.stringify(next.typed),
      JSON.stringify(next.answers),
      JSON.stringify(next.facts),
      JSON.stringify(next.sources),
      next.donePages,
      now,
    ],
  )
  return next
}

export async function deleteDraft({ tx }: WithTx, id: string): Promise<void> {
  await tx.query('delete from applications.draft where id = $1', [id])
}

/** Unfinished forms begun in a session in which nobody was signed in. */
export const lockAnonymousOf = ({ tx }: WithTx, sessionId: string): Promise<Draft[]> =>
  tx.query<Draft>(
    `select ${columns} from applications.draft
     where session_id = $1 and person_id is null and submitted_reference is null for update`,
    [sessionId],
  )

export async function setPerson({ tx }: WithTx, ids: readonly string[], personId: string): Promise<void> {
  await tx.query('update applications.draft set person_id = $2, revision = revision + 1 where id = any($1)', [ids, personId])
}

/** Deletes forms last changed before `before`, at most `limit`; answers which, so that their documents go too. */
export async function deleteDraftsBefore({ tx }: WithTx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `delete from applications.draft where id in (
       select id from applications.draft where updated_at < $1 order by updated_at limit $2 for update skip locked)
     returning id`,
    [before, limit],
  )
  return rows.map(({ id }) => id)
}
