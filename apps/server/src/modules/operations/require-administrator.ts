import type { Actor, Ctx } from '../../platform/context.ts'
import { platformErrors } from '../../platform/http/errors.ts'

export function requireAdministrator({ actor }: Pick<Ctx, 'actor'>): Extract<Actor, { kind: 'officer' }> {
  if (actor.kind !== 'officer' || !actor.roles.includes('administrator')) throw platformErrors.not_permitted()
  return actor
}
