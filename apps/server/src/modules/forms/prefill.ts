import { namesIn, type ExpressionClock, type LocalisedText, type PublicService } from '@diwan/service-kit'
import { registerValue } from './register-value.ts'
import type { Answers, Scope } from './schema.ts'

export interface Prefilled {
  readonly answers: Answers
  /** Field id → where the answer comes from, to be shown beside it. */
  readonly sources: Readonly<Record<string, LocalisedText>>
}

/** `ID register` keeps its capitals, `Population register` does not. */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

/** What the registers in `scope` already know: it is not asked again. */
export function prefill(service: PublicService, scope: Scope, clock: ExpressionClock): Prefilled {
  const answers: Record<string, unknown> = {}
  const sources: Record<string, LocalisedText> = {}
  for (const field of service.form.flatMap(({ fields }) => fields)) {
    const value = registerValue(field, scope, clock)
    if (value === undefined) continue
    answers[field.id] = value
    const roots = namesIn(field.prefill!).map((name) => name.split('.', 1)[0])
    const fact = service.facts.find(({ id }) => roots.includes(id))
    if (fact) sources[field.id] = { ar: `من ${fact.title.ar}`, en: `From the ${inSentence(fact.title.en)}` }
  }
  return { answers, sources }
}
