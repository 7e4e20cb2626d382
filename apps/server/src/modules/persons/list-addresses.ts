import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import type { AddressPeriod, ReadOptions } from './schema.ts'
import { listPeriods } from './store/addresses.ts'

/**
 * Addresses of a person, newest first, as the register stands, or as it stood at `knownAt`: whether a paper was sent
 * to the right place depends on what was known when it was sent. `addressOn` picks the one of a day.
 */
export async function listAddresses(
  ctx: Ctx,
  personId: string,
  options: ReadOptions & { readonly knownAt?: Date } = {},
): Promise<AddressPeriod[]> {
  await authoriseRead(ctx, personId, options)
  const periods = await listPeriods(ctx.tx, personId, options.knownAt ?? null)
  await tellRead(ctx, personId, 'addresses', options)
  return periods
}
