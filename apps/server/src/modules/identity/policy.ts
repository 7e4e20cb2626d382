import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { AccountInput } from './schema.ts'

export const permissions: Permissions = {
  'session.start': ['anyone'],
  'session.end': ['anyone'],
  'account.read': ['person'],
  'officer-account.read': ['officer'],
}

/** The platform itself, and for the officers of an entity its administrator. */
export const mayCreateAccount = (
  actor: Actor,
  input: Pick<AccountInput, 'kind'> & { readonly entityId?: string },
): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'officer' &&
    input.kind === 'officer' &&
    actor.roles.includes('administrator') &&
    actor.entityId === input.entityId)
