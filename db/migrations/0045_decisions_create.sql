-- What was decided by rule or by an officer, with the version of the service whose rules were applied and the inputs
-- they saw: whoever is refused or charged can be told why, years later, whatever the rules have become.

create schema decisions;

create table decisions.decision (
  sequence bigint generated always as identity constraint decision_pk primary key,
  id uuid not null constraint decision_id_unique unique,
  subject_type text not null,
  subject_id text not null,
  kind text not null constraint decision_kind check (kind ~ '^[a-z][a-z-]*$'),
  service_id text not null,
  service_version integer not null constraint decision_service_version check (service_version > 0),
  inputs jsonb not null,
  result jsonb not null,
  actor text not null,
  correlation_id text not null,
  decided_at timestamptz not null
);
create index decision_subject on decisions.decision (subject_type, subject_id, sequence);
comment on table decisions.decision is 'Decisions as they were made, append-only';
comment on column decisions.decision.sequence is 'Order in which they were made';
comment on column decisions.decision.id is 'Identity of the decision';
comment on column decisions.decision.subject_type is 'Kind of thing decided about, such as application';
comment on column decisions.decision.subject_id is 'Which one';
comment on column decisions.decision.kind is 'What was decided, such as requirements or cost';
comment on column decisions.decision.service_id is 'Service whose rules were applied';
comment on column decisions.decision.service_version is 'Version of its definition: the rules and their legal sources in full';
comment on column decisions.decision.inputs is 'The values the rules read, no others';
comment on column decisions.decision.result is 'What came out, with the rule and legal source';
comment on column decisions.decision.actor is 'Who or what decided, without personal numbers';
comment on column decisions.decision.correlation_id is 'Request or job in which it was decided';
comment on column decisions.decision.decided_at is 'When';

grant usage on schema decisions to diwan_app;
grant select, insert on decisions.decision to diwan_app;
