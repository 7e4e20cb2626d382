-- The platform's own tables: work waiting to be done, sessions, replies already given, rate limits.
-- They hold no domain data, so that every module can rely on them and none is needed by them.

create schema if not exists platform;

create table platform.job (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  key text constraint job_key_unique unique,
  attempts integer not null default 0,
  parked_at timestamptz,
  last_error text
);
create index job_due on platform.job (due_at) where parked_at is null;
comment on table platform.job is 'Work to be done after the transaction that asked for it; a row is deleted by the transaction that did the work';
comment on column platform.job.id is 'Also the idempotency key towards outside systems';
comment on column platform.job.kind is 'Names the handler: module.verb-object';
comment on column platform.job.payload is 'Identifiers only, no personal data';
comment on column platform.job.due_at is 'Not run before this instant';
comment on column platform.job.key is 'Prevents a second waiting job for the same thing';
comment on column platform.job.attempts is 'Failures so far';
comment on column platform.job.parked_at is 'Set when it failed too often; waits for a person';
comment on column platform.job.last_error is 'First 500 characters of the last failure';

create table platform.session (
  token_hash bytea primary key,
  realm text not null constraint session_realm check (realm in ('portal', 'office')),
  id uuid not null constraint session_id_unique unique,
  actor jsonb not null,
  csrf text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expiry on platform.session (expires_at);
comment on table platform.session is 'Server-side sessions; the cookie holds a random token of which only the hash is stored';
comment on column platform.session.token_hash is 'SHA-256 of the cookie value';
comment on column platform.session.realm is 'portal and office sessions never mix';
comment on column platform.session.id is 'Stable name of the session across rotation of its token';
comment on column platform.session.actor is 'Who is logged in, or {"kind":"anonymous"}';
comment on column platform.session.csrf is 'Token that every form of this session carries';
comment on column platform.session.data is 'Small state of a journey: log-in in progress, message to show once';
comment on column platform.session.created_at is 'Start of the session: bounds its whole life';
comment on column platform.session.seen_at is 'Last use, to the minute';
comment on column platform.session.expires_at is 'End by idleness or by age, whichever is first';

create table platform.idempotency (
  scope text not null,
  key text not null,
  request_hash text not null,
  reply jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_pk primary key (scope, key)
);
create index idempotency_age on platform.idempotency (created_at);
comment on table platform.idempotency is 'Replies already given to writes, so that a repeated request gets the same answer and happens once';
comment on column platform.idempotency.scope is 'Who sent it and to which route';
comment on column platform.idempotency.key is 'Idempotency-Key of the client, or the form''s one-time key';
comment on column platform.idempotency.request_hash is 'SHA-256 of the body: the same key with another body is refused';
comment on column platform.idempotency.reply is 'Status, headers and body to repeat';
comment on column platform.idempotency.created_at is 'Kept seven days';

create table platform.rate_limit (
  bucket text not null,
  window_start timestamptz not null,
  hits integer not null,
  constraint rate_limit_pk primary key (bucket, window_start)
);
comment on table platform.rate_limit is 'Counted attempts at sensitive things, shared by all processes';
comment on column platform.rate_limit.bucket is 'Hash of what is limited: no address or number in clear';
comment on column platform.rate_limit.window_start is 'Start of the window';
comment on column platform.rate_limit.hits is 'Attempts in the window';

grant usage on schema platform to diwan_app;
grant select, insert, update, delete on platform.job, platform.session, platform.idempotency, platform.rate_limit to diwan_app;
