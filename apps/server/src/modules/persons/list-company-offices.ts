import type { Ctx } from '../../platform/context.ts'
import { authoriseRead, tellRead } from './authorise-read.ts'
import { todayOf } from './rules.ts'
import type { CompanyOffice, ReadOptions } from './schema.ts'
import { listOffices } from './store/relations.ts'

/** Companies that the person may act for today, as the commercial register has it. */
export async function listCompanyOffices(
  ctx: Ctx,
  personId: string,
  options: ReadOptions = {},
): Promise<CompanyOffice[]> {
  await authoriseRead(ctx, personId, options)
  const rows = await listOffices(ctx.tx, personId, todayOf(ctx.now))
  await tellRead(ctx, personId, 'offices', options)
  return rows.map(({ cr_no, name_ar, name_en, status, role }) => ({
    crNo: cr_no,
    name: { ar: name_ar, en: name_en },
    status,
    role,
  }))
}
