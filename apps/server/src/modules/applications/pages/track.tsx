import { Alert, Button, ErrorSummary, Form, TextField } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { signInUrl } from '../../identity/index.ts'
import { texts } from '../follow-texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'path' | 'realm'>

export interface TrackProps {
  readonly reference?: string | undefined
  readonly contact?: string | undefined
  readonly issues?: readonly FieldIssue[]
}

export const showTrack = (ctx: Ctx, props: TrackProps = {}): Page => ({
  title: texts.track[ctx.locale],
  width: 'form',
  hasErrors: (props.issues?.length ?? 0) > 0,
  body: (
    <>
      <TrackErrors ctx={ctx} {...props} />
      <h1>{texts.track[ctx.locale]}</h1>
      <p class="dw-lead">{texts.trackLead[ctx.locale]}</p>
      <TrackForm ctx={ctx} {...props} />
    </>
  ),
})

/** For whoever opens an application without being known as its applicant: the same whether there is one or not. */
export const showStranger = (ctx: Ctx, reference: string): Page => ({
  title: texts.strangerHeading[ctx.locale],
  width: 'form',
  body: (
    <>
      <h1>{texts.strangerHeading[ctx.locale]}</h1>
      <Alert tone="info" heading={texts.signIn[ctx.locale]}>
        <p>{texts.strangerText[ctx.locale]}</p>
        <a class="ds-link" href={signInUrl(ctx)}>
          {texts.signIn[ctx.locale]}
        </a>
      </Alert>
      <h2>{texts.track[ctx.locale]}</h2>
      <TrackForm ctx={ctx} reference={reference} />
    </>
  ),
})

function TrackErrors({ ctx: { locale }, issues = [] }: TrackProps & { readonly ctx: Ctx }) {
  if (issues.length === 0) return null
  return <ErrorSummary locale={locale} errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))} />
}

function TrackForm({ ctx, reference, contact, issues = [] }: TrackProps & { readonly ctx: Ctx }) {
  const { locale } = ctx
  const errorOf = (name: string) => issues.find(({ field }) => field === name)?.text[locale]
  return (
    <Form action={href(ctx, '/track')}>
      <FormTokens ctx={ctx} />
      <TextField
        name="reference"
        label={texts.reference[locale]}
        hint={texts.referenceHint[locale]}
        locale={locale}
        value={reference}
        error={errorOf('reference')}
        ltr
        width="md"
      />
      <TextField name="contact" label={texts.contact[locale]} locale={locale} value={contact} error={errorOf('contact')} ltr width="md" />
      <Button>{texts.show[locale]}</Button>
    </Form>
  )
}
