import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { findAccount } from '../identity/index.ts'
import { configuration } from './configuration.ts'
import { hashDefinition } from './definition-hash.ts'
import { errors } from './errors.ts'
import { readDefinition } from './read-definition.ts'
import { requireReason } from './reason.ts'
import { requireOwner, requireOwnerOf } from './require-owner.ts'
import { listVersionsOf } from './store.ts'
import { closeDraft, insertDraft, lockOpenDraft } from './store/drafts.ts'

export interface ProposeVersion {
  /** The definition as JSON, with its examples beside it. */
  readonly json: string
  readonly reason: string
}

/**
 * Takes in a new version as a draft and proves it at once. What the owner proposed before for the same service is
 * withdrawn by it; the draft of a colleague is not. The same content again gives the same draft.
 * @returns the id of the draft
 * @throws catalogue.definition_unreadable, catalogue.reason_needed, catalogue.version_lower, catalogue.draft_open
 */
export async function proposeVersion(ctx: Ctx, input: ProposeVersion): Promise<string> {
  const owner = requireOwner(ctx)
  const { brought, faults: unreadable } = readDefinition(input.json)
  if (!brought) throw errors.definition_unreadable({ values: { faults: unreadable.join('; ') } })
  const reason = requireReason(input.reason)
  const { service, examples } = brought
  requireOwnerOf(ctx, service)
  const [latest] = await listVersionsOf(ctx.tx, service.id)
  // Nobody takes over a service by naming an authority of one's own in it.
  if (latest) requireOwnerOf(ctx, latest.service)
  if (latest && service.version <= latest.service.version) {
    const values = { service: service.id, version: service.version, latest: latest.service.version }
    throw errors.version_lower({ values })
  }
  const hash = hashDefinition(service)
  const open = await lockOpenDraft(ctx.tx, service.id)
  if (open && open.proposedBy !== owner.accountId) throw errors.draft_open()
  if (open?.hash === hash && hashDefinition(open.examples) === hashDefinition(examples)) return open.id

  const faults = await configuration().prove({ service, examples })
  const name = (await findAccount(ctx, owner.accountId))?.name ?? null
  const id = randomUUID()
  if (open) {
    const closing = { state: 'withdrawn', by: owner.accountId, byName: name, at: ctx.now, reason } as const
    await closeDraft(ctx.tx, open.id, closing)
  }
  const inserted = await insertDraft(ctx.tx, {
    id,
    service,
    examples,
    hash,
    faults,
    state: faults.length === 0 ? 'proved' : 'draft',
    reason,
    entityId: owner.entityId,
    proposedBy: owner.accountId,
    proposedByName: name,
    proposedAt: ctx.now,
  })
  if (!inserted) throw errors.draft_open()
  return id
}
