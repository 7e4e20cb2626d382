-- The index of the services: an inverted index over normalised Arabic and English words. It is derived from what was
-- published and can be emptied and filled again at any time.
-- Words are normalised by the application (spelling variants, diacritics, the article), because no text search
-- configuration of PostgreSQL does that for Arabic; one deletion away from each word is stored too, so that a word with
-- a slip of the finger is found by equality. Longer slips are found by trigrams.

create extension if not exists pg_trgm;

create schema if not exists search;

create table search.document (
  service_id text primary key,
  title_ar text not null,
  title_en text not null
);
comment on table search.document is 'A service that can be found';
comment on column search.document.service_id is 'Identifier of the public service';
comment on column search.document.title_ar is 'Normalised Arabic title, for a question that is a title or the beginning of one';
comment on column search.document.title_en is 'Normalised English title';

create table search.posting (
  word text collate "C" not null,
  service_id text not null constraint posting_of_document references search.document (service_id) on delete cascade,
  weight real not null constraint posting_weight check (weight > 0),
  constraint posting_pk primary key (word, service_id)
);
create index posting_service on search.posting (service_id);
comment on table search.posting is 'Which word stands in which service, and how much it says about it';
comment on column search.posting.word is 'Normalised word, without the article';
comment on column search.posting.service_id is 'The service';
comment on column search.posting.weight is 'Of the most telling place where the word stands: title, keywords, other text';

create table search.word (
  word text collate "C" primary key
);
create index word_trigrams on search.word using gin (word gin_trgm_ops);
comment on table search.word is 'Every word of the index once, for prefixes (byte order) and for similar words (trigrams)';
comment on column search.word.word is 'Normalised word';

create table search.word_variant (
  variant text collate "C" not null,
  word text collate "C" not null,
  constraint word_variant_pk primary key (variant, word)
);
comment on table search.word_variant is 'Words with one letter left out: two words that share a variant differ by one slip';
comment on column search.word_variant.variant is 'The word without one of its letters';
comment on column search.word_variant.word is 'The word';

grant usage on schema search to diwan_app;
grant select, insert, update, delete on search.document to diwan_app;
grant select, insert, update, delete on search.posting to diwan_app;
grant select, insert, update, delete on search.word to diwan_app;
grant select, insert, update, delete on search.word_variant to diwan_app;
