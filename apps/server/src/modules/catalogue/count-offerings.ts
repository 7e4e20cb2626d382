import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { nation } from '../reference-data/index.ts'
import { listOffered } from './list-services.ts'
import { countServices, type OfferingCounts } from './rules.ts'

/** Figures that somebody else published: never mixed with what is counted here. */
export interface Benchmark {
  readonly portal: number
  readonly mobile: number
  readonly kiosk: number
  readonly total: number
  readonly year: number
  readonly source: { readonly title: LocalisedText; readonly url: string }
  /** ISO day of the publication. */
  readonly date: string
}

export interface Offerings extends OfferingCounts {
  readonly benchmark: Benchmark | null
}

/**
 * Counts what is offered now, from the published definitions, beside the figures published about the reference year.
 */
export async function countOfferings(ctx: Ctx): Promise<Offerings> {
  return { ...countServices(await listOffered(ctx)), benchmark: publishedBenchmark() }
}

function publishedBenchmark(): Benchmark | null {
  const year = Math.max(...nation.publishedBenchmarks.map((row) => row.year))
  const rows = nation.publishedBenchmarks.filter((row) => row.year === year)
  const source = rows[0]?.source
  if (!source) return null
  const count = (channel: string) => rows.find((row) => row.channel === channel)?.count ?? 0
  const [portal, mobile, kiosk] = [count('portal'), count('mobile'), count('kiosk')]
  const { title, url, date } = source
  return { portal, mobile, kiosk, total: portal + mobile + kiosk, year, source: { title, url }, date }
}
