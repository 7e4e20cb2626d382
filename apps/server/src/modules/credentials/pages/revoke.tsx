import { Alert, Button, ButtonGroup, ButtonLink, ErrorSummary, Form, SummaryList, TextArea } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { officeTexts as texts } from '../office-texts.ts'
import type { IssuedCredential, RevokeBody } from '../schema.ts'
import { factsOf } from './office.tsx'

interface Returned {
  readonly sent?: RevokeBody
  readonly issues?: readonly FieldIssue[]
}

/** Asks once more before what cannot be undone, and for the reason that the holder is told. */
export function showRevoke(
  ctx: Pick<RequestCtx, 'locale' | 'csrf'>,
  issued: IssuedCredential,
  { sent, issues = [] }: Returned = {},
): Page {
  const { locale } = ctx
  const { number, title } = issued.verification
  const path = href(ctx, `/office/credentials/${number}`)
  const errorOf = (name: string) => issues.find(({ field }) => field === name)?.text[locale]
  const reason = { locale, rows: 3, limit: texts.reasonLimit }
  return {
    title: texts.question[locale],
    width: 'form',
    hasErrors: issues.length > 0,
    breadcrumbs: [
      { href: href(ctx, '/office/credentials'), text: texts.find[locale] },
      { href: path, text: title[locale] },
    ],
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))}
        />
        <h1>{texts.question[locale]}</h1>
        <p class="dw-lead">{title[locale]}</p>
        <SummaryList locale={locale} rows={factsOf(issued, locale)} />
        <Alert tone="warning" heading={texts.meaningHeading[locale]}>
          <p>{texts.meaning[locale]}</p>
        </Alert>
        <Form action={`${path}/revoke`}>
          <FormTokens ctx={ctx} />
          <TextArea
            {...reason}
            name="reason_ar"
            label={texts.reasonAr[locale]}
            hint={texts.reasonHint[locale]}
            error={errorOf('reason_ar')}
            value={sent?.reason_ar}
          />
          <TextArea
            {...reason}
            name="reason_en"
            label={texts.reasonEn[locale]}
            error={errorOf('reason_en')}
            value={sent?.reason_en}
          />
          <ButtonGroup>
            <Button variant="warning">{texts.confirm[locale]}</Button>
            <ButtonLink href={path} variant="secondary">
              {texts.keep[locale]}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  }
}
