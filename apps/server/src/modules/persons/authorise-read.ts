import { actorLabel, type Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { errors } from './errors.ts'
import type { PersonRead } from './events.ts'
import { isPurpose, mayReadDirectly } from './policy.ts'
import { isMinorOn, todayOf } from './rules.ts'
import { findPerson } from './store/people.ts'
import { isWardOf } from './store/relations.ts'
import type { ReadOptions } from './schema.ts'

/** Whether the actor may read the person: directly, or as the parent or guardian of a minor. */
export async function mayRead(ctx: Ctx, personId: string): Promise<boolean> {
  const { actor, tx, now } = ctx
  if (mayReadDirectly(actor, personId)) return true
  if (actor.kind !== 'person') return false
  const today = todayOf(now)
  if (!(await isWardOf(tx, actor.personId, personId, today))) return false
  const ward = await findPerson(tx, personId)
  return ward !== undefined && isMinorOn(today, ward)
}

/** Officers say why before anything is looked up, so that a search without purpose tells nothing either. */
export function requirePurpose(ctx: Ctx, { purpose }: ReadOptions): void {
  if (ctx.actor.kind === 'officer' && !isPurpose(purpose)) throw errors.purpose_needed()
}

/** Throws unless the actor may read the person; an unknown person is refused like a stranger. */
export async function authoriseRead(ctx: Ctx, personId: string, options: ReadOptions): Promise<void> {
  requirePurpose(ctx, options)
  if (!(await mayRead(ctx, personId))) throw errors.not_yours()
}

/**
 * Tells that an officer read a person, or the platform for a stated purpose. Reading oneself is nobody's news. Modules
 * that keep register data and show it to officers tell it too.
 */
export async function tellRead(
  ctx: Ctx,
  personId: string,
  scope: PersonRead['scope'],
  { purpose }: ReadOptions,
): Promise<void> {
  const { actor } = ctx
  if (purpose === undefined || (actor.kind !== 'officer' && actor.kind !== 'system')) return
  const entityId = actor.kind === 'officer' ? actor.entityId : null
  await emit(ctx, 'person.read', { personId, purpose: purpose.trim(), reader: actorLabel(actor), entityId, scope })
}
