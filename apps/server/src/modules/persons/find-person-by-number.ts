import type { Ctx } from '../../platform/context.ts'
import { mayRead, requirePurpose, tellRead } from './authorise-read.ts'
import { normalisePersonalNumber } from './nation.ts'
import type { Person, ReadOptions } from './schema.ts'
import { findByNumber } from './store/people.ts'

/**
 * The person with a number, as typed. Undefined when there is none, and just as well when there is one that the actor
 * may not read: numbers cannot be tried out here.
 */
export async function findPersonByNumber(
  ctx: Ctx,
  typed: string,
  options: ReadOptions = {},
): Promise<Person | undefined> {
  requirePurpose(ctx, options)
  const number = normalisePersonalNumber(typed)
  const person = number === undefined ? undefined : await findByNumber(ctx.tx, number)
  if (!person || !(await mayRead(ctx, person.id))) return undefined
  await tellRead(ctx, person.id, 'record', options)
  return person
}
