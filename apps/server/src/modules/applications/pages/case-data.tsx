import { DateText, Ltr, SummaryList, type SummaryRow } from '@diwan/ui'
import { href, type RequestCtx } from '../../../platform/http/index.ts'
import { summarise } from '../../forms/index.ts'
import { caseTexts } from '../case-texts.ts'
import { factRows } from '../fact-rows.ts'
import type { OfficeCase } from '../get-case.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale'>
  readonly office: OfficeCase
}

/** The answers that the decision needs; the others are not even sent to the officer's browser. */
export function CaseAnswers({ ctx, office }: Props) {
  const { locale } = ctx
  const { service, application, scope, clock, corrected } = office
  const pages = summarise(service, application.answers, scope, clock, locale)
    .map(({ page, rows }) => ({ page, rows: rows.filter(({ field }) => service.review.fields.includes(field.id)) }))
    .filter(({ rows }) => rows.length > 0)
  const rowOf = ({ field, label, value }: (typeof pages)[number]['rows'][number]): SummaryRow => ({
    label,
    value:
      field.type === 'file' && value ? (
        <a class="ds-link" href={href(ctx, `/office/cases/${application.reference}/files/${field.id}`)}>
          {value}
        </a>
      ) : (
        value
      ),
    source: corrected.has(field.id) ? caseTexts.corrected[locale] : undefined,
  })
  return (
    <>
      <h2>{caseTexts.answers[locale]}</h2>
      <p class="dw-muted dw-small">{caseTexts.answersLead[locale]}</p>
      {pages.map(({ page, rows }) => (
        <SummaryList key={page.id} locale={locale} heading={page.title[locale]} headingLevel={3} rows={rows.map(rowOf)} />
      ))}
    </>
  )
}

/** Register data with its source, the purpose it was read for and the time. */
export function CaseFacts({ ctx: { locale }, office }: Props) {
  const { service, application } = office
  const shown = service.facts.filter(({ id }) => service.review.facts.includes(id) && application.facts[id])
  if (shown.length === 0) return null
  return (
    <>
      <h2>{caseTexts.registerData[locale]}</h2>
      {shown.map(({ id, source, title, purpose }) => {
        const { value, readAt } = application.facts[id]!
        const rows = factRows(source, value, locale).map((row) => ({
          label: row.label[locale],
          value: row.isIdentifier ? <Ltr>{row.value}</Ltr> : row.value,
        }))
        return (
          <SummaryList
            key={id}
            locale={locale}
            heading={title[locale]}
            headingLevel={3}
            rows={[
              ...rows,
              { label: caseTexts.purpose[locale], value: purpose[locale] },
              { label: caseTexts.readAt[locale], value: <DateText value={readAt} locale={locale} time /> },
            ]}
          />
        )
      })}
    </>
  )
}
