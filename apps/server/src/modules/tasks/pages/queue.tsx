import { Alert, Button, ButtonLink, DateField, Details, EmptyState, Form, KeyFigures, Notification, Pagination, Select } from '@diwan/ui'
import type { Locale } from '@diwan/service-kit'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { roleNames } from '../../identity/index.ts'
import type { Queue } from '../list-tasks.ts'
import { isSupervisor, type Officer } from '../policy.ts'
import { actionsFor } from '../rules.ts'
import { queueStates, type QueueQuery } from '../schema.ts'
import { actionTexts, stateNames, texts } from '../texts.ts'
import { workloadTexts } from '../workload-texts.ts'
import { SearchForm } from './search-form.tsx'
import { TaskTable } from './task-table.tsx'

export interface QueueProps {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf' | 'now'> & { readonly actor: Officer }
  readonly queue: Queue
  readonly query: QueueQuery
}

export const showQueue = (ctx: QueueProps['ctx'], queue: Queue, query: QueueQuery): Page => ({
  title: texts.queue[ctx.locale],
  active: 'queue',
  body: <QueuePage ctx={ctx} queue={queue} query={query} />,
})

const bulkForm = 'bulk'

function QueuePage(props: QueueProps) {
  const { ctx, queue, query } = props
  const { locale } = ctx
  const action = href(ctx, '/office')
  const { figures } = queue
  return (
    <>
      {query.did && <Done locale={locale} query={query} did={query.did} />}
      <h1>{texts.queue[locale]}</h1>
      <p class="dw-muted">{texts.queueLead[locale]}</p>
      <KeyFigures
        figures={(['open', 'unclaimed', 'mine', 'overdue'] as const).map((name) => ({
          value: String(figures[name]),
          label: texts[name][locale],
        }))}
      />
      <SearchForm ctx={ctx} value={query.q} />
      <Filters {...props} action={action} />
      {queue.tasks.length === 0 ? (
        <Nothing locale={locale} action={action} isFiltered={isFiltered(query)} />
      ) : (
        <>
          {queue.isCut && (
            <Alert tone="info" heading={stateNames[query.state || 'all'][locale]}>
              <p>{texts.cut[locale]}</p>
            </Alert>
          )}
          <TaskTable ctx={ctx} tasks={queue.tasks} selectFor={bulkForm} />
          <Pagination locale={locale} page={query.page} pages={queue.pages} href={(page) => pageHref(action, query, page)} />
          <Bulk ctx={ctx} />
          <KeyboardHelp locale={locale} />
        </>
      )}
    </>
  )
}

/** What was done with several tasks, and how many could not be. */
function Done({ locale, query: { done, left }, did }: { readonly locale: Locale; readonly query: QueueQuery; readonly did: keyof typeof actionTexts }) {
  const told = actionTexts[did].done[locale].replace('{count}', String(done))
  return (
    <Notification tone={left > 0 ? 'warning' : 'success'}>
      {told} {left > 0 && texts.left[locale]}
    </Notification>
  )
}

/** Ticked tasks belong to this form, wherever they stand on the page. */
function Bulk({ ctx }: Pick<QueueProps, 'ctx'>) {
  const { locale, actor } = ctx
  return (
    <>
      <h2>{texts.selected[locale]}</h2>
      <Form id={bulkForm} method="get" action={href(ctx, '/office/tasks/bulk')}>
        <Select
          name="do"
          locale={locale}
          label={texts.bulkAction[locale]}
          width="md"
          placeholder={null}
          options={actionsFor(actor).map((value) => ({ value, label: actionTexts[value].choice[locale] }))}
        />
        <Button variant="secondary">{texts.preview[locale]}</Button>
      </Form>
      {isSupervisor(actor) && (
        <ul>
          <li>
            <a class="ds-link" href={href(ctx, '/office/tasks/balance')}>
              {texts.balance[locale]}
            </a>
          </li>
          <li>
            <a class="ds-link" href={href(ctx, '/office/workload')}>
              {workloadTexts.workload[locale]}
            </a>
          </li>
        </ul>
      )}
    </>
  )
}

const KeyboardHelp = ({ locale }: { readonly locale: Locale }) => (
  <Details summary={texts.keyboard[locale]}>
    <ul>
      <li>{texts.keyboardRows[locale]}</li>
      <li>{texts.keyboardSelect[locale]}</li>
      <li>{texts.keyboardSearch[locale]}</li>
    </ul>
  </Details>
)

const dayParts = ['from-day', 'from-month', 'from-year', 'until-day', 'until-month', 'until-year'] as const
const kept = ['q', 'service', 'role', 'officer', 'state', ...dayParts] as const

const isNarrowed = (query: QueueQuery): boolean =>
  Boolean(query.service || query.role || query.officer || query.state || dayParts.some((name) => query[name]))

const isFiltered = (query: QueueQuery): boolean => Boolean(query.q) || isNarrowed(query) || query.page > 1

function pageHref(action: string, query: QueueQuery, page: number): string {
  const given = kept.flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  return `${action}?${new URLSearchParams([...given, ['page', String(page)]])}`
}

function Filters({ ctx: { locale, actor }, queue, query, action }: QueueProps & { readonly action: string }) {
  const day = (name: 'from' | 'until') => ({
    day: query[`${name}-day`] ?? '',
    month: query[`${name}-month`] ?? '',
    year: query[`${name}-year`] ?? '',
  })
  return (
    <Details summary={texts.filters[locale]} open={isNarrowed(query)}>
      <Form method="get" action={action} hidden={{ q: query.q || undefined }}>
        <Select
          name="state"
          locale={locale}
          label={texts.state[locale]}
          options={queueStates.map((state) => ({ value: state, label: stateNames[state][locale] }))}
          value={query.state || 'all'}
          placeholder={null}
        />
        <Select
          name="service"
          locale={locale}
          label={texts.service[locale]}
          options={queue.services.map(({ id, title }) => ({ value: id, label: title[locale] }))}
          value={query.service}
          placeholder={texts.anyService[locale]}
        />
        {isSupervisor(actor) && (
          <>
            <Select
              name="role"
              locale={locale}
              label={texts.role[locale]}
              options={['reviewer', 'counter'].map((role) => ({ value: role, label: roleNames[role]?.[locale] ?? role }))}
              value={query.role}
              placeholder={texts.anyRole[locale]}
            />
            <Select
              name="officer"
              locale={locale}
              label={texts.officer[locale]}
              options={queue.colleagues.map(({ id, name }) => ({ value: id, label: name[locale] }))}
              value={query.officer}
              placeholder={texts.anyOfficer[locale]}
            />
          </>
        )}
        <DateField name="from" locale={locale} label={texts.from[locale]} value={day('from')} optional />
        <DateField name="until" locale={locale} label={texts.until[locale]} value={day('until')} optional />
        <Button variant="secondary">{texts.apply[locale]}</Button>
      </Form>
    </Details>
  )
}

function Nothing({ locale, action, isFiltered }: { readonly locale: Locale; readonly action: string; readonly isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <EmptyState heading={texts.emptyHeading[locale]} icon="tasks">
        <p>{texts.emptyText[locale]}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      heading={texts.noneHeading[locale]}
      icon="search"
      action={
        <ButtonLink href={action} variant="secondary">
          {texts.clear[locale]}
        </ButtonLink>
      }
    >
      <p>{texts.noneText[locale]}</p>
    </EmptyState>
  )
}
