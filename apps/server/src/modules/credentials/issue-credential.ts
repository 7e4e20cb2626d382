import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { enqueue } from '../../platform/jobs.ts'
import { newPublicReference } from '../../platform/public-reference.ts'
import { changeOf } from './change-of.ts'
import type { Credential, IssueCredential } from './schema.ts'
import { appendEvent, findBySubject, insertCredential } from './store.ts'

/**
 * Issues a credential for a subject, once: asked again for the same subject and type it returns the one there is.
 * Its PDF is rendered and sealed by a job of the same transaction.
 *
 * Reached only through the operation that took the decision (an officer's approval, a payment); that one authorises.
 */
export async function issueCredential(ctx: Ctx, input: IssueCredential): Promise<Credential> {
  const credential: Credential = {
    id: randomUUID(),
    number: newPublicReference(input.numberPrefix ?? 'CR'),
    type: input.type,
    serviceId: input.serviceId,
    subject: input.subject,
    holderPersonId: input.holder.personId,
    ownerPersonId: input.ownerPersonId ?? null,
    holderName: input.holder.name,
    title: input.title,
    issuer: input.issuer,
    claims: input.claims,
    statement: input.statement ?? null,
    legalNote: input.legalNote ?? null,
    status: 'valid',
    issuedAt: ctx.now,
    validUntil: input.validUntil,
    revokedAt: null,
    revocationReason: null,
    hasDocument: false,
  }
  if (!(await insertCredential(ctx.tx, credential))) {
    const existing = await findBySubject(ctx.tx, input.subject, input.type)
    if (!existing) throw new Error(`credential ${input.type} of ${input.subject.type} ${input.subject.id} vanished`)
    return existing
  }
  await appendEvent(ctx, credential.id, 'issued')
  await enqueue(ctx, {
    kind: 'credentials.render',
    payload: { credentialId: credential.id },
    key: `credentials.render:${credential.id}`,
  })
  await emit(ctx, 'credential.issued', changeOf(credential))
  return credential
}
