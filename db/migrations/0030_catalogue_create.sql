-- The catalogue: every version of every public service, as it was published. A version never changes, because cases
-- keep the version they began with for life; a service that is no longer offered is retired by a row of its own.

create schema if not exists catalogue;

create table catalogue.service_version (
  service_id text not null,
  version integer not null constraint service_version_counted check (version > 0),
  hash text not null,
  definition jsonb not null,
  published_at timestamptz not null,
  constraint service_version_pk primary key (service_id, version)
);
comment on table catalogue.service_version is 'A definition as published; append-only';
comment on column catalogue.service_version.service_id is 'Identifier of the public service, such as iga.address-update';
comment on column catalogue.service_version.version is 'Raised by the author with every change of content';
comment on column catalogue.service_version.hash is 'SHA-256 of the definition in canonical JSON: tells a repeated publication from a changed one';
comment on column catalogue.service_version.definition is 'The whole definition (CPSV-AP PublicService, form, process binding)';
comment on column catalogue.service_version.published_at is 'From then on it is offered';

create table catalogue.retirement (
  service_id text not null,
  version integer not null,
  retired_at timestamptz not null,
  constraint retirement_pk primary key (service_id, version),
  constraint retirement_of_version foreign key (service_id, version) references catalogue.service_version (service_id, version)
);
comment on table catalogue.retirement is 'A service is not offered any more; a higher version brings it back; append-only';
comment on column catalogue.retirement.service_id is 'Identifier of the public service';
comment on column catalogue.retirement.version is 'The last version that was offered: this one and those before it are retired';
comment on column catalogue.retirement.retired_at is 'From then on no new application can be begun';

grant usage on schema catalogue to diwan_app;
grant select, insert on catalogue.service_version to diwan_app;
grant select, insert on catalogue.retirement to diwan_app;
