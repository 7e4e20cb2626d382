import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import type { Officer } from './policy.ts'

/** For anybody but officers there are no tasks. */
export function requireOfficer({ actor }: Pick<Ctx, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw errors.not_found()
  return actor
}
