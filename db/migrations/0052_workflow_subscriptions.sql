-- Messages and signals between cases: who waits for what can be looked up by name, and what was thrown stays until it
-- has been delivered. Who waits is written by the statement that moves the case, so it never disagrees with its state.

create table workflow.subscription (
  instance_id uuid not null,
  token_id text not null,
  ref text not null,
  name text not null,
  kind text not null constraint subscription_kind check (kind in ('message', 'signal')),
  correlation text,
  since timestamptz not null,
  constraint subscription_pk primary key (instance_id, token_id, ref, name)
);
create index subscription_name on workflow.subscription (name, kind, correlation);
comment on table workflow.subscription is 'Messages and signals that running instances wait for; derived from their state';
comment on column workflow.subscription.instance_id is 'Instance that waits';
comment on column workflow.subscription.token_id is 'Token with which it waits; 0 is the process as a whole';
comment on column workflow.subscription.ref is 'Element that waits, with a number from its second event definition on';
comment on column workflow.subscription.name is 'Name of the message or signal, or the message flow on which it comes';
comment on column workflow.subscription.kind is 'message reaches one receiver, signal reaches all';
comment on column workflow.subscription.correlation is 'Key that the message must carry; null takes every one';
comment on column workflow.subscription.since is 'Who has waited longest receives first';

create table workflow.start_event (
  process_id text not null,
  process_version integer not null,
  ref text not null,
  name text not null,
  element_id text not null,
  kind text not null constraint start_event_kind check (kind in ('message', 'signal', 'timer')),
  constraint start_event_pk primary key (process_id, ref, name),
  constraint start_event_definition foreign key (process_id, process_version)
    references workflow.process_definition (id, version)
);
create index start_event_name on workflow.start_event (name, kind);
comment on table workflow.start_event is 'Events that start an instance of the latest version of a process';
comment on column workflow.start_event.process_id is 'Process that is started';
comment on column workflow.start_event.process_version is 'Its latest version';
comment on column workflow.start_event.ref is 'Element, with a number from its second event definition on';
comment on column workflow.start_event.name is 'Name of the message or signal, or the message flow; empty for a timer';
comment on column workflow.start_event.element_id is 'Start event, receive task or event behind a gateway';
comment on column workflow.start_event.kind is 'What it waits for';

create table workflow.thrown_event (
  id uuid constraint thrown_event_pk primary key,
  kind text not null constraint thrown_event_kind check (kind in ('message', 'signal')),
  names text[] not null,
  correlation text,
  subject_type text,
  subject_id text,
  sender_id uuid,
  variables jsonb not null,
  key text constraint thrown_event_key unique,
  thrown_at timestamptz not null,
  delivered_at timestamptz,
  constraint thrown_event_subject check ((subject_type is null) = (subject_id is null))
);
create index thrown_event_waiting on workflow.thrown_event using gin (names)
  where kind = 'message' and delivered_at is null;
comment on table workflow.thrown_event is 'Messages and signals on their way, thrown by instances or sent from outside, and keys of those received';
comment on column workflow.thrown_event.id is 'Named by the jobs that deliver it';
comment on column workflow.thrown_event.kind is 'message waits for its one receiver, signal is handed to all at once';
comment on column workflow.thrown_event.names is 'Name of the message or signal, and message flows it travels on';
comment on column workflow.thrown_event.correlation is 'Key by which a receiver knows that it is meant';
comment on column workflow.thrown_event.subject_type is 'Kind of thing it is about; null when it names none';
comment on column workflow.thrown_event.subject_id is 'Id of that thing';
comment on column workflow.thrown_event.sender_id is 'Instance that threw it; null when it came from outside';
comment on column workflow.thrown_event.variables is 'Values that the receiver is given';
comment on column workflow.thrown_event.key is 'The same request comes twice with the same key and happens once';
comment on column workflow.thrown_event.thrown_at is 'Messages are delivered in this order';
comment on column workflow.thrown_event.delivered_at is 'When it was received; of a signal, when its receivers were found';

alter table workflow.process_history drop constraint process_history_kind;
alter table workflow.process_history add constraint process_history_kind check (kind in (
  'process-started', 'activity-started', 'activity-completed', 'activity-cancelled', 'decision-made', 'flow-taken',
  'timer-fired', 'event-caught', 'event-thrown', 'script-logged', 'variables-set', 'process-cancelled',
  'process-failed', 'process-ended'
));

grant select, insert, update, delete on workflow.subscription, workflow.start_event, workflow.thrown_event to diwan_app;
