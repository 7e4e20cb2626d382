import type { Locale } from '@diwan/service-kit'
import { MoneyText, SummaryList, Tag } from '@diwan/ui'
import { Problem } from '../../../platform/problem.ts'
import { isOfficial } from '../../catalogue/index.ts'
import type { CostAssessment } from '../../decisions/index.ts'
import { formTexts as texts } from '../form-texts.ts'

/** The cost line by line, why it is what it is, and whether a source says so. */
export function CostSection({ locale, cost }: { readonly locale: Locale; readonly cost: CostAssessment | Problem }) {
  if (cost instanceof Problem) return null
  const { lines, totalMinor, currency, confidence, explanation, model, refundable } = cost
  const official = isOfficial(confidence)
  const money = (minor: number) => <MoneyText minor={minor} locale={locale} currency={currency} />
  const total = totalMinor === 0 ? texts.free[locale] : money(totalMinor)
  return (
    <section class="dw-flow">
      <h2>{texts.cost[locale]}</h2>
      <p>
        <Tag tone={official ? 'success' : 'warning'}>
          {(official ? texts.official : model === 'none' ? texts.noFeeNotOfficial : texts.notOfficial)[locale]}
        </Tag>
      </p>
      <SummaryList
        locale={locale}
        rows={[
          ...lines.map(({ label, minor }) => ({ label: label[locale], value: money(minor) })),
          ...(lines.length === 1 ? [] : [{ label: texts.total[locale], value: total }]),
        ]}
      />
      <p class="dw-small dw-muted">{explanation[locale]}</p>
      {totalMinor > 0 && <p class="dw-small">{(refundable ? texts.refundable : texts.notRefundable)[locale]}</p>}
    </section>
  )
}
