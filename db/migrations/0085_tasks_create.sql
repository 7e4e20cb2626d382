-- Work queues of the entities: every task of an officer, copied from the process that opened it, so that a queue is read
-- without asking anything else. Closed tasks stay, because the time that work took is a published figure.

create schema tasks;

create table tasks.task (
  id uuid constraint task_pk primary key,
  instance_id uuid not null,
  task_id text not null,
  element_id text not null,
  application_id uuid not null,
  reference text not null,
  service_id text not null,
  service_title jsonb not null,
  entity_id text not null,
  role text not null,
  kind text not null,
  name jsonb not null,
  applicant_name jsonb,
  opened_at timestamptz not null,
  due_at timestamptz,
  status text not null constraint task_status check (status in ('open', 'completed', 'cancelled')),
  outcome text,
  closed_at timestamptz,
  claimed_by uuid,
  claimed_by_name jsonb,
  claimed_at timestamptz,
  constraint task_of_process unique (instance_id, task_id),
  constraint task_closed check ((status = 'open') = (closed_at is null)),
  constraint task_claimed check ((claimed_by is null) = (claimed_at is null))
);
create index task_queue on tasks.task (entity_id, due_at nulls last, opened_at, id) where status = 'open';
create index task_application on tasks.task (application_id, opened_at);
comment on table tasks.task is 'A task that waits for an officer, or did';
comment on column tasks.task.id is 'Part of the address of claim and release';
comment on column tasks.task.instance_id is 'Process instance it belongs to';
comment on column tasks.task.task_id is 'Name of the task within that instance';
comment on column tasks.task.element_id is 'BPMN element';
comment on column tasks.task.application_id is 'Application it is about';
comment on column tasks.task.reference is 'Public reference of the application';
comment on column tasks.task.service_id is 'Service applied for';
comment on column tasks.task.service_title is 'Its title at that time, {ar, en}';
comment on column tasks.task.entity_id is 'Entity whose officers do it: nobody else sees it';
comment on column tasks.task.role is 'Role that may do it';
comment on column tasks.task.kind is 'review, collect …: which page it is done on';
comment on column tasks.task.name is 'What is to be done, {ar, en}';
comment on column tasks.task.applicant_name is 'Name of the applicant, {ar, en}; null when nobody signed in';
comment on column tasks.task.opened_at is 'When it came into the queue';
comment on column tasks.task.due_at is 'By when it is to be done, in working time; null without a limit';
comment on column tasks.task.status is 'open until it is done or no longer needed';
comment on column tasks.task.outcome is 'What was chosen';
comment on column tasks.task.closed_at is 'When it was done or fell away';
comment on column tasks.task.claimed_by is 'Account of the officer who took it on; stays after it is closed';
comment on column tasks.task.claimed_by_name is 'Name of that officer, {ar, en}, for colleagues';
comment on column tasks.task.claimed_at is 'When it was taken on';

grant usage on schema tasks to diwan_app;
grant select, insert, update, delete on tasks.task to diwan_app;
