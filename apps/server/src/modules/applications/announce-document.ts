import type { Ctx } from '../../platform/context.ts'
import type { CredentialChanged } from '../credentials/index.ts'
import { loadCase } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** A document is sealed and can be downloaded. */
export async function announceDocument(ctx: Ctx, { subject, number, type }: CredentialChanged): Promise<void> {
  const { application, service } = await loadCase(ctx, subject.id)
  const title = service.outputs.find(({ id }) => id === type)?.title ?? service.title
  await addEvent(ctx, application.id, 'document-ready', { number, title })
  const about = { service: service.title, reference: application.reference }
  await tellApplicant(ctx, application, 'documentReady', noticeTexts.documentReady(about, title, number))
}
