import type { Ctx } from '../../platform/context.ts'
import { mayRead } from './policy.ts'
import { summaryOf } from './rules.ts'
import type { CredentialSummary, Subject } from './schema.ts'
import { listBySubject } from './store.ts'

/** What came out of a subject, in order of issue, as far as the actor may read it. */
export async function listCredentialsForSubject(ctx: Ctx, subject: Subject): Promise<CredentialSummary[]> {
  const credentials = await listBySubject(ctx.tx, subject)
  return credentials
    .filter((credential) => mayRead(ctx.actor, credential))
    .map((credential) => summaryOf(credential, ctx.now))
}
