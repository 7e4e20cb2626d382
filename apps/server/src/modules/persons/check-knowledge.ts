import type { Ctx } from '../../platform/context.ts'
import { isSameBuilding, normalisePersonalNumber } from './nation.ts'
import { todayOf } from './rules.ts'
import type { KnowledgeCheck } from './schema.ts'
import { findKnowledge } from './store/people.ts'

/**
 * Identity without log-in: whoever knows the number, the expiry date on the card and the building is taken for the
 * person, where a service allows it. Undefined says no more than "these do not belong together": which of the three is
 * wrong, or whether the number exists, must not be learned here. Callers limit the attempts.
 */
export async function checkKnowledge(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  { personalNumber, idExpiresOn, buildingNumber }: KnowledgeCheck,
): Promise<string | undefined> {
  // A number that cannot exist is looked up like any other, so that it takes the same time.
  const found = await findKnowledge(ctx.tx, normalisePersonalNumber(personalNumber) ?? '', todayOf(ctx.now))
  const isRight = [
    found?.died_on === null,
    found?.id_card_expires_on === idExpiresOn.trim(),
    isSameBuilding(found?.building ?? '?', buildingNumber),
  ]
  return isRight.every(Boolean) ? found?.id : undefined
}
