/** Bulk insertion: one JSON document and one statement for each table. Who exists already is left as it is. */
import type { Tx } from '../../../platform/db.ts'
import type { PeopleBatch } from '../import-people.ts'

type ImportedPerson = PeopleBatch['people'][number]

const personRow = ({ name, idCard, ...person }: ImportedPerson) => ({
  id: person.id,
  personal_number: person.personalNumber,
  given_name_ar: name.given.ar,
  given_name_en: name.given.en,
  father_name_ar: name.father.ar,
  father_name_en: name.father.en,
  grandfather_name_ar: name.grandfather.ar,
  grandfather_name_en: name.grandfather.en,
  family_name_ar: name.family.ar,
  family_name_en: name.family.en,
  sex: person.sex,
  born_on: person.bornOn,
  nationality: person.nationality,
  residence_permit_until: person.residencePermitUntil,
  is_in_kingdom: person.isInKingdom,
  id_card_number: idCard?.number ?? null,
  id_card_expires_on: idCard?.expiresOn ?? null,
  died_on: person.diedOn,
  mobile: person.mobile,
  mobile_source: person.mobileSource,
  email: person.email,
  email_source: person.emailSource,
})

export async function insertMany(tx: Tx, batch: PeopleBatch, source: string, now: Date): Promise<number> {
  const added = await tx.query<{ id: string }>(
    `insert into persons.person (id, personal_number, given_name_ar, given_name_en, father_name_ar, father_name_en,
       grandfather_name_ar, grandfather_name_en, family_name_ar, family_name_en, sex, born_on, nationality,
       residence_permit_until, is_in_kingdom, id_card_number, id_card_expires_on, died_on, mobile, mobile_source, email,
       email_source, recorded_at)
     select r.id, r.personal_number, r.given_name_ar, r.given_name_en, r.father_name_ar, r.father_name_en,
       r.grandfather_name_ar, r.grandfather_name_en, r.family_name_ar, r.family_name_en, r.sex, r.born_on,
       r.nationality, r.residence_permit_until, r.is_in_kingdom, r.id_card_number, r.id_card_expires_on, r.died_on,
       r.mobile, r.mobile_source, r.email, r.email_source, $2
     from json_to_recordset($1) as r (id uuid, personal_number text, given_name_ar text, given_name_en text,
       father_name_ar text, father_name_en text, grandfather_name_ar text, grandfather_name_en text,
       family_name_ar text, family_name_en text, sex text, born_on date, nationality text, residence_permit_until date,
       is_in_kingdom boolean, id_card_number text, id_card_expires_on date, died_on date, mobile text,
       mobile_source text, email text, email_source text)
     on conflict do nothing
     returning id`,
    [JSON.stringify(batch.people.map(personRow)), now],
  )
  const ids = new Set(added.map(({ id }) => id))
  const isNew = ({ personId }: { readonly personId: string }) => ids.has(personId)

  await tx.query(
    `insert into persons.address_period (id, person_id, flat, building, road, block, area, governorate, valid_from,
       valid_to, recorded_at, source)
     select r.id, r."personId", r.flat, r.building, r.road, r.block, r.area, r.governorate, r."validFrom", r."validTo",
       least((r."validFrom" + 1)::timestamptz, $2), $3
     from json_to_recordset($1) as r (id uuid, "personId" uuid, flat text, building text, road text, block text,
       area text, governorate text, "validFrom" date, "validTo" date)`,
    [JSON.stringify(batch.addresses.filter(isNew)), now, source],
  )
  await tx.query(
    `insert into persons.relationship (person_id, related_person_id, kind, valid_from, valid_to)
     select r."personId", r."relatedPersonId", r.kind, r."validFrom", r."validTo"
     from json_to_recordset($1) as r ("personId" uuid, "relatedPersonId" uuid, kind text, "validFrom" date,
       "validTo" date)
     where exists (select from persons.person p where p.id = r."relatedPersonId")
     on conflict do nothing`,
    [JSON.stringify(batch.relationships.filter(isNew))],
  )
  await tx.query(
    `insert into persons.company (cr_no, name_ar, name_en, status)
     select r."crNo", r."nameAr", r."nameEn", r.status
     from json_to_recordset($1) as r ("crNo" text, "nameAr" text, "nameEn" text, status text)
     on conflict do nothing`,
    [JSON.stringify(batch.companies)],
  )
  await tx.query(
    `insert into persons.company_officer (cr_no, person_id, role, valid_from, valid_to)
     select r."crNo", r."personId", r.role, r."validFrom", r."validTo"
     from json_to_recordset($1) as r ("crNo" text, "personId" uuid, role text, "validFrom" date, "validTo" date)
     on conflict do nothing`,
    [JSON.stringify(batch.officers.filter(isNew))],
  )
  await tx.query(
    `insert into persons.lawyer (person_id, licence_no, valid_until)
     select r."personId", r."licenceNo", r."validUntil"
     from json_to_recordset($1) as r ("personId" uuid, "licenceNo" text, "validUntil" date)
     on conflict do nothing`,
    [JSON.stringify(batch.lawyers.filter(isNew))],
  )
  return added.length
}
