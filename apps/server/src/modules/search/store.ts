/**
 * The module's only SQL. Words and variants are only added when a service is indexed: rows that no service uses any
 * more cost little and are cleared when the index is filled anew.
 */
import type { Tx } from '../../platform/db.ts'

export interface IndexedService {
  readonly serviceId: string
  readonly titleAr: string
  readonly titleEn: string
  readonly words: readonly string[]
  readonly weights: readonly number[]
  /** Pairs: `variants[i]` is a variant of `variantWords[i]`. */
  readonly variants: readonly string[]
  readonly variantWords: readonly string[]
}

/** Replaces what the index says of one service, in one statement. */
export async function putService(tx: Tx, service: IndexedService): Promise<void> {
  await removeService(tx, service.serviceId)
  await tx.query(
    `with document as (
       insert into search.document (service_id, title_ar, title_en) values ($1, $2, $3)
       on conflict (service_id) do update set title_ar = excluded.title_ar, title_en = excluded.title_en
     ), words as (
       insert into search.word (word) select word from unnest($4::text[]) word order by word on conflict do nothing
     ), variants as (
       insert into search.word_variant (variant, word)
       select variant, word from unnest($6::text[], $7::text[]) v (variant, word) order by variant, word
       on conflict do nothing
     )
     insert into search.posting (word, service_id, weight)
     select word, $1, weight from unnest($4::text[], $5::real[]) p (word, weight)
     on conflict (word, service_id) do update set weight = excluded.weight`,
    [
      service.serviceId,
      service.titleAr,
      service.titleEn,
      service.words,
      service.weights,
      service.variants,
      service.variantWords,
    ],
  )
}

export const removeService = (tx: Tx, serviceId: string) =>
  tx.query('delete from search.document where service_id = $1', [serviceId])

export async function clearIndex(tx: Tx): Promise<void> {
  await tx.query('delete from search.document')
  await tx.query('delete from search.word_variant')
  await tx.query('delete from search.word')
}

export interface Question {
  /** Normalised question as a whole. */
  readonly text: string
  readonly words: readonly string[]
  /** Pairs: `slips[i]` is a slip of the word at `slipOf[i]`, counted from 1. */
  readonly slips: readonly string[]
  readonly slipOf: readonly number[]
  readonly limit: number
}

export interface Hit {
  readonly serviceId: string
  readonly score: number
}

/**
 * For each asked word the index words it may mean, with a quality from 0 to 1: itself, one it begins, one a slip away,
 * one with similar trigrams (words of six letters and more). A service scores, for each asked word, its best
 * quality × weight; what of the question it leaves unanswered reduces the sum. A question that is the title, or begins
 * it, comes first. Answers that are far weaker than the best are left out: they are what a corrected word also meant.
 */
const searchSql = `
with asked as (
  select word, n from unnest($1::text[]) with ordinality a (word, n)
), meant as (
  select a.n, w.word, case when w.word = a.word then 1.0 else 0.8 end as quality
  from asked a join search.word w on w.word >= a.word collate "C" and w.word < (a.word || U&'\\FFFF') collate "C"
  where length(a.word) >= 2 or w.word = a.word
  union all
  select s.n, v.word, 0.55 from unnest($2::text[], $3::bigint[]) s (slip, n)
  join search.word_variant v on v.variant = s.slip
  union all
  select a.n, w.word, 0.6 * similarity(w.word, a.word)
  from asked a join search.word w on w.word % a.word where length(a.word) >= 6
), best_meaning as (
  select n, word, max(quality) as quality from meant group by n, word
), answered as (
  select p.service_id, b.n, max(b.quality * p.weight) as score
  from best_meaning b join search.posting p on p.word = b.word
  group by p.service_id, b.n
), scored as (
  select d.service_id, sum(a.score) * count(*) / cardinality($1::text[])
    + case
        when d.title_ar = $4 or d.title_en = $4 then 3
        when starts_with(d.title_ar, $4) or starts_with(d.title_en, $4) then 1.5
        when strpos(d.title_ar, $4) > 0 or strpos(d.title_en, $4) > 0 then 0.5
        else 0
      end as score
  from answered a join search.document d using (service_id)
  group by d.service_id, d.title_ar, d.title_en
)
select service_id, score::float8 as score from scored
where score >= 0.3 * (select max(score) from scored)
order by score desc, service_id
limit $5`

export async function findServices(tx: Tx, { text, words, slips, slipOf, limit }: Question): Promise<Hit[]> {
  const rows = await tx.query<{ service_id: string; score: number }>(searchSql, [words, slips, slipOf, text, limit])
  return rows.map((row) => ({ serviceId: row.service_id, score: row.score }))
}
