import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import { errors } from './errors.ts'
import { personFacts } from './rules.ts'
import type { PersonFacts, ReadOptions } from './schema.ts'
import { listPeriods } from './store/addresses.ts'
import { findPerson } from './store/people.ts'

/** What expressions see as `person`, on the day of `ctx.now`. */
export async function getPersonFacts(ctx: Ctx, personId: string, options: ReadOptions = {}): Promise<PersonFacts> {
  await authoriseRead(ctx, personId, options)
  const person = await findPerson(ctx.tx, personId)
  if (!person) throw errors.not_found()
  await tellRead(ctx, personId, 'facts', options)
  return personFacts(person, await listPeriods(ctx.tx, personId), ctx.now)
}
