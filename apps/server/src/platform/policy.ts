import type { Actor } from './context.ts'

/** What an actor may be. `officer` is any officer; the others are granted by the officer's entity. */
export type Role =
  'anyone' | 'person' | 'officer' | 'reviewer' | 'counter' | 'supervisor' | 'service-owner' | 'administrator'

export type Permissions = Readonly<Record<string, readonly Role[]>>

export function rolesOf(actor: Actor): readonly string[] {
  switch (actor.kind) {
    case 'anonymous':
      return ['anyone']
    case 'person':
      return ['anyone', 'person']
    case 'officer':
      return ['anyone', 'officer', ...actor.roles]
    case 'system':
      return []
  }
}

/** Whether a role of the actor is granted the permission. Which objects it reaches is decided by the operation. */
export const isPermitted = (permissions: Permissions, permission: string, actor: Actor): boolean => {
  const granted: readonly string[] = permissions[permission] ?? []
  return rolesOf(actor).some((role) => granted.includes(role))
}
