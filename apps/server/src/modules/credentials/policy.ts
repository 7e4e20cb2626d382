import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { Credential } from './schema.ts'

export const permissions: Permissions = {
  'credential.verify': ['anyone'],
  'credential.read': ['person', 'officer'],
  /** For the officers who are asked about a document at the counter or in a case. */
  'credential.find': ['reviewer', 'supervisor', 'counter'],
  /** Final, and it takes away what people rely on. */
  'credential.revoke': ['supervisor'],
}

/** Officers of the entity that issued it, and the platform itself. */
export const actsForIssuer = (actor: Actor, credential: Pick<Credential, 'issuer'>): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.entityId === credential.issuer.entityId)

/** The holder and whoever asked for it, in person or through the one who acts for them; else only the issuer. */
export function mayRead(
  actor: Actor,
  credential: Pick<Credential, 'issuer' | 'holderPersonId' | 'ownerPersonId'>,
): boolean {
  if (actor.kind !== 'person') return actsForIssuer(actor, credential)
  return credential.holderPersonId === actor.onBehalfOf || credential.ownerPersonId === actor.onBehalfOf
}

/** Whether a list of everything a person holds may be asked for; officers then see what their own entity issued. */
export const mayListOf = (actor: Actor, personId: string): boolean =>
  actor.kind === 'system' || actor.kind === 'officer' || (actor.kind === 'person' && actor.onBehalfOf === personId)
