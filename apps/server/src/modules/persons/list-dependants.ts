import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import { isMinorOn, todayOf } from './rules.ts'
import type { Dependant, ReadOptions } from './schema.ts'
import { findPerson } from './store/people.ts'
import { listWards } from './store/relations.ts'

/** Living minors of whom the person is parent or guardian today, the eldest first; each once. */
export async function listDependants(ctx: Ctx, personId: string, options: ReadOptions = {}): Promise<Dependant[]> {
  await authoriseRead(ctx, personId, options)
  const today = todayOf(ctx.now)
  const found = new Map<string, Dependant>()
  for (const { related_person_id, kind } of await listWards(ctx.tx, personId, today)) {
    const person = await findPerson(ctx.tx, related_person_id)
    if (!person || found.has(person.id) || !isMinorOn(today, person)) continue
    const { id, personalNumber, fullName, sex, bornOn } = person
    found.set(id, { person: { id, personalNumber, fullName, sex, bornOn }, as: kind })
  }
  await tellRead(ctx, personId, 'dependants', options)
  return [...found.values()]
}
