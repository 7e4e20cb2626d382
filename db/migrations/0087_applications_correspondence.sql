-- What is said about an application: notes among officers, which the applicant never sees, and messages between officers
-- and applicant. Both are part of the record, so nothing in them is ever changed.

create table applications.case_note (
  id uuid primary key,
  application_id uuid not null constraint case_note_application references applications.application (id),
  at timestamptz not null,
  author_id uuid not null,
  author_name jsonb,
  body text not null constraint case_note_body check (length(body) between 1 and 4000)
);
create index case_note_application_at on applications.case_note (application_id, at);
comment on table applications.case_note is 'What officers note for each other on a case; append-only, never shown to the applicant';
comment on column applications.case_note.id is 'Identity of the note';
comment on column applications.case_note.application_id is 'Application it is about';
comment on column applications.case_note.at is 'When it was written';
comment on column applications.case_note.author_id is 'Account of the officer';
comment on column applications.case_note.author_name is 'Name of the officer, {ar, en}';
comment on column applications.case_note.body is 'As it was written';

create table applications.case_message (
  id uuid primary key,
  application_id uuid not null constraint case_message_application references applications.application (id),
  at timestamptz not null,
  sender text not null constraint case_message_sender check (sender in ('officer', 'applicant')),
  actor text not null,
  author_name jsonb,
  body text not null constraint case_message_body check (length(body) between 1 and 4000)
);
create index case_message_application_at on applications.case_message (application_id, at);
comment on table applications.case_message is 'Messages between the officers of an entity and the applicant; append-only';
comment on column applications.case_message.id is 'Identity of the message';
comment on column applications.case_message.application_id is 'Application it is about';
comment on column applications.case_message.at is 'When it was sent';
comment on column applications.case_message.sender is 'Which side wrote it';
comment on column applications.case_message.actor is 'Who, without personal numbers';
comment on column applications.case_message.author_name is 'Name of the officer for colleagues; applicants read the name of the entity';
comment on column applications.case_message.body is 'As it was written';

grant select, insert on applications.case_note, applications.case_message to diwan_app;
