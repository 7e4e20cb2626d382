-- Process definitions as they were published, the cases that run by them, and what happened to each, for ever.
-- A transition of a case is one statement over these tables and the job table, so state, history and the work it
-- causes can never disagree.

create schema if not exists workflow;

create table workflow.process_definition (
  id text not null,
  version integer not null constraint process_definition_version check (version > 0),
  hash text not null,
  xml text not null,
  compiled jsonb not null,
  published_at timestamptz not null,
  constraint process_definition_pk primary key (id, version),
  constraint process_definition_content unique (id, hash)
);
comment on table workflow.process_definition is 'BPMN processes as published; a row never changes, because cases keep their version for life';
comment on column workflow.process_definition.id is 'Id of the BPMN process, the same in all versions';
comment on column workflow.process_definition.version is 'Counts from 1';
comment on column workflow.process_definition.hash is 'SHA-256 of the XML: the same content is the same version';
comment on column workflow.process_definition.xml is 'BPMN 2.0 as the analyst drew it, diagram included';
comment on column workflow.process_definition.compiled is 'What the engine executes; made from xml at publication';
comment on column workflow.process_definition.published_at is 'When it was published';

create table workflow.process_instance (
  id uuid constraint process_instance_pk primary key,
  process_id text not null,
  process_version integer not null,
  subject_type text not null,
  subject_id text not null,
  tokens jsonb not null,
  last_token integer not null,
  variables jsonb not null,
  limits jsonb not null,
  status text not null constraint process_instance_status check (status in ('active', 'ended')),
  outcome text,
  revision integer not null,
  history_length integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint process_instance_definition foreign key (process_id, process_version)
    references workflow.process_definition (id, version),
  constraint process_instance_ended check ((status = 'ended') = (ended_at is not null))
);
create index process_instance_subject on workflow.process_instance (subject_type, subject_id);
comment on table workflow.process_instance is 'One running or ended process, kept small: what it is about lies with the subject';
comment on column workflow.process_instance.id is 'Identity of the instance';
comment on column workflow.process_instance.started_at is 'When it started';
comment on column workflow.process_instance.ended_at is 'When it ended';
comment on column workflow.process_instance.process_id is 'Definition';
comment on column workflow.process_instance.process_version is 'Version of the definition, for the life of the instance';
comment on column workflow.process_instance.subject_type is 'Kind of thing it is about, such as application; opaque to this module';
comment on column workflow.process_instance.subject_id is 'Id of that thing';
comment on column workflow.process_instance.tokens is 'Where it rests: a list of {id, at, since, …}';
comment on column workflow.process_instance.last_token is 'Number of the last token, so that ids are never used twice';
comment on column workflow.process_instance.variables is 'Values that conditions read; no answers of the applicant';
comment on column workflow.process_instance.limits is 'Durations by limit key that replace those of the definition';
comment on column workflow.process_instance.status is 'active until no token is left';
comment on column workflow.process_instance.outcome is 'How it ended, such as completed, refused, lapsed, withdrawn';
comment on column workflow.process_instance.revision is 'Number of transitions; a transition names the one it starts from';
comment on column workflow.process_instance.history_length is 'Number of history rows, which are numbered without a gap';

-- No foreign key to the instance: rows are only ever written by the statement that also writes the instance.
create table workflow.process_history (
  instance_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  kind text not null constraint process_history_kind check (kind in (
    'process-started', 'activity-started', 'activity-completed', 'activity-cancelled', 'decision-made', 'flow-taken',
    'timer-fired', 'process-cancelled', 'process-ended'
  )),
  element_id text,
  token_id text,
  actor text not null,
  data jsonb,
  constraint process_history_pk primary key (instance_id, seq)
);
comment on table workflow.process_history is 'What happened to an instance, in order; append-only';
comment on column workflow.process_history.instance_id is 'Instance it happened to';
comment on column workflow.process_history.at is 'When';
comment on column workflow.process_history.seq is 'Counts from 1 within the instance, without a gap';
comment on column workflow.process_history.kind is 'What happened';
comment on column workflow.process_history.element_id is 'BPMN element where it happened; null for the process as a whole';
comment on column workflow.process_history.token_id is 'Token to which it happened; a task is known by its token';
comment on column workflow.process_history.actor is 'Who caused it, by account or person id, never a personal number';
comment on column workflow.process_history.data is 'Outcome, flow, decision or reason; key of the request for completed tasks';

grant usage on schema workflow to diwan_app;
grant select, insert on workflow.process_definition, workflow.process_history to diwan_app;
grant select, insert, update, delete on workflow.process_instance to diwan_app;
