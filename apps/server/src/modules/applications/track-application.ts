import type { RequestCtx } from '../../platform/http/index.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { nation } from '../reference-data/index.ts'
import { grantedIn } from './access.ts'
import type { Application, Contact } from './schema.ts'
import { findByReference } from './store/visitor-applications.ts'

export interface TrackApplication {
  readonly reference: string
  /** E-mail or mobile number, as typed. */
  readonly contact: string
}

const mostGrants = 20

/**
 * Gives this session access to an application made without signing in, for its reference and a contact given in it.
 * Undefined for a wrong reference, a wrong contact and the application of a person alike.
 */
export async function trackApplication(ctx: RequestCtx, { reference: typed, contact }: TrackApplication): Promise<Application | undefined> {
  const reference = normalisePublicReference(typed)
  const application = reference ? await findByReference(ctx, reference) : undefined
  if (!application || application.personId !== null || !isContact(application.contact, contact)) return undefined
  const granted = [...grantedIn(ctx).filter((id) => id !== application.id), application.id].slice(-mostGrants)
  await ctx.session?.set('granted', granted)
  return application
}

function isContact({ email, mobile }: Contact, typed: string): boolean {
  const phone = nation.normalisePhone(typed)
  return (email !== undefined && email.toLowerCase() === typed.trim().toLowerCase()) || (mobile !== undefined && phone === mobile)
}
