-- Drafts and applications. A draft is what a person is typing; an application is what was submitted: its questions as
-- they were asked, its answers and the register data they rest on never change but by a recorded correction.

create schema applications;

create table applications.draft (
  id uuid primary key,
  service_id text not null,
  service_version integer not null,
  person_id uuid,
  session_id uuid,
  actor jsonb not null,
  locale text not null constraint draft_locale check (locale in ('ar', 'en')),
  channel text not null,
  typed jsonb not null default '{}',
  answers jsonb not null default '{}',
  facts jsonb not null default '{}',
  sources jsonb not null default '{}',
  done_pages text[] not null default '{}',
  revision integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_reference text
);
create index draft_person on applications.draft (person_id, updated_at desc);
create index draft_session on applications.draft (session_id);
comment on table applications.draft is 'A form being filled in; deleted 90 days after its last change';
comment on column applications.draft.id is 'Unguessable; part of the page address';
comment on column applications.draft.service_id is 'Service applied for';
comment on column applications.draft.service_version is 'Version of the definition the draft keeps';
comment on column applications.draft.person_id is 'Person applied for; null while nobody is signed in';
comment on column applications.draft.session_id is 'Session that may go on with it while nobody is signed in';
comment on column applications.draft.actor is 'Who began it: person acting, mandate';
comment on column applications.draft.locale is 'Language it was begun in';
comment on column applications.draft.channel is 'Channel it was begun on';
comment on column applications.draft.typed is 'What was typed, as typed, so that an error loses nothing';
comment on column applications.draft.answers is 'Accepted answers by field';
comment on column applications.draft.facts is 'Register data by fact: value, source, time';
comment on column applications.draft.sources is 'Where a prefilled answer came from, by field';
comment on column applications.draft.done_pages is 'Pages whose answers were accepted';
comment on column applications.draft.revision is 'Counts changes';
comment on column applications.draft.created_at is 'Begun';
comment on column applications.draft.updated_at is 'Last change';
comment on column applications.draft.submitted_reference is 'Reference of the application it became';

create table applications.application (
  id uuid primary key,
  reference text not null constraint application_reference_unique unique,
  draft_id uuid constraint application_draft_unique unique,
  service_id text not null,
  service_version integer not null,
  entity_id text not null,
  status text not null constraint application_status check (status in ('submitted', 'in-review', 'awaiting-applicant',
    'awaiting-payment', 'in-progress', 'ready-to-collect', 'completed', 'refused', 'lapsed', 'withdrawn')),
  person_id uuid,
  acting_person_id uuid,
  mandate_id text,
  session_id uuid,
  applicant_name jsonb,
  contact jsonb not null default '{}',
  locale text not null constraint application_locale check (locale in ('ar', 'en')),
  channel text not null,
  answers jsonb not null,
  facts jsonb not null,
  questions jsonb not null,
  correction jsonb,
  process_instance_id uuid,
  revision integer not null default 0,
  submitted_at timestamptz not null,
  due_at timestamptz,
  updated_at timestamptz not null,
  ended_at timestamptz,
  outcome text constraint application_outcome check (outcome in ('completed', 'refused', 'lapsed', 'withdrawn'))
);
create index application_person on applications.application (person_id, submitted_at desc);
create index application_entity on applications.application (entity_id, status, due_at);
comment on table applications.application is 'An application as submitted, and where it stands';
comment on column applications.application.id is 'Subject id in processes, payments, credentials and notices';
comment on column applications.application.reference is 'Public reference with a check character';
comment on column applications.application.draft_id is 'Draft it came from: submitting a draft twice gives one application';
comment on column applications.application.service_id is 'Service applied for';
comment on column applications.application.service_version is 'Version of the definition, kept for life';
comment on column applications.application.entity_id is 'Competent authority that decides';
comment on column applications.application.status is 'Where it stands; see rules.ts';
comment on column applications.application.person_id is 'Person applied for; null for services without identity';
comment on column applications.application.acting_person_id is 'Person who acted';
comment on column applications.application.mandate_id is 'Live mandate used, when acting for another';
comment on column applications.application.session_id is 'Session that may see it when nobody is signed in';
comment on column applications.application.applicant_name is 'Name in both scripts at submission';
comment on column applications.application.contact is 'E-mail and mobile for messages about it';
comment on column applications.application.locale is 'Language of messages about it';
comment on column applications.application.channel is 'Channel it was submitted on';
comment on column applications.application.answers is 'Accepted answers by field';
comment on column applications.application.facts is 'Register data it rests on: value, source, time';
comment on column applications.application.questions is 'Questions as asked, with the answers in words';
comment on column applications.application.correction is 'What the officer asked to be mended: fields, reason, task';
comment on column applications.application.process_instance_id is 'Its process';
comment on column applications.application.revision is 'Counts changes';
comment on column applications.application.submitted_at is 'Time of submission';
comment on column applications.application.due_at is 'Promised end by the service level';
comment on column applications.application.updated_at is 'Last change';
comment on column applications.application.ended_at is 'Time it ended';
comment on column applications.application.outcome is 'How it ended';

create table applications.application_event (
  id uuid primary key,
  application_id uuid not null constraint application_event_application references applications.application (id),
  at timestamptz not null,
  kind text not null,
  actor text not null,
  data jsonb not null
);
create index application_event_application_at on applications.application_event (application_id, at);
comment on table applications.application_event is 'What happened to an application, append-only: the timeline people see';
comment on column applications.application_event.id is 'Identity of the event';
comment on column applications.application_event.application_id is 'Application it happened to';
comment on column applications.application_event.at is 'When';
comment on column applications.application_event.kind is 'submitted, returned, corrected, decided, paid, issued, ended …';
comment on column applications.application_event.actor is 'Who, without personal numbers';
comment on column applications.application_event.data is 'Reason, outcome, fields: both languages where people read it';

grant usage on schema applications to diwan_app;
grant select, insert, update, delete on applications.draft to diwan_app;
grant select, insert, update on applications.application to diwan_app;
grant select, insert on applications.application_event to diwan_app;
