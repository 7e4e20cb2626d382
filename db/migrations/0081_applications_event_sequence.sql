-- Several things happen to an application in one transaction and so at one instant, such as a decision and the step that
-- it opens. Their identities are random, so the timeline needs the order in which they were written.

alter table applications.application_event add column sequence bigint generated always as identity;
comment on column applications.application_event.sequence is
  'Order of writing: rises within an application, whose row is locked while its events are written';

create index application_event_application_sequence on applications.application_event (application_id, sequence);
drop index applications.application_event_application_at;
