/** The reason of an amount in sentences: what for, by which rule, how sure we are of it. */
import {
  formatMoney,
  type Confidence,
  type Currency,
  type LegalResource,
  type Locale,
  type LocalisedText,
  type PublicService,
} from '@diwan/service-kit'
import type { CostLine } from './schema.ts'

/** The Arabic currency ends with a full stop of its own. */
const priced = (currency: Currency, { label, minor }: CostLine): LocalisedText => ({
  ar: `${label.ar}: ${formatMoney({ currency, minor }, 'ar')}`,
  en: `${label.en}: ${formatMoney({ currency, minor }, 'en')}.`,
})

const nothing: LocalisedText = { ar: 'هذه الخدمة دون رسم.', en: 'There is no fee for this service.' }

const reliability: Partial<Record<Confidence, LocalisedText>> = {
  proposed: { ar: 'المبلغ مقترح، ولم يُنشر رسم رسمي.', en: 'The amount is proposed; no official fee is published.' },
  assumed: { ar: 'المبلغ مفترض، ولم يُنشر رسم رسمي.', en: 'The amount is assumed; no official fee is published.' },
}

const basis = ({ title, article }: LegalResource): LocalisedText => ({
  ar: `الأساس القانوني: ${title.ar}${article ? `، ${article.ar}` : ''}.`,
  en: `Legal basis: ${title.en}${article ? `, ${article.en}` : ''}.`,
})

export function explainCost(
  { cost, facts }: PublicService,
  lines: readonly CostLine[],
  reference: string | undefined,
): LocalisedText {
  const source = cost.model === 'external' ? facts.find(({ id }) => id === cost.fact)?.title : undefined
  const sentences: readonly (LocalisedText | undefined)[] = [
    cost.model === 'none' ? nothing : undefined,
    ...lines.map((line) => priced(cost.currency, line)),
    source && { ar: `المصدر: ${source.ar}، المرجع ${reference}.`, en: `Source: ${source.en}, reference ${reference}.` },
    cost.since === undefined
      ? undefined
      : { ar: `يسري هذا الرسم منذ ${cost.since}.`, en: `The fee applies since ${cost.since}.` },
    cost.legalBasis && basis(cost.legalBasis),
    cost.model === 'none' ? undefined : reliability[cost.confidence],
    cost.note,
  ]
  const text = (locale: Locale) => sentences.flatMap((sentence) => sentence?.[locale] ?? []).join(' ')
  return { ar: text('ar'), en: text('en') }
}
