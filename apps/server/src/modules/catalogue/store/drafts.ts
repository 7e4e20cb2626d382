/** Drafts of service owners. Who changes one locks its row first: of two who publish at the same time one waits. */
import type { LocalisedText, PublicService, ServiceExample } from '@diwan/service-kit'
import { first, type Tx } from '../../../platform/db.ts'

export const draftStates = ['draft', 'proved', 'published', 'withdrawn'] as const
export type DraftState = (typeof draftStates)[number]

export interface ServiceDraft {
  readonly id: string
  readonly service: PublicService
  readonly examples: readonly ServiceExample[]
  readonly hash: string
  /** For the author; empty when it is proved. */
  readonly faults: readonly string[]
  readonly state: DraftState
  readonly reason: string
  readonly entityId: string
  readonly proposedBy: string
  readonly proposedByName: LocalisedText | null
  readonly proposedAt: Date
  readonly closedBy: string | null
  readonly closedByName: LocalisedText | null
  readonly closedAt: Date | null
  readonly closingReason: string | null
}

const columns = `id, definition as service, examples, hash, faults, state, reason, entity_id as "entityId",
  proposed_by as "proposedBy", proposed_by_name as "proposedByName", proposed_at as "proposedAt",
  closed_by as "closedBy", closed_by_name as "closedByName", closed_at as "closedAt",
  closing_reason as "closingReason"`

type NewDraft = Omit<ServiceDraft, 'closedBy' | 'closedByName' | 'closedAt' | 'closingReason'>

/** False when another draft of the service is open. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<boolean> {
  const rows = await tx.query(
    `insert into catalogue.service_draft (id, service_id, version, hash, definition, examples, faults, state, reason,
       entity_id, proposed_by, proposed_by_name, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict do nothing returning id`,
    [
      draft.id,
      draft.service.id,
      draft.service.version,
      draft.hash,
      JSON.stringify(draft.service),
      JSON.stringify(draft.examples),
      JSON.stringify(draft.faults),
      draft.state,
      draft.reason,
      draft.entityId,
      draft.proposedBy,
      JSON.stringify(draft.proposedByName),
      draft.proposedAt,
    ],
  )
  return rows.length > 0
}

export async function findDraft(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ServiceDraft | undefined> {
  const select = `select ${columns} from catalogue.service_draft where id = $1`
  return first(await tx.query<ServiceDraft>(lock ? `${select} for update` : select, [id]))
}

/** The open draft of a service, locked. */
export async function lockOpenDraft(tx: Tx, serviceId: string): Promise<ServiceDraft | undefined> {
  return first(
    await tx.query<ServiceDraft>(
      `select ${columns} from catalogue.service_draft
       where service_id = $1 and state in ('draft', 'proved') for update`,
      [serviceId],
    ),
  )
}

/** Newest first. */
export const listDrafts = (tx: Tx, serviceId: string): Promise<ServiceDraft[]> =>
  tx.query<ServiceDraft>(
    `select ${columns} from catalogue.service_draft where service_id = $1 order by proposed_at desc, id limit 200`,
    [serviceId],
  )

export const listOpenDrafts = (tx: Tx): Promise<ServiceDraft[]> =>
  tx.query<ServiceDraft>(
    `select ${columns} from catalogue.service_draft where state in ('draft', 'proved') order by proposed_at desc`,
  )

export interface Closing {
  readonly state: 'published' | 'withdrawn'
  readonly by: string
  readonly byName: LocalisedText | null
  readonly at: Date
  readonly reason: string | null
}

export async function closeDraft(tx: Tx, id: string, { state, by, byName, at, reason }: Closing): Promise<void> {
  await tx.query(
    `update catalogue.service_draft
     set state = $2, closed_by = $3, closed_by_name = $4, closed_at = $5, closing_reason = $6 where id = $1`,
    [id, state, by, JSON.stringify(byName), at, reason],
  )
}
