import { Alert, Button, ButtonGroup, Checkbox, ErrorSummary, Form, SummaryList, type SummaryError } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { summarise } from '../../forms/index.ts'
import { formTexts as texts } from '../form-texts.ts'
import type { OpenDraft } from '../get-draft.ts'
import { clockOf } from '../load-case.ts'
import type { Review } from '../review-draft.ts'
import { scopeOf } from '../schema.ts'
import { Conditions } from './conditions.tsx'
import { CostSection } from './cost-section.tsx'

export interface CheckPageProps extends OpenDraft {
  readonly ctx: RequestCtx
  readonly review: Review
  /** Why it was not submitted. */
  readonly refused?: Problem
}

/** Everything before it is sent: answers, conditions, cost, declaration. */
export function showCheck(props: CheckPageProps): Page {
  const { ctx, service } = props
  const { locale } = ctx
  return {
    title: `${texts.check[locale]} – ${service.title[locale]}`,
    width: 'form',
    hasErrors: errorsOf(props).length > 0,
    breadcrumbs: [{ href: href(ctx, `/services/${service.id}`), text: service.title[locale] }],
    body: <CheckPage {...props} />,
  }
}

const changePath = ({ ctx, draft }: CheckPageProps, pageId: string): string => `${href(ctx, `/apply/${draft.id}/${pageId}`)}?change=yes`

/** Wrong answers lead to their page; what is wrong here leads to its place here. */
function errorsOf(props: CheckPageProps): SummaryError[] {
  const { ctx, review, refused } = props
  const { locale } = ctx
  const answers = review.issues.flatMap(({ pageId, issues }) =>
    issues.map(({ text }) => ({ message: text[locale], href: changePath(props, pageId) })),
  )
  if (!refused || refused.code === 'applications.answers_incomplete' || refused.code === 'applications.requirements_not_met') return answers
  const isHere = refused.code === 'applications.not_declared'
  return [...answers, { message: refused.text[locale], ...(isHere ? { name: 'declared' } : {}) }]
}

function CheckPage(props: CheckPageProps) {
  const { ctx, draft, service, review, refused } = props
  const { locale } = ctx
  const summaries = summarise(service, draft.answers, scopeOf(draft.facts, draft.answers), clockOf(ctx), locale)
  const canSubmit = review.requirements.met && review.issues.length === 0 && !(review.cost instanceof Problem)
  return (
    <>
      <ErrorSummary locale={locale} errors={errorsOf(props)} />
      <h1>{texts.check[locale]}</h1>
      <p class="dw-lead">{texts.checkLead[locale]}</p>
      <SummaryList locale={locale} rows={[{ label: texts.service[locale], value: service.title[locale] }]} />
      {summaries.map(({ page, rows }) => (
        <SummaryList
          key={page.id}
          locale={locale}
          heading={page.title[locale]}
          rows={rows.map(({ field, label, value }) => ({
            label,
            value,
            ...(field.readOnly && draft.sources[field.id]
              ? { source: draft.sources[field.id]![locale] }
              : { changeHref: `${changePath(props, page.id)}#field-${field.id}` }),
          }))}
        />
      ))}
      <Conditions locale={locale} requirements={review.requirements} />
      <CostSection locale={locale} cost={review.cost} />
      {canSubmit && (
        <>
          <h2>{texts.submitHeading[locale]}</h2>
          <Form action={href(ctx, `/apply/${draft.id}/submit`)}>
            <FormTokens ctx={ctx} />
            <Checkbox
              locale={locale}
              name="declared"
              label={texts.declaration[locale]}
              hint={texts.declarationHint[locale]}
              error={refused?.code === 'applications.not_declared' ? refused.text[locale] : undefined}
            />
            <ButtonGroup>
              <Button>{texts.submit[locale]}</Button>
            </ButtonGroup>
          </Form>
        </>
      )}
      {!canSubmit && review.cost instanceof Problem && <Alert tone="warning" heading={review.cost.text[locale]} />}
    </>
  )
}
