-- Persons: the platform's copy of the population register, with addresses that keep what was true when and what was
-- known when, families, companies with their officers, and lawyers. Every service asks it before it asks the applicant.

create schema if not exists persons;

create table persons.person (
  id uuid primary key,
  personal_number text not null constraint person_number_unique unique
    constraint person_number_form check (personal_number ~ '^[0-9]{9}$'),
  given_name_ar text not null,
  given_name_en text not null,
  father_name_ar text not null default '',
  father_name_en text not null default '',
  grandfather_name_ar text not null default '',
  grandfather_name_en text not null default '',
  family_name_ar text not null default '',
  family_name_en text not null default '',
  sex text not null constraint person_sex check (sex in ('female', 'male')),
  born_on date not null,
  nationality text not null constraint person_nationality check (nationality ~ '^[A-Z]{2}$'),
  residence_permit_until date,
  is_in_kingdom boolean not null,
  id_card_number text,
  id_card_expires_on date,
  died_on date,
  mobile text constraint person_mobile_form check (mobile ~ '^\+[1-9][0-9]{6,14}$'),
  mobile_source text,
  email text,
  email_source text,
  contact_changed_at timestamptz,
  recorded_at timestamptz not null,
  constraint person_id_card_whole check ((id_card_number is null) = (id_card_expires_on is null)),
  constraint person_mobile_whole check ((mobile is null) = (mobile_source is null)),
  constraint person_email_whole check ((email is null) = (email_source is null)),
  constraint person_lifetime check (died_on is null or died_on >= born_on)
);
comment on table persons.person is 'A natural person known to the state, alive or not';
comment on column persons.person.id is 'The key that other modules hold; never shown';
comment on column persons.person.personal_number is 'Nine digits as text: leading zeros count; no check digit is known';
comment on column persons.person.given_name_ar is 'Own name in Arabic';
comment on column persons.person.given_name_en is 'Own name in Latin letters, as on the identity card';
comment on column persons.person.father_name_ar is 'Father''s own name; empty where a nation''s names have none';
comment on column persons.person.father_name_en is 'Father''s own name in Latin letters; empty where a nation''s names have none';
comment on column persons.person.grandfather_name_ar is 'Grandfather''s own name; empty where a nation''s names have none';
comment on column persons.person.grandfather_name_en is 'Grandfather''s own name in Latin letters; empty where a nation''s names have none';
comment on column persons.person.family_name_ar is 'Family name; empty where there is none';
comment on column persons.person.family_name_en is 'Family name in Latin letters; empty where there is none';
comment on column persons.person.sex is 'As in the civil register';
comment on column persons.person.born_on is 'Date of birth; age is never taken from the personal number';
comment on column persons.person.nationality is 'ISO 3166-1 alpha-2';
comment on column persons.person.residence_permit_until is 'Last day of the residence permit; null for citizens and for those without';
comment on column persons.person.is_in_kingdom is 'Inside the Kingdom by the last crossing of a border';
comment on column persons.person.id_card_number is 'Number of the identity card, not of the person';
comment on column persons.person.id_card_expires_on is 'Last day of validity of the card';
comment on column persons.person.died_on is 'Date of death; null for the living';
comment on column persons.person.mobile is 'E.164';
comment on column persons.person.mobile_source is 'Who gave the mobile number: self, or the register or service it came from';
comment on column persons.person.email is 'E-mail address';
comment on column persons.person.email_source is 'Who gave the e-mail address: self, or the register or service it came from';
comment on column persons.person.contact_changed_at is 'Last change of mobile or e-mail here';
comment on column persons.person.recorded_at is 'When the person entered this register';

create table persons.address_period (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  flat text,
  building text not null,
  road text not null,
  block text not null,
  area text not null,
  governorate text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  source text not null,
  reference text,
  restates uuid references persons.address_period (id),
  constraint address_period_forward check (valid_to is null or valid_to > valid_from),
  constraint address_period_superseded_later check (superseded_at is null or superseded_at >= recorded_at)
);
create unique index address_period_one_open on persons.address_period (person_id) where valid_to is null and superseded_at is null;
create unique index address_period_reference on persons.address_period (person_id, source, reference)
  where reference is not null and restates is null;
