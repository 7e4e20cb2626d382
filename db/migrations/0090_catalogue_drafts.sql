-- Service owners bring new versions of their services without a new release of the platform: a draft is proposed by one
-- owner, proved by the platform and published by another. Who retired a service, and why, is kept with the retirement.

create table catalogue.service_draft (
  id uuid constraint service_draft_pk primary key,
  service_id text not null,
  version integer not null constraint service_draft_version check (version > 0),
  hash text not null,
  definition jsonb not null,
  examples jsonb not null,
  faults jsonb not null,
  state text not null constraint service_draft_state check (state in ('draft', 'proved', 'published', 'withdrawn')),
  reason text not null,
  entity_id text not null,
  proposed_by uuid not null,
  proposed_by_name jsonb,
  proposed_at timestamptz not null,
  closed_by uuid,
  closed_by_name jsonb,
  closed_at timestamptz,
  closing_reason text,
  constraint service_draft_closed check ((state in ('published', 'withdrawn')) = (closed_at is not null)),
  constraint service_draft_four_eyes check (state <> 'published' or closed_by <> proposed_by)
);
create unique index service_draft_open on catalogue.service_draft (service_id) where state in ('draft', 'proved');
create index service_draft_service on catalogue.service_draft (service_id, proposed_at desc);
comment on table catalogue.service_draft is 'Versions that owners propose; at most one is open for a service';
comment on column catalogue.service_draft.id is 'Part of the address of its page';
comment on column catalogue.service_draft.service_id is 'Identifier of the public service';
comment on column catalogue.service_draft.version is 'Version it is to become';
comment on column catalogue.service_draft.hash is 'SHA-256 of the definition in canonical JSON';
comment on column catalogue.service_draft.definition is 'The whole definition as it was brought';
comment on column catalogue.service_draft.examples is 'Cases that show what is expected of it';
comment on column catalogue.service_draft.faults is 'What the proof found, in words for the author; empty when it is proved';
comment on column catalogue.service_draft.state is 'draft with faults, proved without; published or withdrawn in the end';
comment on column catalogue.service_draft.reason is 'Why the service is to change, in the words of the owner';
comment on column catalogue.service_draft.entity_id is 'Entity of the owner who proposed it';
comment on column catalogue.service_draft.proposed_by is 'Account of the owner who proposed it';
comment on column catalogue.service_draft.proposed_by_name is 'Name of that owner, {ar, en}, for colleagues';
comment on column catalogue.service_draft.proposed_at is 'When it was proposed';
comment on column catalogue.service_draft.closed_by is 'Account of the owner who published or withdrew it; never the one who proposed it, if published';
comment on column catalogue.service_draft.closed_by_name is 'Name of that owner, {ar, en}';
comment on column catalogue.service_draft.closed_at is 'When it was published or withdrawn';
comment on column catalogue.service_draft.closing_reason is 'Why it was withdrawn; null when it was published';

alter table catalogue.retirement add column retired_by uuid;
alter table catalogue.retirement add column retired_by_name jsonb;
alter table catalogue.retirement add column reason text;
comment on column catalogue.retirement.retired_by is 'Account of the owner; null when the platform did it';
comment on column catalogue.retirement.retired_by_name is 'Name of that owner, {ar, en}';
comment on column catalogue.retirement.reason is 'Why, in the words of the owner';

grant select, insert, update on catalogue.service_draft to diwan_app;
