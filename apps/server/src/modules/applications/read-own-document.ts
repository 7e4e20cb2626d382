import { getCredentialDocument, type CredentialDocumentFile } from '../credentials/index.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { errors } from './errors.ts'
import { listDocuments } from './follow-application.ts'
import { subjectOf } from './load-case.ts'

/**
 * A document that came out of an application, for whoever may see the application: also for a visitor who never signed
 * in and is nobody's holder to the credentials themselves.
 */
export async function readOwnDocument(visitor: Visitor, reference: string, number: string): Promise<CredentialDocumentFile> {
  const application = await getOwnApplication(visitor, reference)
  const documents = await listDocuments(visitor, { subject: subjectOf(application) })
  if (!documents.some((document) => document.number === number)) throw errors.not_found()
  return getCredentialDocument({ ...visitor, actor: { kind: 'system', process: 'applications' } }, number)
}
