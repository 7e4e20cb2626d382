import { Alert, Button, ButtonGroup, ButtonLink, ErrorSummary, Form, TextArea } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import type { ServiceHistory } from '../get-service-history.ts'
import { ownerTexts as texts, runningText } from '../owner-texts.ts'

interface Returned {
  readonly sent?: string
  readonly issues?: readonly FieldIssue[]
}

/** Asks once more, and says what becomes of the cases that run. */
export function showRetire(
  ctx: Pick<RequestCtx, 'locale' | 'csrf'>,
  { serviceId, versions }: ServiceHistory,
  { sent, issues = [] }: Returned = {},
): Page {
  const { locale } = ctx
  const path = href(ctx, `/office/services/${serviceId}`)
  const title = versions[0]?.service.title[locale] ?? serviceId
  const running = versions.reduce((sum, version) => sum + version.running, 0)
  return {
    title: texts.retireQuestion[locale],
    active: 'services',
    width: 'form',
    hasErrors: issues.length > 0,
    breadcrumbs: [
      { href: href(ctx, '/office/services'), text: texts.services[locale] },
      { href: path, text: title },
    ],
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))}
        />
        <h1>{texts.retireQuestion[locale]}</h1>
        <p class="dw-lead">{title}</p>
        <Alert tone="warning" heading={texts.retire[locale]}>
          <p>{texts.retireMeaning[locale]}</p>
          <p>{runningText(running)[locale]}</p>
        </Alert>
        <Form action={`${path}/retire`}>
          <FormTokens ctx={ctx} />
          <TextArea
            locale={locale}
            name="reason"
            label={texts.retireReason[locale]}
            rows={3}
            limit={texts.reasonLimit}
            value={sent}
            error={issues.find(({ field }) => field === 'reason')?.text[locale]}
          />
          <ButtonGroup>
            <Button variant="warning">{texts.retireConfirm[locale]}</Button>
            <ButtonLink href={path} variant="secondary">
              {texts.keep[locale]}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  }
}
