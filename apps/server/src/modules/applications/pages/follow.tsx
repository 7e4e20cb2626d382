import { Alert, ButtonLink, Columns, DateText, Details, Ltr, MoneyText, Notification, SummaryList, Tag, Thread } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { correspondenceTexts } from '../correspondence-texts.ts'
import type { FollowedApplication } from '../follow-application.ts'
import { texts } from '../follow-texts.ts'
import { summarise } from '../../forms/index.ts'
import { statusTexts } from '../status-texts.ts'
import { SubmittedPanel } from './submitted-panel.tsx'
import { TimelineView } from './timeline-view.tsx'
import { WordsForm, type SentWords } from './words-form.tsx'

type Ctx = Pick<RequestCtx, 'locale' | 'actor' | 'csrf'>
export type Done = keyof typeof texts.done

interface FollowProps {
  readonly ctx: Ctx
  readonly followed: FollowedApplication
  readonly done?: Done | undefined
  /** A message that was not accepted. */
  readonly sent?: SentWords | undefined
}

const pathOf = ({ application }: FollowedApplication): string => `/applications/${application.reference}`

export const showApplication = (ctx: Ctx, followed: FollowedApplication, done: Done | undefined, sent?: SentWords): Page => ({
  title: `${followed.service.title[ctx.locale]} – ${followed.application.reference}`,
  active: 'applications',
  hasErrors: sent !== undefined,
  breadcrumbs: [{ href: href(ctx, '/applications'), text: texts.myApplications[ctx.locale] }],
  body: <Follow ctx={ctx} followed={followed} done={done} sent={sent} />,
})

function Follow({ ctx, followed, done, sent }: FollowProps) {
  const { locale } = ctx
  const { application, service } = followed
  const status = statusTexts[application.status]
  return (
    <>
      {done && done !== 'submitted' && <Notification>{texts.done[done][locale]}</Notification>}
      <Columns
        heading={
          <>
            <h1>{service.title[locale]}</h1>
            <p>
              <Tag tone={status.tone}>{status.name[locale]}</Tag>
            </p>
            <p class="dw-lead">{status.meaning[locale]}</p>
          </>
        }
        aside={<Facts ctx={ctx} followed={followed} />}
      >
        {done === 'submitted' && <SubmittedPanel locale={locale} followed={followed} />}
        <WhatToDo ctx={ctx} followed={followed} />
        <Documents ctx={ctx} followed={followed} />
        <h2>{texts.whatHappens[locale]}</h2>
        <TimelineView locale={locale} entries={followed.timeline} />
        <Messages ctx={ctx} followed={followed} sent={sent} />
        <Answers ctx={ctx} followed={followed} />
        {followed.canWithdraw && (
          <p>
            <a class="ds-link" href={href(ctx, `${pathOf(followed)}/withdraw`)}>
              {texts.withdraw[locale]}
            </a>
          </p>
        )}
      </Columns>
    </>
  )
}

