-- Exchange: what was asked of registers and of the systems of other entities, when, for what purpose, how it went.
-- The data itself is never kept here, and who it was about only as a keyed hash.

create schema exchange;

create table exchange.message (
  id uuid primary key,
  connector text not null,
  purpose text not null,
  subject_hash text not null,
  actor text not null,
  correlation_id text not null,
  outcome text not null constraint message_outcome check (outcome in ('answered', 'missing', 'refused', 'unavailable')),
  detail text,
  ms integer not null,
  at timestamptz not null
);
create index message_subject on exchange.message (subject_hash, at desc);
create index message_connector on exchange.message (connector, at desc);
comment on table exchange.message is 'Exchanges with registers and outside systems; append-only, without personal data';
comment on column exchange.message.id is 'Identity of the message';
comment on column exchange.message.connector is 'What was asked, such as customs.dues';
comment on column exchange.message.purpose is 'Why, as the service states it';
comment on column exchange.message.subject_hash is 'Keyed hash of the person or thing asked about: answers "who asked about me", tells nothing by itself';
comment on column exchange.message.actor is 'Who asked: kind and internal id, never a personal number';
comment on column exchange.message.correlation_id is 'Request or job it belongs to';
comment on column exchange.message.outcome is 'answered; missing: nothing is known; refused; unavailable: no usable answer';
comment on column exchange.message.detail is 'Code of a refusal or kind of outage';
comment on column exchange.message.ms is 'How long it took, in milliseconds';
comment on column exchange.message.at is 'When it was asked';

grant usage on schema exchange to diwan_app;
grant select, insert on exchange.message to diwan_app;
