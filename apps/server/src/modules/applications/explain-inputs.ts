/** What a rule read to come to its answer, in words, for the officer who answers for it. Pure. */
import type { Locale, LocalisedText, PublicService } from '@diwan/service-kit'
import { caseTexts } from './case-texts.ts'

export interface ExplainedInput {
  readonly label: LocalisedText
  /** Name of the value in the rule, for who reads the definition. */
  readonly path: string
  readonly value: string
}

export interface ExplainedInputs {
  readonly shown: readonly ExplainedInput[]
  /** Values that the rule read and the officer's decision does not need: counted, not shown. */
  readonly withheld: number
}

/** @param inputs values by path, as they are kept with the decision */
export function explainInputs(
  service: PublicService,
  inputs: Readonly<Record<string, unknown>>,
  locale: Locale,
): ExplainedInputs {
  const { review } = service
  const seen: ReadonlySet<string> = new Set([...review.fields, ...review.facts])
  const entries = Object.entries(inputs)
  const open = entries.filter(([path]) => seen.has(rootOf(path)))
  return {
    shown: open.map(([path, value]) => ({ label: labelOf(service, rootOf(path)), path, value: inWords(value, locale) })),
    withheld: entries.length - open.length,
  }
}

const rootOf = (path: string): string => path.split('.', 1)[0] ?? path

function labelOf({ form, facts }: PublicService, root: string): LocalisedText {
  const field = form.flatMap(({ fields }) => fields).find(({ id }) => id === root)
  return field?.label ?? facts.find(({ id }) => id === root)?.title ?? { ar: root, en: root }
}

function inWords(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return caseTexts.noValue[locale]
  if (typeof value === 'boolean') return caseTexts[value ? 'yes' : 'no'][locale]
  if (Array.isArray(value)) return value.map((item) => inWords(item, locale)).join(locale === 'ar' ? '، ' : ', ') || caseTexts.noValue[locale]
  if (typeof value !== 'object') return String(value)
  const text = (value as Partial<LocalisedText>)[locale]
  return typeof text === 'string' ? text : Object.values(value).map((item) => inWords(item, locale)).join(' · ')
}
