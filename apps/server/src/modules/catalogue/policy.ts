import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'

export const permissions: Permissions = {
  'catalogue.read': ['anyone'],
}

/** Publication changes what everybody is offered: only the platform itself does it, when it starts or is told to. */
export const mayPublish = (actor: Actor): boolean => actor.kind === 'system'
