import type { LegalResource, Locale } from '@diwan/service-kit'
import { MoneyText, SummaryList, Table, Tag } from '@diwan/ui'
import type { RequestCtx } from '../../../platform/http/index.ts'
import type { CostAssessment, Decision, RequirementsAssessment } from '../../decisions/index.ts'
import { caseTexts } from '../case-texts.ts'
import type { OfficeCase } from '../get-case.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale'>
  readonly office: OfficeCase
}

/** The latest answer of the rules: of a step of the process, or before that of the submission. */
function latest<Result>(decisions: readonly Decision[], kind: 'requirements' | 'cost'): Result | undefined {
  const own = decisions.findLast((decision) => decision.kind === kind)?.result
  const submission = decisions.findLast((decision) => decision.kind === 'submission')?.result as Record<string, unknown> | undefined
  return (own ?? submission?.[kind]) as Result | undefined
}

const legalText = (law: LegalResource | undefined, locale: Locale): string =>
  law ? [law.title[locale], law.article?.[locale]].filter(Boolean).join(' · ') : caseTexts.noLegalSource[locale]

/** What the rules said of the application, why, and by which law. */
export function CaseRules({ ctx: { locale }, office: { decisions } }: Props) {
  const requirements = latest<RequirementsAssessment>(decisions, 'requirements')?.results ?? []
  const cost = latest<CostAssessment>(decisions, 'cost')
  if (requirements.length === 0 && !cost) return null
  return (
    <>
      <h2>{caseTexts.rules[locale]}</h2>
      {requirements.length > 0 && (
        <Table
          caption={caseTexts.rules[locale]}
          hideCaption
          rows={requirements}
          rowKey={({ id }) => id}
          columns={[
            { header: caseTexts.requirement[locale], cell: ({ text }) => text[locale] },
            {
              header: caseTexts.result[locale],
              cell: ({ met }) => <Tag tone={met ? 'success' : 'danger'}>{caseTexts[met ? 'met' : 'notMet'][locale]}</Tag>,
            },
            { header: caseTexts.legalSource[locale], cell: ({ legalBasis }) => legalText(legalBasis, locale) },
          ]}
        />
      )}
      {cost && (
        <SummaryList
          locale={locale}
          rows={[
            {
              label: caseTexts.cost[locale],
              value: (
                <>
                  <MoneyText minor={cost.totalMinor} currency={cost.currency} locale={locale} />
                  <p class="dw-muted dw-small">{cost.explanation[locale]}</p>
                </>
              ),
              source: cost.legalBasis ? legalText(cost.legalBasis, locale) : undefined,
            },
          ]}
        />
      )}
    </>
  )
}
