import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DateText,
  ErrorSummary,
  Form,
  Ltr,
  SummaryList,
  TextArea,
} from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { ParkedJob } from '../schema.ts'
import { texts } from '../texts.ts'

interface Returned {
  readonly sent?: string
  /** The reason is missing or too long. */
  readonly isWrong?: boolean
}

/** Asks once more before work is given up for good. */
export function showDiscard(
  ctx: Pick<RequestCtx, 'locale' | 'csrf'>,
  { id, kind, attempts, lastError, parkedAt }: ParkedJob,
  { sent, isWrong = false }: Returned = {},
): Page {
  const { locale } = ctx
  const error = isWrong ? texts.reasonMissing[locale] : undefined
  return {
    title: texts.question[locale],
    width: 'form',
    hasErrors: isWrong,
    breadcrumbs: [{ href: href(ctx, '/office/jobs'), text: texts.title[locale] }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={error ? [{ name: 'reason', message: error }] : []} />
        <h1>{texts.question[locale]}</h1>
        <SummaryList
          locale={locale}
          rows={[
            { label: texts.kind[locale], value: <Ltr>{kind}</Ltr> },
            { label: texts.job[locale], value: <Ltr>{id}</Ltr> },
            { label: texts.attempts[locale], value: attempts },
            { label: texts.parkedAt[locale], value: <DateText value={parkedAt} locale={locale} time /> },
            {
              label: texts.lastError[locale],
              value: (
                <bdi lang="en" dir="ltr">
                {lastError}
              </bdi>
              ),
            },
          ]}
        />
        <Alert tone="warning" heading={texts.meaningHeading[locale]}>
          <p>{texts.meaning[locale]}</p>
        </Alert>
        <Form action={href(ctx, `/office/jobs/${id}/discard`)}>
          <FormTokens ctx={ctx} />
          <TextArea
            locale={locale}
            name="reason"
            label={texts.reason[locale]}
            hint={texts.reasonHint[locale]}
            rows={3}
            limit={texts.reasonLimit}
            value={sent}
            error={error}
          />
          <ButtonGroup>
            <Button variant="warning">{texts.confirm[locale]}</Button>
            <ButtonLink href={href(ctx, '/office/jobs')} variant="secondary">
              {texts.keep[locale]}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  }
}
