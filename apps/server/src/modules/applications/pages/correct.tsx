import { Alert, Button, ButtonGroup, ButtonLink, DateText, ErrorSummary, Form } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { FormFields, summaryErrors } from '../../forms/index.ts'
import type { OpenCorrection } from '../correct-application.ts'
import { openedName } from '../correction-form.ts'
import { texts } from '../follow-texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'now'>

export function showCorrection(ctx: Ctx, open: OpenCorrection): Page {
  const { locale } = ctx
  return {
    title: texts.correctTitle[locale],
    active: 'applications',
    width: 'form',
    hasErrors: open.form.issues.length > 0,
    breadcrumbs: [{ href: href(ctx, `/applications/${open.application.reference}`), text: open.service.title[locale] }],
    body: <CorrectionPage ctx={ctx} open={open} />,
  }
}

function CorrectionPage({ ctx, open }: { readonly ctx: Ctx; readonly open: OpenCorrection }) {
  const { locale } = ctx
  const { application, correction, form } = open
  const path = href(ctx, `/applications/${application.reference}`)
  const hasFiles = form.pages.some(({ page }) => page.fields.some(({ id, type }) => type === 'file' && form.editable.has(id)))
  return (
    <>
      {form.issues.length > 0 && <ErrorSummary locale={locale} errors={summaryErrors(form.issues, locale)} />}
      <h1>{texts.correctTitle[locale]}</h1>
      <p class="dw-lead">{texts.correctLead[locale]}</p>
      <Alert tone="warning" heading={texts.officersRemark[locale]}>
        <p>{correction.reason[locale]}</p>
        {correction.dueAt && (
          <p>
            {texts.sendBy[locale]} <DateText value={new Date(correction.dueAt)} locale={locale} time />
          </p>
        )}
      </Alert>
      <Form action={`${path}/correct`} hasFiles={hasFiles}>
        <FormTokens ctx={ctx} />
        {form.opened.map((id) => (
          <input key={id} type="hidden" name={openedName} value={id} />
        ))}
        {form.pages.map(({ page, values }) => (
          <section key={page.id} class="dw-flow">
            <h2>{page.title[locale]}</h2>
            <FormFields
              ctx={ctx}
              page={page}
              values={values}
              issues={form.issues}
              scope={form.scope}
              editable={form.editable}
              fileHref={(fieldId) => `${path}/files/${fieldId}`}
            />
          </section>
        ))}
        <ButtonGroup>
          <Button>{texts.sendCorrection[locale]}</Button>
          <ButtonLink href={path} variant="secondary">
            {texts.back[locale]}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  )
}
