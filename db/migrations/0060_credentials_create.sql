-- Credentials: what an entity attests about a person, their history, and the sealed documents people carry away.
-- A credential belongs to one subject (an application, a visit, ...) of which this schema knows only type and id.

create schema if not exists credentials;

create table credentials.credential (
  id uuid primary key,
  number text not null constraint credential_number_unique unique,
  type text not null,
  service_id text not null,
  subject_type text not null,
  subject_id text not null,
  holder_person_id text,
  owner_person_id text,
  holder_name_ar text not null,
  holder_name_en text not null,
  title_ar text not null,
  title_en text not null,
  issuer_entity_id text not null,
  issuer_name_ar text not null,
  issuer_name_en text not null,
  claims jsonb not null,
  statement jsonb,
  legal_note jsonb,
  status text not null constraint credential_status check (status in ('valid', 'suspended', 'revoked')),
  issued_at timestamptz not null,
  valid_until date,
  revoked_at timestamptz,
  revocation_reason jsonb,
  constraint credential_subject_type_unique unique (subject_type, subject_id, type),
  constraint credential_revocation_whole check (
    (status = 'revoked') = (revoked_at is not null) and (revoked_at is null) = (revocation_reason is null)
  )
);
create index credential_holder on credentials.credential (holder_person_id, issued_at desc);
create index credential_owner on credentials.credential (owner_person_id, issued_at desc);
comment on table credentials.credential is 'A verifiable attestation (W3C Verifiable Credentials: issuer, holder, claims); never deleted, only revoked';
comment on column credentials.credential.id is 'Internal key; never shown';
comment on column credentials.credential.number is 'Public number, from a random source with a check character: whoever knows it may verify';
comment on column credentials.credential.type is 'Output of the service that this is';
comment on column credentials.credential.service_id is 'Public service that produced it';
comment on column credentials.credential.subject_type is 'Kind of thing it came from, such as application';
comment on column credentials.credential.subject_id is 'Which one: opaque here';
comment on column credentials.credential.holder_person_id is 'Person it is about; null for a holder not in the register';
comment on column credentials.credential.owner_person_id is 'Person who asked for it and may fetch it, such as a guardian; null when the holder did';
comment on column credentials.credential.holder_name_ar is 'Name at the time of issue';
comment on column credentials.credential.holder_name_en is 'Name at the time of issue';
comment on column credentials.credential.title_ar is 'Name of the document at the time of issue';
comment on column credentials.credential.title_en is 'Name of the document at the time of issue';
comment on column credentials.credential.issuer_entity_id is 'Government entity that attests; its officers may revoke';
comment on column credentials.credential.issuer_name_ar is 'Name of the entity at the time of issue';
comment on column credentials.credential.issuer_name_en is 'Name of the entity at the time of issue';
comment on column credentials.credential.claims is 'List of {id, label {ar,en}, value, isPublic}; only public ones are shown to verifiers';
comment on column credentials.credential.statement is 'What is attested, in a sentence {ar,en}';
comment on column credentials.credential.legal_note is 'Legal note on the document {ar,en}; null for the general one';
comment on column credentials.credential.status is 'valid, suspended or revoked; expiry follows from valid_until';
comment on column credentials.credential.issued_at is 'When it was issued';
comment on column credentials.credential.valid_until is 'Last day of validity; null: no expiry';
comment on column credentials.credential.revoked_at is 'When it was revoked';
comment on column credentials.credential.revocation_reason is 'Why {ar,en}: for holder and issuer, not shown to verifiers';

create table credentials.credential_event (
  id bigint generated always as identity primary key,
  credential_id uuid not null references credentials.credential (id),
  event text not null constraint credential_event_name check (event in ('issued', 'sealed', 'suspended', 'reinstated', 'revoked')),
  actor text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
create index credential_event_credential on credentials.credential_event (credential_id, id);
comment on table credentials.credential_event is 'History of a credential; append-only';
comment on column credentials.credential_event.id is 'Order of the events';
comment on column credentials.credential_event.credential_id is 'The credential it happened to';
comment on column credentials.credential_event.event is 'What happened';
comment on column credentials.credential_event.actor is 'Who did it: kind and internal id, never a personal number';
comment on column credentials.credential_event.detail is 'The reason of a suspension or revocation, the hash of a sealed document';
comment on column credentials.credential_event.at is 'When';

create table credentials.document (
  credential_id uuid primary key references credentials.credential (id),
  sha256 text not null,
  pdf bytea not null,
  created_at timestamptz not null
);
-- A PDF is compressed already: trying again costs time and saves nothing.
alter table credentials.document alter column pdf set storage external;
comment on table credentials.document is 'The sealed PDF of a credential, made once; append-only';
comment on column credentials.document.credential_id is 'The credential it shows';
comment on column credentials.document.sha256 is 'Of the file, hexadecimal';
comment on column credentials.document.pdf is 'The file as it is handed out';
comment on column credentials.document.created_at is 'When it was sealed';

grant usage on schema credentials to diwan_app;
grant select, insert, update, delete on credentials.credential to diwan_app;
grant select, insert on credentials.credential_event, credentials.document to diwan_app;
