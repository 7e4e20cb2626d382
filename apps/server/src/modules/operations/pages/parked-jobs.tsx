import { Button, ButtonGroup, ButtonLink, DateText, EmptyState, Form, Ltr, Notification, Table } from '@diwan/ui'
import type { LocalisedText } from '@diwan/service-kit'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { ParkedJobs } from '../list-parked-jobs.ts'
import type { JobsQuery, ParkedJob, ParkedKind } from '../schema.ts'
import { texts } from '../texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf'>

/** Work that waits for a person: how much of each kind, and one by one. */
export function showParkedJobs(ctx: Ctx, { kinds, jobs }: ParkedJobs, query: JobsQuery): Page {
  const { locale } = ctx
  const told = tellOf(query)
  return {
    title: texts.title[locale],
    body: (
      <>
        {told && <Notification>{told[locale]}</Notification>}
        <h1>{texts.title[locale]}</h1>
        <p class="dw-muted">{texts.lead[locale]}</p>
        {kinds.length === 0 ? (
          <EmptyState heading={texts.none[locale]} icon="success">
            {texts.noneText[locale]}
          </EmptyState>
        ) : (
          <>
            <Kinds ctx={ctx} kinds={kinds} />
            <Jobs ctx={ctx} jobs={jobs} />
            {query.kind && (
              <p>
                <a class="ds-link" href={href(ctx, '/office/jobs')}>
                  {texts.showAll[locale]}
                </a>
              </p>
            )}
          </>
        )}
      </>
    ),
  }
}

function tellOf({ done, count }: JobsQuery): LocalisedText | undefined {
  if (done !== 'retried' && done !== 'discarded') return undefined
  return count === 0 ? texts.doneBefore : texts.done[done]
}

function Kinds({ ctx, kinds }: { ctx: Ctx; kinds: readonly ParkedKind[] }) {
  const { locale } = ctx
  return (
    <>
      <h2>{texts.byKind[locale]}</h2>
      <Table
        caption={texts.byKind[locale]}
        hideCaption
        dense
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          {
            header: texts.kind[locale],
            cell: ({ kind }) => (
              <a class="ds-link" href={href(ctx, `/office/jobs?kind=${kind}`)}>
                <Ltr>{kind}</Ltr>
              </a>
            ),
          },
          { header: texts.count[locale], cell: ({ count }) => count, numeric: true },
          {
            header: texts.oldest[locale],
            cell: ({ oldestAt }) => <DateText value={oldestAt} locale={locale} time />,
          },
          {
            header: texts.action[locale],
            cell: ({ kind }) => (
              <Form action={href(ctx, '/office/jobs/retry')} hidden={{ kind }}>
                <FormTokens ctx={ctx} />
                <Button variant="secondary" size="sm" aria-label={`${texts.retryAll[locale]}: ${kind}`}>
                  {texts.retryAll[locale]}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  )
}

function Jobs({ ctx, jobs }: { ctx: Ctx; jobs: readonly ParkedJob[] }) {
  const { locale } = ctx
  return (
    <>
      <h2>{texts.latest[locale]}</h2>
      <Table
        caption={texts.latest[locale]}
        hideCaption
        dense
        rows={jobs}
        rowKey={({ id }) => id}
        columns={[
          { header: texts.kind[locale], cell: ({ kind }) => <Ltr>{kind}</Ltr> },
          { header: texts.attempts[locale], cell: ({ attempts }) => attempts, numeric: true },
          {
            header: texts.parkedAt[locale],
            cell: ({ parkedAt }) => <DateText value={parkedAt} locale={locale} time />,
          },
          {
            header: texts.lastError[locale],
            cell: ({ lastError }) => (
              <bdi lang="en" dir="ltr">
                {lastError}
              </bdi>
            ),
          },
          { header: texts.action[locale], cell: (job) => <Actions ctx={ctx} job={job} /> },
        ]}
      />
    </>
  )
}

function Actions({ ctx, job: { id, kind } }: { ctx: Ctx; job: ParkedJob }) {
  const { locale } = ctx
  const path = href(ctx, `/office/jobs/${id}`)
  return (
    <Form action={`${path}/retry`}>
      <FormTokens ctx={ctx} />
      <ButtonGroup>
        <Button variant="secondary" size="sm" aria-label={`${texts.retry[locale]}: ${kind}`}>
          {texts.retry[locale]}
        </Button>
        <ButtonLink variant="quiet" size="sm" href={`${path}/discard`}>
          {texts.discard[locale]}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  )
}
