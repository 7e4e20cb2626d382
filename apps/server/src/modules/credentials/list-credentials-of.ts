import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayListOf } from './policy.ts'
import { summaryOf } from './rules.ts'
import type { CredentialSummary } from './schema.ts'
import { listByPerson } from './store.ts'

export interface ListPage {
  /** Continue after the last entry of the page before: its `issuedAt`. */
  readonly before?: Date
  /** 50 unless told. */
  readonly limit?: number
}

/** What a person holds or has asked for, newest first. An officer sees what the own entity issued. */
export async function listCredentialsOf(ctx: Ctx, personId: string, page: ListPage = {}): Promise<CredentialSummary[]> {
  if (!mayListOf(ctx.actor, personId)) throw errors.not_holder()
  const issuer = ctx.actor.kind === 'officer' ? ctx.actor.entityId : null
  const credentials = await listByPerson(ctx.tx, personId, issuer, page.before ?? null, page.limit ?? 50)
  return credentials.map((credential) => summaryOf(credential, ctx.now))
}
