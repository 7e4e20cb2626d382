import type { Ctx } from '../../platform/context.ts'
import { findPersonByNumber } from '../persons/index.ts'
import { nation } from '../reference-data/index.ts'
import { normalise } from '../search/index.ts'
import { visibleRoles } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import type { Task } from './schema.ts'
import { listByPerson, listByWords } from './store/queue.ts'
import { texts } from './texts.ts'

/** Most rows of a search: who wants more adds a word. */
export const mostFound = 50

/**
 * Tasks by the person they are about, open and closed: by personal number, or by words of the name as it is written in
 * either script. Looking a number up is recorded with its purpose, as every reading of the register.
 */
export async function searchTasks(ctx: Ctx, typed: string): Promise<Task[]> {
  const officer = requireOfficer(ctx)
  const seen = { entityId: officer.entityId, roles: visibleRoles(officer) }
  if (nation.normalisePersonalNumber(typed) !== undefined) {
    const person = await findPersonByNumber(ctx, typed, { purpose: texts.searchPurpose[ctx.locale] })
    return person ? listByPerson(ctx.tx, seen, person.id, mostFound) : []
  }
  const words = normalise(typed).split(' ').filter(Boolean)
  return words.length > 0 ? listByWords(ctx.tx, seen, words, mostFound) : []
}
