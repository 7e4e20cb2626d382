-- Who did what, when, under which mandate: written by the route's line in the same transaction as the effect.

create schema audit;

create table audit.event (
  id uuid primary key,
  at timestamptz not null,
  name text not null,
  actor text not null,
  acting_for text,
  mandate_id text,
  entity_id text,
  session_id uuid,
  channel text not null,
  method text not null,
  route text not null,
  params jsonb not null,
  correlation_id text not null
);
create index event_at on audit.event (at);
create index event_acting_for on audit.event (acting_for, at);
comment on table audit.event is 'Audit events, append-only: nobody, not even the platform, changes or deletes one';
comment on column audit.event.id is 'Identity of the event';
comment on column audit.event.at is 'When';
comment on column audit.event.name is 'What happened, past tense';
comment on column audit.event.actor is 'Who acted: kind and internal id, never a personal number';
comment on column audit.event.acting_for is 'Person acted for';
comment on column audit.event.mandate_id is 'Live mandate used';
comment on column audit.event.entity_id is 'Entity of an officer';
comment on column audit.event.session_id is 'Session';
comment on column audit.event.channel is 'Where it came in';
comment on column audit.event.method is 'HTTP method';
comment on column audit.event.route is 'Route pattern';
comment on column audit.event.params is 'Parameters of the path: references only';
comment on column audit.event.correlation_id is 'Ties the event to the log lines of its request';

grant usage on schema audit to diwan_app;
grant select, insert on audit.event to diwan_app;
