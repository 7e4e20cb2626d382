import type { Ctx } from '../../platform/context.ts'
import type { CredentialRevoked } from '../credentials/index.ts'
import { notify } from '../notices/index.ts'
import { entityNameOf, loadCase, subjectOf } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The issuer took a document back: its holder and whoever applied for it learn why, nobody else does. */
export async function announceRevocation(ctx: Ctx, revoked: CredentialRevoked): Promise<void> {
  const { subject, number, title, reason, holderPersonId } = revoked
  const { application, service } = await loadCase(ctx, subject.id)
  await addEvent(ctx, application.id, 'document-revoked', { number, title, reason })
  const text = noticeTexts.documentRevoked({ service: service.title, reference: application.reference }, title, number, reason)
  await tellApplicant(ctx, application, 'documentRevoked', text)
  const { personId, actingPersonId, locale } = application
  if (holderPersonId === null || holderPersonId === personId || holderPersonId === actingPersonId) return
  await notify(ctx, {
    ...text,
    to: { personId: holderPersonId, locale },
    subject: subjectOf(application),
    template: 'application.documentRevoked',
    from: entityNameOf(application),
  })
}
