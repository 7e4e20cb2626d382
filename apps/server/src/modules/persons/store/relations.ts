/** Who is what to whom: families, guardians, companies, lawyers. */
import { first, type Tx } from '../../../platform/db.ts'
import type { CompanyRole, CompanyStatus } from '../schema.ts'

/** Children and wards on a day, whatever their age. */
export const listWards = (
  tx: Tx,
  personId: string,
  day: string,
): Promise<{ related_person_id: string; kind: 'parent' | 'guardian' }[]> =>
  tx.query(
    `select r.related_person_id, r.kind
     from persons.relationship r join persons.person p on p.id = r.related_person_id
     where r.person_id = $1 and r.kind in ('parent', 'guardian')
       and r.valid_from <= $2::date and (r.valid_to is null or r.valid_to > $2::date)
     order by p.born_on, p.personal_number, r.kind desc`,
    [personId, day],
  )

/** Whether one is the other's parent or guardian on a day. */
export async function isWardOf(tx: Tx, personId: string, wardId: string, day: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from persons.relationship
     where person_id = $1 and related_person_id = $2 and kind in ('parent', 'guardian')
       and valid_from <= $3::date and (valid_to is null or valid_to > $3::date) limit 1`,
    [personId, wardId, day],
  )
  return rows.length > 0
}

export const listOffices = (
  tx: Tx,
  personId: string,
  day: string,
): Promise<{ cr_no: string; name_ar: string; name_en: string; status: CompanyStatus; role: CompanyRole }[]> =>
  tx.query(
    `select c.cr_no, c.name_ar, c.name_en, c.status, o.role
     from persons.company_officer o join persons.company c on c.cr_no = o.cr_no
     where o.person_id = $1 and o.valid_from <= $2::date and (o.valid_to is null or o.valid_to > $2::date)
     order by c.cr_no, o.role`,
    [personId, day],
  )

export async function findLicence(
  tx: Tx,
  personId: string,
): Promise<{ licence_no: string; valid_until: string } | undefined> {
  return first(await tx.query('select licence_no, valid_until from persons.lawyer where person_id = $1', [personId]))
}
