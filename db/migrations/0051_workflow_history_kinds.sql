-- Events, scripts and failures enter the history: the engine executes every element of BPMN 2.0 now. Additions only, so
-- rows written before stay valid.

alter table workflow.process_history drop constraint process_history_kind;
alter table workflow.process_history add constraint process_history_kind check (kind in (
  'process-started', 'activity-started', 'activity-completed', 'activity-cancelled', 'decision-made', 'flow-taken',
  'timer-fired', 'event-caught', 'event-thrown', 'script-logged', 'process-cancelled', 'process-failed', 'process-ended'
));
comment on column workflow.process_instance.tokens is
  'Where it rests: a list of {id, at, since, …}; the entry with id 0 is what the process as a whole remembers';
comment on column workflow.process_instance.outcome is
  'How it ended, such as completed, refused, lapsed, withdrawn; failed after an error that nothing caught';
