-- Officers see register data of people on many pages. Whose data was read, and for what, is kept as such, so that the
-- person can be told and a supervisor can ask.

alter table audit.event add column person_id uuid;
alter table audit.event add column purpose text;
alter table audit.event alter column method drop not null;
alter table audit.event alter column route drop not null;
alter table audit.event add constraint event_purpose check ((person_id is null) = (purpose is null));
create index event_person on audit.event (person_id, at) where person_id is not null;
comment on column audit.event.person_id is 'Person whose data was read; null for all other events';
comment on column audit.event.purpose is 'What the data was read for';
comment on column audit.event.method is 'HTTP method; null where the event came from within a request or a job';
comment on column audit.event.route is 'Route pattern; null where the event came from within a request or a job';
