-- The figures above the queue and the list of its services are counted along an index, without reading the tasks.

create index task_figures on tasks.task (entity_id, service_id, role) include (claimed_by, due_at) where status = 'open';
