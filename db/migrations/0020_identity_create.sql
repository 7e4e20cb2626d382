-- Identity: who may log in, the attempts to do so, and what the built-in OpenID provider remembers. The provider
-- keeps everything here, so that any number of web processes act as one.

create schema if not exists identity;

create table identity.account (
  id uuid primary key,
  kind text not null constraint account_kind check (kind in ('person', 'officer')),
  login text not null constraint account_login_unique unique,
  password_hash text not null,
  person_id uuid constraint account_person_unique unique,
  entity_id text,
  roles text[] not null default '{}',
  name_ar text not null,
  name_en text not null,
  assurance text not null constraint account_assurance check (assurance in ('basic', 'advanced')),
  email text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  constraint account_kind_whole check (
    (kind = 'person' and person_id is not null and entity_id is null and roles = '{}')
    or (kind = 'officer' and person_id is null and entity_id is not null)
  )
);
create index account_entity on identity.account (entity_id, login) where kind = 'officer';
comment on table identity.account is 'Who may log in: a person of the register or an officer of an entity, never both in one account';
comment on column identity.account.id is 'Subject of the OpenID provider; never shown';
comment on column identity.account.kind is 'person or officer: decides which of the two log-ins accepts it';
comment on column identity.account.login is 'Personal number of a person, user name of an officer';
comment on column identity.account.password_hash is 'scrypt with its parameters and salt';
comment on column identity.account.person_id is 'Person in the register: opaque here';
comment on column identity.account.entity_id is 'Government entity the officer serves';
comment on column identity.account.roles is 'What the entity lets the officer do';
comment on column identity.account.name_ar is 'Name when the account was made';
comment on column identity.account.name_en is 'Name when the account was made';
comment on column identity.account.assurance is 'Highest level the holder can reach; advanced after the identity was checked in person';
comment on column identity.account.email is 'Where one-time codes go; needed for advanced';
comment on column identity.account.is_active is 'A closed account is kept for the records but cannot log in';
comment on column identity.account.created_at is 'When it was made';

create table identity.login_attempt (
  id bigint generated always as identity primary key,
  login_hash bytea not null,
  outcome text not null constraint login_attempt_outcome check (outcome in ('tried', 'succeeded', 'locked')),
  at timestamptz not null
);
create index login_attempt_login on identity.login_attempt (login_hash, at desc);
comment on table identity.login_attempt is 'Attempts to log in, for accounts that exist and for those that do not; append-only';
comment on column identity.login_attempt.id is 'Order of the attempts';
comment on column identity.login_attempt.login_hash is 'Keyed hash of the login that was typed';
comment on column identity.login_attempt.outcome is 'tried is written before the password is checked, succeeded after; locked when it was not checked at all';
comment on column identity.login_attempt.at is 'When';

create table identity.code_challenge (
  id uuid primary key,
  interaction_hash bytea not null,
  account_id uuid not null references identity.account (id),
  locale text not null constraint code_challenge_locale check (locale in ('ar', 'en')),
  code_hash bytea,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index code_challenge_interaction on identity.code_challenge (interaction_hash, created_at desc);
create index code_challenge_account on identity.code_challenge (account_id, created_at desc);
create index code_challenge_expiry on identity.code_challenge (expires_at);
comment on table identity.code_challenge is 'One-time codes asked for as second factor; deleted some time after their end';
comment on column identity.code_challenge.id is 'Named by the job that sends the code';
comment on column identity.code_challenge.interaction_hash is 'SHA-256 of the log-in it belongs to: the first factor was proven there';
comment on column identity.code_challenge.account_id is 'Whose first factor was proven';
comment on column identity.code_challenge.locale is 'Language of the message';
comment on column identity.code_challenge.code_hash is 'Keyed hash of the code; null until the job has made and sent it';
comment on column identity.code_challenge.attempts is 'Codes tried: counted before they are compared';
comment on column identity.code_challenge.created_at is 'When it was asked for';
comment on column identity.code_challenge.expires_at is 'Last instant at which the code is accepted';
comment on column identity.code_challenge.used_at is 'A code is accepted once';

create table identity.log_in (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  realm text not null constraint log_in_realm check (realm in ('portal', 'office')),
  session_id uuid not null,
  assurance text not null constraint log_in_assurance check (assurance in ('basic', 'advanced')),
  id_token text,
  at timestamptz not null,
  ended_at timestamptz
);
create index log_in_account on identity.log_in (account_id, at desc);
create index log_in_age on identity.log_in (at);
comment on table identity.log_in is 'Completed log-ins to the portal and the back office, for the account page and for ending them; kept ninety days';
comment on column identity.log_in.id is 'Internal key';
comment on column identity.log_in.account_id is 'Who logged in';
comment on column identity.log_in.realm is 'portal or office';
comment on column identity.log_in.session_id is 'Session that was open at log-in: opaque here';
comment on column identity.log_in.assurance is 'Level that was reached';
comment on column identity.log_in.id_token is 'Handed back to the provider at sign-out; removed then';
comment on column identity.log_in.at is 'When';
comment on column identity.log_in.ended_at is 'When the holder signed out';

create table identity.oidc_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  constraint oidc_record_pk primary key (model, id)
);
create index oidc_record_grant on identity.oidc_record (grant_id) where grant_id is not null;
create unique index oidc_record_user_code on identity.oidc_record (model, user_code) where user_code is not null;
create unique index oidc_record_uid on identity.oidc_record (model, uid) where uid is not null;
create index oidc_record_expiry on identity.oidc_record (expires_at);
comment on table identity.oidc_record is 'State of the built-in OpenID provider: sessions, log-ins in progress, grants, codes, tokens';
comment on column identity.oidc_record.model is 'Kind of record, as the provider names it';
comment on column identity.oidc_record.id is 'SHA-256 of the token or cookie value: the value itself is not stored';
comment on column identity.oidc_record.payload is 'The record as the provider gave it, without its value';
comment on column identity.oidc_record.grant_id is 'Grant that codes and tokens came from: revoked together';
comment on column identity.oidc_record.user_code is 'Code typed by a person for a device';
comment on column identity.oidc_record.uid is 'Second name of a session';
comment on column identity.oidc_record.expires_at is 'Deleted after this instant';
comment on column identity.oidc_record.consumed_at is 'A code is exchanged once';

create table identity.signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null
);
comment on table identity.signing_key is 'Keys that sign the tokens of the built-in provider, shared by all processes; append-only';
comment on column identity.signing_key.kid is 'Name of the key in tokens';
comment on column identity.signing_key.public_jwk is 'Public part (RFC 7517)';
comment on column identity.signing_key.sealed_private_key is 'Private part, AES-256-GCM under a key derived from the installation''s secret';
comment on column identity.signing_key.created_at is 'The newest that can be opened signs; older ones verify';

grant usage on schema identity to diwan_app;
grant select, insert, update, delete on identity.account, identity.code_challenge, identity.log_in, identity.oidc_record to diwan_app;
grant select, insert on identity.login_attempt, identity.signing_key to diwan_app;
