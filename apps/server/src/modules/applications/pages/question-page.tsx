import type { Field, FormPage } from '@diwan/service-kit'
import { Alert, Button, ButtonGroup, ButtonLink, ErrorSummary, Form, StepProgress, fieldId } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue, Problem } from '../../../platform/problem.ts'
import { FormFields, readPage, summaryErrors } from '../../forms/index.ts'
import { draftPath, pagesOf } from '../draft-pages.ts'
import { formTexts as texts } from '../form-texts.ts'
import type { OpenDraft } from '../get-draft.ts'
import { clockOf } from '../load-case.ts'
import { scopeOf } from '../schema.ts'

export interface QuestionPageProps extends OpenDraft {
  readonly ctx: RequestCtx
  readonly page: FormPage
  readonly issues?: readonly FieldIssue[]
  /** Brought up by answers on this page: told, because they were not there before. */
  readonly more?: readonly Field[]
  readonly unavailable?: Problem | undefined
  /** Answers of a session that ended before they arrived. */
  readonly stash?: Readonly<Record<string, unknown>> | null
  /** Answers that are not sent yet: the page as it would be with them. */
  readonly unsent?: Readonly<Record<string, unknown>>
  /** Comes from the check and goes back there. */
  readonly isChange: boolean
}

/** Place of the notice about questions that the answers brought up. */
export const moreQuestionsId = 'more-questions'

/** One small group of questions. */
export function showQuestions(props: QuestionPageProps): Page {
  const { ctx, service, page, issues = [] } = props
  const { locale } = ctx
  return {
    title: `${page.title[locale]} – ${service.title[locale]}`,
    width: 'form',
    hasErrors: issues.length > 0 || props.unavailable !== undefined,
    breadcrumbs: [{ href: href(ctx, `/services/${service.id}`), text: service.title[locale] }],
    body: <QuestionPage {...props} />,
  }
}

function QuestionPage(props: QuestionPageProps) {
  const { ctx, draft, service, page, issues = [], more = [], unavailable, stash, isChange } = props
  const { locale } = ctx
  const pages = pagesOf(service, draft, clockOf(ctx))
  const index = pages.findIndex(({ id }) => id === page.id)
  const sent = props.unsent ?? stash
  const values = { ...draft.answers, ...draft.typed, ...(sent ? readPage(page, sent) : {}) }
  const hasFiles = page.fields.some(({ type }) => type === 'file')
  return (
    <>
      <ErrorSummary locale={locale} errors={summaryErrors(issues, locale)} />
      {unavailable && (
        <Alert tone="danger" heading={texts.answersKept[locale]} announce>
          <p>{unavailable.text[locale]}</p>
          <p>{texts.answersKeptMeans[locale]}</p>
        </Alert>
      )}
      {more.length > 0 && (
        <div id={moreQuestionsId} tabIndex={-1}>
          <Alert tone="info" heading={texts.moreQuestions[locale]} announce>
            <p>{texts.moreQuestionsMeans[locale]}</p>
            <ul>
              {more.map(({ id, label }) => (
                <li key={id}>
                  <a class="ds-link" href={`#${fieldId(id)}`}>
                    {label[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </Alert>
        </div>
      )}
      {stash && issues.length === 0 && (
        <Alert tone="warning" heading={texts.stashed[locale]}>
          <p>{texts.stashedMeans[locale]}</p>
        </Alert>
      )}
      <StepProgress locale={locale} current={index + 1} total={pages.length} label={service.title[locale]} />
      <h1>{page.title[locale]}</h1>
      {page.lead && <p class="dw-lead">{page.lead[locale]}</p>}
      <Form hasFiles={hasFiles} hidden={{ change: isChange ? 'yes' : undefined }}>
        <FormTokens ctx={ctx} />
        {hasFiles && (
          // Enter in a text field presses the first button of a form: without this it would remove a document.
          <button type="submit" class="dw-sr-only" tabIndex={-1} aria-hidden="true">
            {texts.saveAndContinue[locale]}
          </button>
        )}
        <FormFields
          ctx={ctx}
          page={page}
          values={values}
          issues={issues}
          scope={scopeOf(draft.facts, draft.answers)}
          sources={unchangedSources(props)}
          askedAt={href(ctx, `${draftPath(draft, page)}/questions`)}
          fileHref={(fieldId) => href(ctx, `/apply/${draft.id}/files/${fieldId}`)}
        />
        <ButtonGroup>
          <Button iconEnd="arrow-forward">{texts.saveAndContinue[locale]}</Button>
          {isChange ? (
            <ButtonLink variant="quiet" href={href(ctx, draftPath(draft, undefined))}>
              {texts.backToCheck[locale]}
            </ButtonLink>
          ) : (
            index > 0 && (
              <ButtonLink variant="quiet" href={href(ctx, draftPath(draft, pages[index - 1]))}>
                {texts.back[locale]}
              </ButtonLink>
            )
          )}
        </ButtonGroup>
      </Form>
      <p class="dw-small dw-muted">{(ctx.actor.kind === 'person' ? texts.savedAsYouGo : texts.savedInSession)[locale]}</p>
    </>
  )
}

/** A source is told only of what was not answered by the person: fixed answers, and pages not sent yet. */
function unchangedSources({ draft, page }: QuestionPageProps) {
  const isSent = draft.donePages.includes(page.id) || page.fields.some(({ id }) => draft.typed[id] !== undefined)
  if (!isSent) return draft.sources
  const fixed = new Set(page.fields.filter(({ readOnly }) => readOnly).map(({ id }) => id))
  return Object.fromEntries(Object.entries(draft.sources).filter(([id]) => fixed.has(id)))
}
