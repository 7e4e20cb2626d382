import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'

export const permissions: Permissions = {
  'person.read': ['person', 'officer'],
  'person.change-contact': ['person'],
}

/** The entity that keeps the population register: its officers may correct it. */
export const registerKeeper = 'iga'

/**
 * Whether the actor is allowed to read the person without being a relative: oneself, whom one acts for under a mandate,
 * the platform itself, and officers, who give a purpose instead.
 */
export const mayReadDirectly = (actor: Actor, personId: string): boolean =>
  actor.kind === 'system' ||
  actor.kind === 'officer' ||
  (actor.kind === 'person' && (actor.personId === personId || actor.onBehalfOf === personId))

/** The register is written by the process that decided, or corrected by its keeper: never by the applicant directly. */
export const mayChangeRegister = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.entityId === registerKeeper)

/** How one can be reached is one's own to say; nobody says it for an adult under a mandate. */
export const mayChangeContact = (actor: Actor, personId: string): boolean =>
  mayChangeRegister(actor) || (actor.kind === 'person' && actor.personId === personId && actor.onBehalfOf === personId)

/** A purpose that tells something. */
export const isPurpose = (purpose: string | undefined): purpose is string =>
  purpose !== undefined && purpose.trim().length >= 3 && purpose.length <= 300
