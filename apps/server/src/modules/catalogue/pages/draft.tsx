import {
  Alert,
  Button,
  DateText,
  Details,
  ErrorSummary,
  Form,
  Ltr,
  SummaryList,
  Tag,
  TextArea,
  type SummaryRow,
} from '@diwan/ui'
import type { PublicService } from '@diwan/service-kit'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { describeChanges } from '../changes/describe-changes.ts'
import { ownerTexts as texts } from '../owner-texts.ts'
import type { ServiceDraft } from '../store/drafts.ts'
import { titleOf } from '../title-of.ts'
import { ChangeList } from './change-list.tsx'
import { stateTones } from './owned-services.tsx'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'actor'>

interface Shown {
  readonly draft: ServiceDraft
  /** The highest published version of the service. */
  readonly published: PublicService | null
  readonly issues?: readonly FieldIssue[]
}

/** A proposed version: what it changes, what the proof says, and what may be done with it. */
export function showDraft(ctx: Ctx, { draft, published, issues = [] }: Shown): Page {
  const { locale } = ctx
  const { service, state } = draft
  const isOpen = state === 'draft' || state === 'proved'
  return {
    title: `${texts.draftHeading[locale]} ${service.version} – ${titleOf(service, locale)}`,
    active: 'services',
    hasErrors: issues.length > 0,
    breadcrumbs: [
      { href: href(ctx, '/office/services'), text: texts.services[locale] },
      { href: href(ctx, `/office/services/${service.id}`), text: titleOf(service, locale) },
    ],
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))}
        />
        <h1>{titleOf(service, locale)}</h1>
        <SummaryList locale={locale} rows={factsOf(ctx, draft)} />
        {isOpen && <Proof ctx={ctx} draft={draft} />}
        <h2>{texts.whatChanged[locale]}</h2>
        {published ? (
          <ChangeList locale={locale} changes={describeChanges(published, service)} />
        ) : (
          <p>{texts.newService[locale]}</p>
        )}
        {isOpen && <Actions ctx={ctx} draft={draft} issues={issues} />}
      </>
    ),
  }
}

function factsOf({ locale }: Ctx, draft: ServiceDraft): SummaryRow[] {
  const { service, state, closedAt, closingReason } = draft
  const closed: SummaryRow[] = closedAt
    ? [
        { label: texts.closedBy[locale], value: draft.closedByName?.[locale] ?? texts.colleague[locale] },
        { label: texts.closedAt[locale], value: <DateText value={closedAt} locale={locale} time /> },
      ]
    : []
  return [
    { label: texts.service[locale], value: <Ltr>{service.id}</Ltr> },
    { label: texts.version[locale], value: service.version },
    { label: texts.state[locale], value: <Tag tone={stateTones[state]}>{texts.states[state][locale]}</Tag> },
    { label: texts.proposedBy[locale], value: draft.proposedByName?.[locale] ?? texts.colleague[locale] },
    { label: texts.proposedAt[locale], value: <DateText value={draft.proposedAt} locale={locale} time /> },
    { label: texts.reason[locale], value: <bdi>{draft.reason}</bdi> },
    ...closed,
    ...(closingReason ? [{ label: texts.withdrawReason[locale], value: <bdi>{closingReason}</bdi> }] : []),
  ]
}

/** Faults are the words of the proof for the author: element, reason and remedy, as `npm run prove` prints them. */
function Proof({ ctx: { locale }, draft: { faults } }: { ctx: Ctx; draft: ServiceDraft }) {
  if (faults.length === 0) {
    return (
      <Alert tone="success" heading={texts.provedHeading[locale]}>
        <p>{texts.provedText[locale]}</p>
      </Alert>
    )
  }
  return (
    <Alert tone="danger" heading={texts.faultsHeading[locale]}>
      <p>{texts.faultsText[locale]}</p>
      <ul lang="en" dir="ltr">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Alert>
  )
}

interface Acting {
  readonly ctx: Ctx
  readonly draft: ServiceDraft
  readonly issues: readonly FieldIssue[]
}

function Actions({ ctx, draft: { id, state, proposedBy }, issues }: Acting) {
  const { locale, actor } = ctx
  const path = href(ctx, `/office/service-drafts/${id}`)
  const isOwn = actor.kind === 'officer' && actor.accountId === proposedBy
  return (
    <>
      {isOwn && <p>{texts.ownDraft[locale]}</p>}
      {!isOwn && state === 'proved' && (
        <Form action={`${path}/publish`}>
          <FormTokens ctx={ctx} />
          <p>{texts.publishText[locale]}</p>
          <Button icon="check">{texts.publish[locale]}</Button>
        </Form>
      )}
      <Details summary={texts.withdraw[locale]} open={issues.length > 0}>
        <Form action={`${path}/withdraw`}>
          <FormTokens ctx={ctx} />
          <TextArea
            locale={locale}
            name="reason"
            label={texts.withdrawReason[locale]}
            rows={3}
            limit={texts.reasonLimit}
            error={issues.find(({ field }) => field === 'reason')?.text[locale]}
          />
          <Button variant="warning">{texts.withdraw[locale]}</Button>
        </Form>
      </Details>
    </>
  )
}
