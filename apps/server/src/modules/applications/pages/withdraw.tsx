import { Button, ButtonGroup, ButtonLink, Form, Ltr, SummaryList } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FollowedApplication } from '../follow-application.ts'
import { texts } from '../follow-texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf'>

export function showWithdraw(ctx: Ctx, { application, service }: FollowedApplication): Page {
  const { locale } = ctx
  const path = href(ctx, `/applications/${application.reference}`)
  return {
    title: texts.withdrawQuestion[locale],
    active: 'applications',
    width: 'form',
    breadcrumbs: [{ href: path, text: service.title[locale] }],
    body: (
      <>
        <h1>{texts.withdrawQuestion[locale]}</h1>
        <SummaryList
          locale={locale}
          rows={[
            { label: texts.service[locale], value: service.title[locale] },
            { label: texts.reference[locale], value: <Ltr>{application.reference}</Ltr> },
          ]}
        />
        <p>{texts.withdrawMeaning[locale]}</p>
        <Form action={`${path}/withdraw`}>
          <FormTokens ctx={ctx} />
          <ButtonGroup>
            <Button variant="warning">{texts.withdrawConfirm[locale]}</Button>
            <ButtonLink href={path} variant="secondary">
              {texts.keep[locale]}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  }
}
