/** Who may do what with drafts and applications. A stranger is told "not found", never "not yours". */
import type { PublicService } from '@diwan/service-kit'
import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { Application, Draft } from './schema.ts'

export const permissions: Permissions = {
  'application.start': ['anyone', 'person'],
  'application.submit': ['anyone', 'person'],
  'application.read': ['anyone', 'person'],
  'application.correct': ['anyone', 'person'],
  'application.withdraw': ['anyone', 'person'],
  'application.message': ['anyone', 'person'],
  'application.track': ['anyone'],
  'case.read': ['reviewer', 'supervisor', 'counter'],
  'case.decide': ['reviewer', 'supervisor', 'counter'],
  'case.note': ['reviewer', 'supervisor'],
  'case.message': ['reviewer', 'supervisor'],
}

type Owned = Pick<Draft | Application, 'personId' | 'sessionId'>

/** The person it is for, or whoever acts for that person; without a person, the session that began it. */
export function isOwner(actor: Actor, { personId, sessionId }: Owned): boolean {
  if (personId !== null) return actor.kind === 'person' && actor.onBehalfOf === personId
  if (actor.kind !== 'person' && actor.kind !== 'anonymous') return false
  return sessionId !== null && actor.sessionId === sessionId
}

export type Access = 'granted' | 'officer' | 'sign-in' | 'step-up'

/** Whether the log-in is strong enough for the service, and what is to be done otherwise. */
export function accessTo(service: Pick<PublicService, 'assurance'>, actor: Actor): Access {
  if (actor.kind === 'officer' || actor.kind === 'system') return 'officer'
  if (service.assurance === 'none') return 'granted'
  if (actor.kind === 'anonymous') return 'sign-in'
  return service.assurance === 'advanced' && actor.assurance !== 'advanced' ? 'step-up' : 'granted'
}

/** The officer's entity decides about it. */
export const isEntityOf = (actor: Actor, { entityId }: Pick<Application, 'entityId'>): boolean =>
  actor.kind === 'officer' && actor.entityId === entityId
