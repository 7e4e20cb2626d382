import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import { errors } from './errors.ts'
import type { Person, ReadOptions } from './schema.ts'
import { findPerson } from './store/people.ts'

/** A person's record. Officers give a purpose; persons reach themselves, whom they represent, and their minors. */
export async function getPerson(ctx: Ctx, personId: string, options: ReadOptions = {}): Promise<Person> {
  await authoriseRead(ctx, personId, options)
  const person = await findPerson(ctx.tx, personId)
  if (!person) throw errors.not_found()
  await tellRead(ctx, personId, 'record', options)
  return person
}
