-- What operators did with jobs that had failed too often. The job itself is gone or running again afterwards, so who
-- retried or gave up what, and why, is kept here.

create schema operations;

create table operations.job_action (
  id uuid constraint job_action_pk primary key,
  job_id uuid not null,
  kind text not null,
  payload jsonb not null,
  attempts integer not null,
  last_error text,
  parked_at timestamptz not null,
  action text not null constraint job_action_action check (action in ('retried', 'discarded')),
  reason text,
  acted_by uuid not null,
  acted_at timestamptz not null,
  constraint job_action_reason check (action = 'retried' or reason is not null)
);
create index job_action_job on operations.job_action (job_id);
create index job_action_time on operations.job_action (acted_at desc);
comment on table operations.job_action is 'Parked jobs that somebody retried or gave up; append-only';
comment on column operations.job_action.id is 'Identity of the act';
comment on column operations.job_action.job_id is 'Job as it was';
comment on column operations.job_action.kind is 'Its handler';
comment on column operations.job_action.payload is 'Its identifiers, so that what was given up can be made up for';
comment on column operations.job_action.attempts is 'Failures until then';
comment on column operations.job_action.last_error is 'Its last failure';
comment on column operations.job_action.parked_at is 'Since when it had been waiting for somebody';
comment on column operations.job_action.action is 'What was done';
comment on column operations.job_action.reason is 'Why it was given up';
comment on column operations.job_action.acted_by is 'Account of the officer';
comment on column operations.job_action.acted_at is 'When';

grant usage on schema operations to diwan_app;
grant select, insert on operations.job_action to diwan_app;
