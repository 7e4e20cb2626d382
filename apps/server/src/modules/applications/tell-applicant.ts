import type { Ctx } from '../../platform/context.ts'
import { notify } from '../notices/index.ts'
import { entityNameOf, subjectOf } from './load-case.ts'
import type { NoticeKind, NoticeText } from './notice-texts.ts'
import type { Application } from './schema.ts'

/** Tells the applicant, and whoever acted for the applicant, who else would never learn of it. */
export async function tellApplicant(ctx: Ctx, application: Application, kind: NoticeKind, { title, body }: NoticeText): Promise<void> {
  const { personId, actingPersonId, applicantName: name, locale, contact, reference } = application
  const notice = {
    subject: subjectOf(application),
    template: `application.${kind}`,
    title,
    body,
    link: `/applications/${reference}`,
    from: entityNameOf(application),
  }
  await notify(ctx, { ...notice, to: { personId, email: contact.email ?? null, name, locale } })
  if (actingPersonId !== null && actingPersonId !== personId) {
    await notify(ctx, { ...notice, to: { personId: actingPersonId, locale } })
  }
}
