-- The officers' desk: tasks have a priority, can be given to somebody by a supervisor, and are found by the person they
-- are about. The queue is read in the order of its index; every other way of looking has an index of its own.

alter table tasks.task
  add column priority smallint not null default 2 constraint task_priority check (priority between 1 and 3),
  add column assigned_by uuid,
  add column person_id uuid,
  add column search_words text[] not null default '{}';
comment on column tasks.task.priority is '1 urgent, 2 normal, 3 can wait; set by a supervisor';
comment on column tasks.task.assigned_by is 'Account of the supervisor who gave it to its officer; null when taken on freely';
comment on column tasks.task.person_id is 'Person applied for; null when nobody signed in';
comment on column tasks.task.search_words is 'Words of the applicant’s name in both scripts, in one spelling';

drop index tasks.task_queue;
create index task_queue on tasks.task (entity_id, priority, due_at nulls last, opened_at, id) where status = 'open';
create index task_overdue on tasks.task (entity_id, due_at) where status = 'open';
create index task_claimed on tasks.task (claimed_by, due_at) where status = 'open' and claimed_by is not null;
create index task_closed_lately on tasks.task (entity_id, closed_at desc) where status <> 'open';
create index task_reference on tasks.task (entity_id, replace(reference, '-', '') text_pattern_ops);
create index task_person on tasks.task (person_id) where person_id is not null;
create index task_words on tasks.task using gin (search_words);
