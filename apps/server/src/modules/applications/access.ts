/**
 * Who may see an application as its applicant, decided here and nowhere else: the person it is for or whoever acts for
 * that person, the session that made it, or a session that proved to know its reference and contact.
 */
import type { Ctx } from '../../platform/context.ts'
import type { SessionView } from '../../platform/http/session.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { errors } from './errors.ts'
import { isOwner } from './policy.ts'
import type { Application } from './schema.ts'
import { getApplicationById, getApplicationByReference } from './store/applications.ts'

/** A context that may come with a session. */
export type Visitor = Ctx & { readonly session?: Pick<SessionView, 'data'> | null }

/** Ids of applications this session was shown for a reference and a contact. */
export function grantedIn({ session }: Pick<Visitor, 'session'>): readonly string[] {
  const granted = session?.data['granted']
  return Array.isArray(granted) ? granted.filter((id): id is string => typeof id === 'string') : []
}

/** A grant never reaches the application of a person who signed in: a reference on a paper is no log-in. */
export const mayAccess = (visitor: Visitor, application: Application): boolean =>
  isOwner(visitor.actor, application) ||
  (application.personId === null && visitor.actor.kind !== 'officer' && grantedIn(visitor).includes(application.id))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The application with this reference, however it is typed, or with this id.
 * @throws applications.not_found, to strangers as for a reference that does not exist
 */
export async function getOwnApplication(visitor: Visitor, typed: string, { lock = false } = {}): Promise<Application> {
  const application = await find(visitor, typed, lock)
  if (!mayAccess(visitor, application)) throw errors.not_found()
  return application
}

function find(ctx: Ctx, typed: string, lock: boolean): Promise<Application> {
  if (uuid.test(typed)) return getApplicationById(ctx, typed, { lock })
  const reference = normalisePublicReference(typed)
  if (!reference) throw errors.not_found()
  return getApplicationByReference(ctx, reference, { lock })
}
