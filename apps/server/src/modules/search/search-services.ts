import type { Locale } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { normalise, slipsOf, wordsOf } from './rules.ts'
import { findServices, type Hit } from './store.ts'

export interface SearchServices {
  /** As typed, in Arabic, English or both. */
  readonly q: string
  readonly locale: Locale
  readonly limit: number
}

/** Nobody asks with more words than this; the rest would only cost time. */
const maxWords = 12
const maxLetters = 200

/** Ids of the services that answer a question, best first; none for a question without words. */
export async function searchServices(ctx: Pick<Ctx, 'tx'>, { q, limit }: SearchServices): Promise<Hit[]> {
  const asked = q.slice(0, maxLetters)
  const words = [...new Set(wordsOf(asked))].slice(0, maxWords)
  if (words.length === 0) return []
  const slips = words.flatMap((word, index) => slipsOf(word).map((slip) => ({ slip, of: index + 1 })))
  return findServices(ctx.tx, {
    text: normalise(asked),
    words,
    slips: slips.map(({ slip }) => slip),
    slipOf: slips.map(({ of }) => of),
    limit,
  })
}
