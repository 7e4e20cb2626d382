-- Notices to people: what was said, in both languages, and proof of how each one went: placed in the inbox, handed to
-- the mail server, refused, read. The words of a notice and its evidence never change; only the mark "read" is added.

create schema notices;

create table notices.notice (
  id uuid constraint notice_pk primary key,
  template text not null,
  subject_type text not null,
  subject_id text not null,
  person_id uuid,
  email text,
  recipient_name jsonb,
  locale text not null constraint notice_locale check (locale in ('ar', 'en')),
  sender jsonb not null,
  title jsonb not null,
  body jsonb not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notice_inbox on notices.notice (person_id, created_at desc, id) where person_id is not null;
create index notice_unread on notices.notice (person_id) where person_id is not null and read_at is null;
create index notice_subject on notices.notice (subject_type, subject_id, created_at);
comment on table notices.notice is 'A notice as its addressee sees it, in the inbox and by e-mail';
comment on column notices.notice.id is 'Unguessable; part of the page address';
comment on column notices.notice.template is 'Kind of notice, such as application.returned: for counting, not for wording';
comment on column notices.notice.subject_type is 'Kind of thing it is about, such as application; opaque to this module';
comment on column notices.notice.subject_id is 'Id of that thing';
comment on column notices.notice.person_id is 'Person whose inbox holds it; null for people who did not sign in';
comment on column notices.notice.email is 'Address it goes to; null when none is known';
comment on column notices.notice.recipient_name is 'Name of the addressee for the salutation, {ar, en}';
comment on column notices.notice.locale is 'Language of the addressee: comes first in the mail';
comment on column notices.notice.sender is 'Who sends it: the entity''s name, {ar, en}';
comment on column notices.notice.title is 'Title, {ar, en}';
comment on column notices.notice.body is 'Text in paragraphs, {ar, en}';
comment on column notices.notice.link is 'Path of the page to go to, without the language';
comment on column notices.notice.created_at is 'When it was sent off';
comment on column notices.notice.read_at is 'When it was first opened in the inbox';

create table notices.delivery (
  id bigint generated always as identity constraint delivery_pk primary key,
  notice_id uuid not null constraint delivery_notice references notices.notice (id),
  channel text not null constraint delivery_channel check (channel in ('inbox', 'email')),
  outcome text not null constraint delivery_outcome check (outcome in ('placed', 'read', 'accepted', 'refused', 'no-address')),
  actor text not null,
  attempt integer,
  detail text,
  at timestamptz not null
);
create index delivery_notice_id on notices.delivery (notice_id, id);
-- A notice is handed over once and read for the first time once, whatever happens at the same moment.
create unique index delivery_final on notices.delivery (notice_id, channel, outcome);
comment on table notices.delivery is 'Evidence of delivery, append-only: one row for each thing that happened to a notice';
comment on column notices.delivery.id is 'Order of the evidence';
comment on column notices.delivery.notice_id is 'Notice';
comment on column notices.delivery.channel is 'inbox or email';
comment on column notices.delivery.outcome is 'placed and read in the inbox; accepted or refused for good by the mail server; no-address: there was none';
comment on column notices.delivery.actor is 'Who caused it: the job, or the person who opened it, without personal numbers';
comment on column notices.delivery.attempt is 'At which try the mail server answered, from 1';
comment on column notices.delivery.detail is 'Answer of the mail server and the message id; addresses are taken out';
comment on column notices.delivery.at is 'When';

grant usage on schema notices to diwan_app;
grant select, insert, update, delete on notices.notice to diwan_app;
grant select, insert on notices.delivery to diwan_app;
