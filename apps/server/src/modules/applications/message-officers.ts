import { emit } from '../../platform/events.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { errors } from './errors.ts'
import type { Application } from './schema.ts'
import { insertMessage } from './store/correspondence.ts'
import { wordsIn } from './words-in.ts'

/**
 * What the applicant, or whoever acts for the applicant, writes to the entity while the application is open.
 * @throws applications.not_found, applications.already_ended, applications.words_needed
 */
export async function messageOfficers(visitor: Visitor, reference: string, typed: string): Promise<Application> {
  const application = await getOwnApplication(visitor, reference)
  if (application.endedAt) throw errors.already_ended()
  const body = wordsIn(typed, 'message')
  await insertMessage(visitor, application.id, { sender: 'applicant', authorName: null, body })
  await emit(visitor, 'application.message-received', { applicationId: application.id, at: visitor.now })
  return application
}
