import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'

export const permissions: Permissions = {
  'notice.read': ['person'],
}

/** The addressee, or who acts for the addressee under a live mandate. */
export const mayReadInboxOf = (actor: Actor, personId: string): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.onBehalfOf === personId)

/**
 * Evidence about a subject is for those who run the procedure; whether this officer may see the subject is the
 * caller's.
 */
export const mayReadEvidence = (actor: Actor): boolean => actor.kind === 'officer' || actor.kind === 'system'
