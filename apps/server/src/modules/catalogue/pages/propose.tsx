import { Button, ErrorSummary, FileField, Form, TextArea } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { ownerTexts as texts } from '../owner-texts.ts'
import type { ProposeBody } from '../schema.ts'

interface Returned {
  readonly sent?: ProposeBody
  readonly issues?: readonly FieldIssue[]
}

/** Where an owner brings a definition. */
export function showPropose(
  ctx: Pick<RequestCtx, 'locale' | 'csrf'>,
  { sent, issues = [] }: Returned = {},
): Page {
  const { locale } = ctx
  const errorOf = (name: string) => issues.find(({ field }) => field === name)?.text[locale]
  return {
    title: texts.newHeading[locale],
    active: 'services',
    width: 'form',
    hasErrors: issues.length > 0,
    breadcrumbs: [{ href: href(ctx, '/office/services'), text: texts.services[locale] }],
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))}
        />
        <h1>{texts.newHeading[locale]}</h1>
        <p class="dw-lead">{texts.newLead[locale]}</p>
        <Form action={href(ctx, '/office/service-drafts')} hasFiles>
          <FormTokens ctx={ctx} />
          <FileField
            locale={locale}
            name="file"
            label={texts.file[locale]}
            hint={texts.fileHint[locale]}
            accept="application/json,.json"
            error={errorOf('file')}
            optional
          />
          <TextArea
            locale={locale}
            name="definition"
            label={texts.pasted[locale]}
            hint={texts.pastedHint[locale]}
            rows={8}
            value={sent?.definition}
            error={errorOf('definition')}
            optional
          />
          <TextArea
            locale={locale}
            name="reason"
            label={texts.why[locale]}
            hint={texts.whyHint[locale]}
            rows={3}
            limit={texts.reasonLimit}
            value={sent?.reason}
            error={errorOf('reason')}
          />
          <Button>{texts.send[locale]}</Button>
        </Form>
      </>
    ),
  }
}
