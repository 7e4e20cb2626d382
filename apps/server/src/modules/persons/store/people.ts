/** Rows of people. A person is locked (for update) before anything of theirs is changed, so that changes queue up. */
import { first, type Tx } from '../../../platform/db.ts'
import { fullNameOf } from '../rules.ts'
import type { Person, Sex } from '../schema.ts'

interface PersonRow {
  readonly id: string
  readonly personal_number: string
  readonly given_name_ar: string
  readonly given_name_en: string
  readonly father_name_ar: string
  readonly father_name_en: string
  readonly grandfather_name_ar: string
  readonly grandfather_name_en: string
  readonly family_name_ar: string
  readonly family_name_en: string
  readonly sex: Sex
  readonly born_on: string
  readonly nationality: string
  readonly residence_permit_until: string | null
  readonly is_in_kingdom: boolean
  readonly id_card_number: string | null
  readonly id_card_expires_on: string | null
  readonly died_on: string | null
  readonly mobile: string | null
  readonly mobile_source: string | null
  readonly email: string | null
  readonly email_source: string | null
}

const select = `select id, personal_number, given_name_ar, given_name_en, father_name_ar, father_name_en,
  grandfather_name_ar, grandfather_name_en, family_name_ar, family_name_en, sex, born_on, nationality,
  residence_permit_until, is_in_kingdom, id_card_number, id_card_expires_on, died_on, mobile, mobile_source, email,
  email_source from persons.person`

function toPerson(row: PersonRow): Person {
  const name = {
    given: { ar: row.given_name_ar, en: row.given_name_en },
    father: { ar: row.father_name_ar, en: row.father_name_en },
    grandfather: { ar: row.grandfather_name_ar, en: row.grandfather_name_en },
    family: { ar: row.family_name_ar, en: row.family_name_en },
  }
  return {
    id: row.id,
    personalNumber: row.personal_number,
    name,
    fullName: fullNameOf(name),
    sex: row.sex,
    bornOn: row.born_on,
    nationality: row.nationality,
    residencePermitUntil: row.residence_permit_until,
    isInKingdom: row.is_in_kingdom,
    idCard:
      row.id_card_number === null || row.id_card_expires_on === null
        ? null
        : { number: row.id_card_number, expiresOn: row.id_card_expires_on },
    diedOn: row.died_on,
    mobile: row.mobile,
    mobileSource: row.mobile_source,
    email: row.email,
    emailSource: row.email_source,
  }
}

const one = (rows: readonly PersonRow[]): Person | undefined => {
  const row = first(rows)
  return row && toPerson(row)
}

export const findPerson = async (tx: Tx, id: string): Promise<Person | undefined> =>
  one(await tx.query<PersonRow>(`${select} where id = $1`, [id]))

export const findByNumber = async (tx: Tx, personalNumber: string): Promise<Person | undefined> =>
  one(await tx.query<PersonRow>(`${select} where personal_number = $1`, [personalNumber]))

export const lockPerson = async (tx: Tx, id: string): Promise<Person | undefined> =>
  one(await tx.query<PersonRow>(`${select} where id = $1 for update`, [id]))

export const updateContact = async (
  tx: Tx,
  {
    id,
    mobile,
    mobileSource,
    email,
    emailSource,
  }: Pick<Person, 'id' | 'mobile' | 'mobileSource' | 'email' | 'emailSource'>,
  now: Date,
): Promise<void> => {
  await tx.query(
    `update persons.person set mobile = $2, mobile_source = $3, email = $4, email_source = $5, contact_changed_at = $6
     where id = $1`,
    [id, mobile, mobileSource, email, emailSource, now],
  )
}

/**
 * What a knowledge check compares. One statement that does the same work whether the number exists or not: the join
 * to the address is by primary key and index in both cases.
 */
export async function findKnowledge(
  tx: Tx,
  personalNumber: string,
  today: string,
): Promise<
  { id: string; id_card_expires_on: string | null; died_on: string | null; building: string | null } | undefined
> {
  return first(
    await tx.query(
      `select p.id, p.id_card_expires_on, p.died_on, a.building
       from persons.person p
       left join persons.address_period a on a.person_id = p.id and a.superseded_at is null
         and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)
       where p.personal_number = $1`,
      [personalNumber, today],
    ),
  )
}