/** What the applicant is asked to do now, or why it ended as it did. */
function WhatToDo({ ctx, followed }: FollowProps) {
  const { locale } = ctx
  const { application, payment, canCorrect, refusal, dueAt } = followed
  const { correction } = application
  if (canCorrect && correction) {
    return (
      <Alert tone="warning" heading={texts.officersRemark[locale]}>
        <p>{correction.reason[locale]}</p>
        {correction.dueAt && (
          <p>
            {texts.sendBy[locale]} <DateText value={new Date(correction.dueAt)} locale={locale} time />
          </p>
        )}
        <ButtonLink href={href(ctx, `${pathOf(followed)}/correct`)}>{texts.correctNow[locale]}</ButtonLink>
      </Alert>
    )
  }
  if (application.status === 'awaiting-payment' && payment?.status === 'due') {
    return (
      <Alert tone="info" heading={texts.amountDue[locale]}>
        <p class="dw-lead">
          <MoneyText minor={payment.totalMinor} currency={payment.currency} locale={locale} />
        </p>
        {dueAt && (
          <p>
            {texts.payBy[locale]} <DateText value={dueAt} locale={locale} time />
          </p>
        )}
        <ButtonLink href={href(ctx, `/pay/${payment.requestId}`)}>{texts.payNow[locale]}</ButtonLink>
      </Alert>
    )
  }
  if (!refusal) return null
  return (
    <Alert tone="danger" heading={texts.refusalReason[locale]}>
      {refusal[locale].split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  )
}

/** The conversation with the entity; its officers stay without names. */
function Messages({ ctx, followed, sent }: FollowProps) {
  const { locale } = ctx
  const { messages, canWrite, entityName } = followed
  if (messages.length === 0 && !canWrite) return null
  const by = { officer: entityName[locale], applicant: correspondenceTexts.you[locale] }
  return (
    <section class="dw-flow" id="messages">
      <h2>{correspondenceTexts.messages[locale]}</h2>
      <Thread
        locale={locale}
        items={messages.map(({ id, at, sender, body }) => ({ id, at, body, by: by[sender] }))}
      />
      {canWrite && (
        <Details summary={correspondenceTexts.message[locale]} open={sent !== undefined || messages.length > 0}>
          <p class="dw-muted dw-small">{correspondenceTexts.applicantsLead[locale]}</p>
          <WordsForm
            ctx={ctx}
            action={href(ctx, `${pathOf(followed)}/messages`)}
            name="message"
            label={correspondenceTexts.message[locale]}
            button={correspondenceTexts.send[locale]}
            sent={sent}
          />
        </Details>
      )}
    </section>
  )
}

function Documents({ ctx, followed }: FollowProps) {
  const { locale } = ctx
  const { documents, payment } = followed
  if (documents.length === 0 && !payment?.receiptNumber) return null
  return (
    <>
      <h2>{texts.documents[locale]}</h2>
      <ul>
        {documents.map(({ number, title, hasDocument, status }) => (
          <li key={number}>
            {hasDocument && status !== 'revoked' ? (
              <ButtonLink href={href(ctx, documentPath(ctx, followed, number))} icon="download" variant="secondary">
                {title[locale]}
              </ButtonLink>
            ) : (
              title[locale]
            )}{' '}
            <Ltr>{number}</Ltr>
            {status === 'revoked' && <Tag tone="danger">{texts.documentRevoked[locale]}</Tag>}
            {!hasDocument && status !== 'revoked' && <p class="dw-muted dw-small">{texts.beingSealed[locale]}</p>}
          </li>
        ))}
        {payment?.receiptNumber && (
          <li>
            <a class="ds-link" href={href(ctx, `/receipts/${payment.receiptNumber}`)}>
              {texts.receipt[locale]}
            </a>{' '}
            <Ltr>{payment.receiptNumber}</Ltr>
          </li>
        )}
      </ul>
    </>
  )
}

/** A person fetches the document as its holder; a visitor as whoever applied. */
const documentPath = ({ actor }: Ctx, followed: FollowedApplication, number: string): string =>
  actor.kind === 'person' && followed.application.personId !== null
    ? `/credentials/${number}/document`
    : `${pathOf(followed)}/documents/${number}`

function Facts({ ctx: { locale }, followed }: FollowProps) {
  const { application, entityName } = followed
  const date = (value: Date | null) => value && <DateText value={value} locale={locale} />
  const rows = [
    { label: texts.reference[locale], value: <Ltr>{application.reference}</Ltr> },
    { label: texts.entity[locale], value: entityName[locale] },
    { label: texts.submittedOn[locale], value: date(application.submittedAt) },
    application.endedAt
      ? { label: texts.endedOn[locale], value: date(application.endedAt) }
      : { label: texts.promisedBy[locale], value: date(application.dueAt) },
  ]
  return <SummaryList locale={locale} rows={rows.filter(({ value }) => value !== null)} />
}

function Answers({ ctx, followed }: FollowProps) {
  const { locale } = ctx
  const { service, application, scope, clock } = followed
  return (
    <Details summary={texts.yourAnswers[locale]}>
      {summarise(service, application.answers, scope, clock, locale).map(({ page, rows }) => (
        <SummaryList
          key={page.id}
          locale={locale}
          heading={page.title[locale]}
          headingLevel={3}
          rows={rows.map(({ field, label, value }) => ({
            label,
            value:
              field.type === 'file' && value ? (
                <a class="ds-link" href={href(ctx, `${pathOf(followed)}/files/${field.id}`)}>
                  {value}
                </a>
              ) : (
                value
              ),
          }))}
        />
      ))}
    </Details>
  )
}
