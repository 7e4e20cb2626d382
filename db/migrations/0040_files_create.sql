-- Documents that people attach. The bytes lie outside the database and outside the web root, named after their SHA-256;
-- a row here says that they may be used, by what, and what they really are, whatever the name of the file claimed.

create schema files;

create table files.file (
  id uuid constraint file_pk primary key,
  owner_type text not null,
  owner_id text not null,
  sha256 text not null constraint file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  filename text not null,
  type text not null constraint file_type check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null constraint file_size check (size > 0),
  scan text not null constraint file_scan check (scan in ('clean', 'not-scanned')),
  stored_at timestamptz not null
);
create index file_owner on files.file (owner_type, owner_id);
create index file_sha256_known on files.file (sha256);
comment on table files.file is 'A stored document; bytes without a row are deleted after a day';
comment on column files.file.id is 'Names the document to other modules';
comment on column files.file.owner_type is 'Kind of thing it belongs to, such as draft or application';
comment on column files.file.owner_id is 'Which one';
comment on column files.file.sha256 is 'Of the bytes, hexadecimal: also their place on disk';
comment on column files.file.filename is 'As the person named it, without path and control characters, with the ending of its real type';
comment on column files.file.type is 'Media type found in the bytes';
comment on column files.file.size is 'Bytes';
comment on column files.file.scan is 'Whether a scanner looked at it: clean, or no scanner was configured';
comment on column files.file.stored_at is 'When it was stored';

grant usage on schema files to diwan_app;
grant select, insert, update, delete on files.file to diwan_app;
