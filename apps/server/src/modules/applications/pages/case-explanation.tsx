import { DateText, Details, Ltr, SummaryList } from '@diwan/ui'
import type { RequestCtx } from '../../../platform/http/index.ts'
import type { Decision } from '../../decisions/index.ts'
import { caseTexts } from '../case-texts.ts'
import { explainInputs } from '../explain-inputs.ts'
import type { OfficeCase } from '../get-case.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale'>
  readonly office: OfficeCase
}

const kinds = ['submission', 'requirements', 'cost'] as const
type Kind = (typeof kinds)[number]
const byRules = (decision: Decision): decision is Decision & { readonly kind: Kind } =>
  (kinds as readonly string[]).includes(decision.kind)

/** How the rules came to their answers: when, by which version, and from which values. */
export function CaseExplanation({ ctx: { locale }, office }: Props) {
  const decisions = office.decisions.filter(byRules)
  if (decisions.length === 0) return null
  return (
    <Details summary={caseTexts.explanation[locale]}>
      {decisions.map((decision) => {
        const { shown, withheld } = explainInputs(office.service, decision.inputs, locale)
        return (
          <SummaryList
            key={decision.decisionId}
            locale={locale}
            heading={caseTexts.evaluated[decision.kind][locale]}
            headingLevel={3}
            rows={[
              { label: caseTexts.evaluatedAt[locale], value: <DateText value={decision.decidedAt} locale={locale} time /> },
              { label: caseTexts.rulesVersion[locale], value: decision.serviceVersion },
              ...shown.map(({ label, path, value }) => ({
                label: label[locale],
                value: (
                  <>
                    {value}{' '}
                    <span class="dw-muted dw-small">
                      <Ltr>{path}</Ltr>
                    </span>
                  </>
                ),
              })),
              ...(withheld > 0 ? [{ label: caseTexts.withheld[locale], value: withheld }] : []),
            ]}
          />
        )
      })}
    </Details>
  )
}
