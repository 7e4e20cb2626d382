import { Alert, Columns, DateText, Ltr, Notification, SummaryList, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { caseTexts, channelNames } from '../case-texts.ts'
import { correspondenceTexts } from '../correspondence-texts.ts'
import { texts } from '../follow-texts.ts'
import type { OfficeCase } from '../get-case.ts'
import { statusTexts } from '../status-texts.ts'
import { CaseAnswers, CaseFacts } from './case-data.tsx'
import { CaseExplanation } from './case-explanation.tsx'
import { CaseRules } from './case-rules.tsx'
import { CaseMessages, CaseNotes, Duplicates } from './case-words.tsx'
import { DecideForm, type Decided } from './decide-form.tsx'
import { TimelineView } from './timeline-view.tsx'
import type { SentWords } from './words-form.tsx'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf'>

const doneTexts = { decided: caseTexts.decided, noted: correspondenceTexts.saved, sent: correspondenceTexts.sent } as const

interface CaseProps {
  readonly ctx: Ctx
  readonly office: OfficeCase
  /** What was sent, when it was not accepted. */
  readonly sent?: Decided | undefined
  readonly issues?: readonly FieldIssue[] | undefined
  /** A note or message that was not accepted. */
  readonly words?: SentWords | undefined
  readonly done?: keyof typeof doneTexts | undefined
}

export const showCase = (ctx: Ctx, office: OfficeCase, rest: Omit<CaseProps, 'ctx' | 'office'> = {}): Page => ({
  title: `${office.service.title[ctx.locale]} – ${office.application.reference}`,
  active: 'queue',
  hasErrors: (rest.issues ?? rest.words?.issues ?? []).length > 0,
  breadcrumbs: [{ href: href(ctx, '/office'), text: caseTexts.queue[ctx.locale] }],
  body: <CasePage ctx={ctx} office={office} {...rest} />,
})

function CasePage({ ctx, office, sent, issues, words, done }: CaseProps) {
  const { locale } = ctx
  const { application, service, showsAnswers, timeline } = office
  const status = statusTexts[application.status]
  return (
    <>
      {done && <Notification>{doneTexts[done][locale]}</Notification>}
      <Columns
        asideFirst
        heading={
          <>
            <h1>{service.title[locale]}</h1>
            <p>
              <Ltr>{application.reference}</Ltr> <Tag tone={status.tone}>{status.name[locale]}</Tag>
            </p>
          </>
        }
        aside={<CaseFigures ctx={ctx} office={office} />}
      >
        <Duplicates ctx={ctx} office={office} />
        {showsAnswers ? (
          <>
            <CaseAnswers ctx={ctx} office={office} />
            <CaseFacts ctx={ctx} office={office} />
            <CaseRules ctx={ctx} office={office} />
            <CaseExplanation ctx={ctx} office={office} />
          </>
        ) : (
          <p class="dw-muted">{caseTexts.counterOnly[locale]}</p>
        )}
        <Documents ctx={ctx} office={office} />
        {showsAnswers && <CaseNotes ctx={ctx} office={office} sent={words} />}
        {showsAnswers && <CaseMessages ctx={ctx} office={office} sent={words} />}
        <TaskPart ctx={ctx} office={office} sent={sent} issues={issues} />
        <h2>{caseTexts.progress[locale]}</h2>
        <TimelineView locale={locale} entries={timeline} />
        {application.processInstanceId && (
          <p>
            <a class="ds-link" href={href(ctx, `/office/cases/${application.reference}/process`)}>
              {caseTexts.showProcess[locale]}
            </a>
          </p>
        )}
      </Columns>
    </>
  )
}

function TaskPart({ ctx, office, sent, issues }: CaseProps) {
  const { locale } = ctx
  if (office.task && office.canDecide) return <DecideForm ctx={ctx} office={office} task={office.task} sent={sent} issues={issues} />
  return (
    <Alert tone="info" heading={caseTexts[office.task ? 'otherRole' : 'noTask'][locale]}>
      <p>{office.task ? office.task.name[locale] : caseTexts.noTaskText[locale]}</p>
    </Alert>
  )
}

function CaseFigures({ ctx: { locale }, office }: CaseProps) {
  const { application, payment, entityName } = office
  const paymentState = payment && { paid: caseTexts.paid, due: caseTexts.due, cancelled: caseTexts.cancelled, expired: caseTexts.expired }[payment.status]
  return (
    <SummaryList
      locale={locale}
      rows={[
        { label: caseTexts.applicant[locale], value: (application.applicantName ?? caseTexts.noApplicant)[locale] },
        { label: texts.entity[locale], value: entityName[locale] },
        { label: caseTexts.channel[locale], value: channelNames[application.channel]?.[locale] },
        { label: texts.submittedOn[locale], value: <DateText value={application.submittedAt} locale={locale} time /> },
        ...(application.dueAt ? [{ label: texts.promisedBy[locale], value: <DateText value={application.dueAt} locale={locale} /> }] : []),
        ...(paymentState ? [{ label: caseTexts.payment[locale], value: paymentState[locale] }] : []),
      ]}
    />
  )
}

function Documents({ ctx, office: { documents } }: CaseProps) {
  const { locale } = ctx
  if (documents.length === 0) return null
  return (
    <SummaryList
      locale={locale}
      heading={caseTexts.documents[locale]}
      rows={documents.map(({ title, number }) => ({
        label: title[locale],
        value: (
          <a class="ds-link" href={href(ctx, `/office/credentials/${number}`)}>
            <Ltr>{number}</Ltr>
          </a>
        ),
      }))}
    />
  )
}
