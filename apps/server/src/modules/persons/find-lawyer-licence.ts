import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import { todayOf } from './rules.ts'
import type { ReadOptions } from './schema.ts'
import { findLicence } from './store/relations.ts'

/** The person's licence as a lawyer, if it is on the roll, and whether it is valid today. */
export async function findLawyerLicence(
  ctx: Ctx,
  personId: string,
  options: ReadOptions = {},
): Promise<{ licenceNo: string; validUntil: string; isValid: boolean } | undefined> {
  await authoriseRead(ctx, personId, options)
  const row = await findLicence(ctx.tx, personId)
  await tellRead(ctx, personId, 'offices', options)
  return row && { licenceNo: row.licence_no, validUntil: row.valid_until, isValid: row.valid_until >= todayOf(ctx.now) }
}
