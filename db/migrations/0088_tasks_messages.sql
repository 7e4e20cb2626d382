-- Whoever works through the queue sees which cases have a message of the applicant that nobody has answered yet.

alter table tasks.task add column message_at timestamptz;
comment on column tasks.task.message_at is 'When the applicant wrote; null when nobody has to answer';
