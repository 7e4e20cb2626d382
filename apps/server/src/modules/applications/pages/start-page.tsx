import type { PublicService } from '@diwan/service-kit'
import { Alert, Button, ButtonGroup, ButtonLink, DateText, Form, SummaryList } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Problem } from '../../../platform/problem.ts'
import { durationText, isOfficial } from '../../catalogue/index.ts'
import { nation } from '../../reference-data/index.ts'
import { draftPath, firstOpenPage, pagesOf } from '../draft-pages.ts'
import { formTexts as texts, pageCountText } from '../form-texts.ts'
import { clockOf } from '../load-case.ts'
import type { Draft } from '../schema.ts'

export interface StartPageProps {
  readonly ctx: RequestCtx
  readonly service: PublicService
  readonly unfinished: Draft | undefined
  /** Why the form could not be opened. */
  readonly problem?: Problem
}

/** Before a form is begun: what it asks for, how long it takes; or going on with one that is unfinished. */
export const showStart = (props: StartPageProps): Page => {
  const { ctx, service } = props
  const { locale } = ctx
  return {
    title: `${texts.startTitle[locale]}: ${service.title[locale]}`,
    active: 'services',
    width: 'form',
    hasErrors: props.problem !== undefined,
    breadcrumbs: [
      { href: href(ctx, '/services'), text: texts.services[locale] },
      { href: href(ctx, `/services/${service.id}`), text: service.title[locale] },
    ],
    body: <StartPage {...props} />,
  }
}

function StartPage({ ctx, service, unfinished, problem }: StartPageProps) {
  const { locale } = ctx
  return (
    <>
      {problem && (
        <Alert tone="danger" heading={problem.text[locale]} announce>
          {problem.issues.map(({ field, text }) => (
            <p key={field}>{text[locale]}</p>
          ))}
        </Alert>
      )}
      <h1>{service.title[locale]}</h1>
      <p class="dw-lead">{service.summary[locale]}</p>
      {unfinished ? <Resume ctx={ctx} service={service} draft={unfinished} /> : <Before ctx={ctx} service={service} />}
    </>
  )
}

function Resume({ ctx, service, draft }: { readonly ctx: RequestCtx; readonly service: PublicService; readonly draft: Draft }) {
  const { locale } = ctx
  const next = firstOpenPage(pagesOf(service, draft, clockOf(ctx)), draft)
  return (
    <>
      <Alert tone="info" heading={texts.unfinished[locale]}>
        <p>
          {texts.lastSaved[locale]}: <DateText value={draft.updatedAt} locale={locale} time timeZone={nation.timeZone} />
        </p>
      </Alert>
      <ButtonGroup>
        <ButtonLink href={href(ctx, draftPath(draft, next))} iconEnd="arrow-forward">
          {texts.resume[locale]}
        </ButtonLink>
      </ButtonGroup>
      <p class="dw-muted">{texts.anewMeans[locale]}</p>
      <Form hidden={{ anew: 'true' }}>
        <FormTokens ctx={ctx} />
        <ButtonGroup>
          <Button variant="secondary">{texts.anew[locale]}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

function Before({ ctx, service }: { readonly ctx: RequestCtx; readonly service: PublicService }) {
  const { locale, actor } = ctx
  const documents = service.form.flatMap(({ fields, visibleWhen }) =>
    fields.filter(({ type }) => type === 'file').map((field) => ({ field, isConditional: visibleWhen !== undefined || field.visibleWhen !== undefined })),
  )
  return (
    <>
      <h2>{texts.youNeed[locale]}</h2>
      {documents.length === 0 ? (
        <p>{texts.needNothing[locale]}</p>
      ) : (
        <ul>
          {documents.map(({ field, isConditional }) => (
            <li key={field.id}>
              {field.label[locale]}
              {isConditional && <span class="dw-muted"> {texts.whereItApplies[locale]}</span>}
              {field.hint && (
                <>
                  <br />
                  <span class="dw-small dw-muted">{field.hint[locale]}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {service.facts.length > 0 && <p>{texts.fromRegisters[locale]}</p>}
      <h2>{texts.howLong[locale]}</h2>
      <p>{pageCountText(service.form.length)[locale]}</p>
      <p>{(actor.kind === 'person' ? texts.savedAsYouGo : texts.savedInSession)[locale]}</p>
      <SummaryList
        locale={locale}
        rows={[
          {
            label: texts.timeToComplete[locale],
            value: (
              <>
                {durationText(service.serviceLevel)[locale]}
                {!isOfficial(service.serviceLevel.confidence) && <span class="dw-small dw-muted"> ({texts.timeNotOfficial[locale]})</span>}
              </>
            ),
          },
        ]}
      />
      <p>{texts.notPaidNow[locale]}</p>
      <Form>
        <FormTokens ctx={ctx} />
        <ButtonGroup>
          <Button iconEnd="arrow-forward">{texts.start[locale]}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
