import type { Ctx } from '../../platform/context.ts'
import type { FoundFact, LookUpFact } from './schema.ts'
import { sources } from './sources.ts'

/**
 * Takes a fact from a register or an entity's system instead of asking the applicant for it.
 * The caller limits attempts where the source answers people who are not signed in.
 * @throws exchange.source_unavailable (503): the system gives no usable answer; nothing is lost by trying again.
 */
export async function lookUpFact(ctx: Ctx, { source, input, purpose }: LookUpFact): Promise<FoundFact> {
  const ask = sources[source]
  if (!ask) throw new Error(`there is no source "${source}"`)
  return ask(ctx, input, typeof purpose === 'string' ? purpose : purpose.en)
}
