import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'

export const permissions: Permissions = {
  'catalogue.read': ['anyone'],
  /** To see versions, propose one, publish that of a colleague, end the offer. */
  'service.own': ['service-owner'],
}

/** What the folders hold is published by the platform itself, when it starts or is told to. */
export const mayPublish = (actor: Actor): boolean => actor.kind === 'system'

export type Owner = Extract<Actor, { kind: 'officer' }>

export const isOwner = (actor: Actor): actor is Owner =>
  actor.kind === 'officer' && actor.roles.includes('service-owner')

/**
 * Owners answer for the services of their entity and of its parts.
 * @param authorities the competent authority, then what it is part of, up to the ministry
 */
export const mayOwn = ({ entityId }: Owner, authorities: readonly { readonly id: string }[]): boolean =>
  authorities.some(({ id }) => id === entityId)

/** Four eyes: whoever proposed a version does not publish it. */
export const mayPublishDraft = ({ accountId }: Owner, draft: { readonly proposedBy: string }): boolean =>
  accountId !== draft.proposedBy