create index address_period_person on persons.address_period (person_id, valid_from);
comment on table persons.address_period is 'Where a person lived from when to when (valid) and since when we know it (recorded): rows are added and superseded, never changed or deleted, so that the address at any date, as known at any date, can be told';
comment on column persons.address_period.id is 'Internal key';
comment on column persons.address_period.person_id is 'Whose address';
comment on column persons.address_period.flat is 'Null for a house';
comment on column persons.address_period.building is 'May carry a letter';
comment on column persons.address_period.road is 'Number of the road';
comment on column persons.address_period.block is 'Three or four digits';
comment on column persons.address_period.area is 'Id of an area of the national profile';
comment on column persons.address_period.governorate is 'Id of a governorate of the national profile';
comment on column persons.address_period.valid_from is 'First day';
comment on column persons.address_period.valid_to is 'First day on which it holds no more; null: still holds';
comment on column persons.address_period.recorded_at is 'When we learned it';
comment on column persons.address_period.superseded_at is 'When a later record replaced this one; null: still what we know';
comment on column persons.address_period.source is 'Register or service it came from';
comment on column persons.address_period.reference is 'Key of the change at its source: the same change is recorded once';
comment on column persons.address_period.restates is 'The row that this one repeats with another end';

create table persons.relationship (
  person_id uuid not null references persons.person (id),
  related_person_id uuid not null references persons.person (id),
  kind text not null constraint relationship_kind check (kind in ('parent', 'spouse', 'guardian')),
  valid_from date not null,
  valid_to date,
  constraint relationship_pk primary key (person_id, related_person_id, kind, valid_from),
  constraint relationship_of_two check (person_id <> related_person_id),
  constraint relationship_forward check (valid_to is null or valid_to > valid_from)
);
create index relationship_related on persons.relationship (related_person_id);
comment on table persons.relationship is 'A person is the parent, spouse or guardian of another; spouses have a row each way';
comment on column persons.relationship.person_id is 'The parent, spouse or guardian';
comment on column persons.relationship.related_person_id is 'Of whom';
comment on column persons.relationship.kind is 'parent by birth or law; spouse; guardian by law or court order';
comment on column persons.relationship.valid_from is 'First day';
comment on column persons.relationship.valid_to is 'First day on which it holds no more; null: still holds';

create table persons.company (
  cr_no text primary key,
  name_ar text not null,
  name_en text not null,
  status text not null constraint company_status check (status in ('active', 'suspended', 'struck-off'))
);
comment on table persons.company is 'A commercial registration';
comment on column persons.company.cr_no is 'Number of the commercial registration with its branch';
comment on column persons.company.name_ar is 'Commercial name';
comment on column persons.company.name_en is 'Commercial name in Latin letters';
comment on column persons.company.status is 'Only an active registration may be acted for';

create table persons.company_officer (
  cr_no text not null references persons.company (cr_no),
  person_id uuid not null references persons.person (id),
  role text not null constraint company_officer_role check (role in ('owner', 'partner', 'manager', 'authorised-signatory')),
  valid_from date not null,
  valid_to date,
  constraint company_officer_pk primary key (cr_no, person_id, role, valid_from),
  constraint company_officer_forward check (valid_to is null or valid_to > valid_from)
);
create index company_officer_person on persons.company_officer (person_id);
comment on table persons.company_officer is 'Who may act for a company, from when to when';
comment on column persons.company_officer.cr_no is 'The company';
comment on column persons.company_officer.person_id is 'The person';
comment on column persons.company_officer.role is 'As in the commercial register';
comment on column persons.company_officer.valid_from is 'First day';
comment on column persons.company_officer.valid_to is 'First day on which it holds no more; null: still holds';

create table persons.lawyer (
  person_id uuid primary key references persons.person (id),
  licence_no text not null constraint lawyer_licence_unique unique,
  valid_until date not null
);
comment on table persons.lawyer is 'Licensed lawyers, from the roll of the ministry of justice';
comment on column persons.lawyer.person_id is 'The person';
comment on column persons.lawyer.licence_no is 'Number of the licence';
comment on column persons.lawyer.valid_until is 'Last day of the licence';

grant usage on schema persons to diwan_app;
grant select, insert, update, delete on persons.person, persons.relationship, persons.company, persons.company_officer, persons.lawyer to diwan_app;
grant select, insert, update (superseded_at) on persons.address_period to diwan_app;
