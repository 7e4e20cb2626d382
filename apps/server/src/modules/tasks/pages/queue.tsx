import { Button, ButtonLink, Details, EmptyState, Form, KeyFigures, Pagination, SearchBox, Select } from '@diwan/ui'
import type { Locale } from '@diwan/service-kit'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Queue } from '../list-tasks.ts'
import { queueStates, type QueueQuery } from '../schema.ts'
import { stateNames, texts } from '../texts.ts'
import { TaskTable } from './task-table.tsx'

export interface QueueProps {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf' | 'actor' | 'now'>
  readonly queue: Queue
  readonly query: QueueQuery
}

export const showQueue = (ctx: QueueProps['ctx'], queue: Queue, query: QueueQuery): Page => ({
  title: texts.queue[ctx.locale],
  active: 'queue',
  body: <QueuePage ctx={ctx} queue={queue} query={query} />,
})

function QueuePage(props: QueueProps) {
  const { ctx, queue, query } = props
  const { locale } = ctx
  const action = href(ctx, '/office')
  const { figures } = queue
  return (
    <>
      <h1>{texts.queue[locale]}</h1>
      <p class="dw-muted">{texts.queueLead[locale]}</p>
      <KeyFigures
        figures={(['open', 'unclaimed', 'mine', 'overdue'] as const).map((name) => ({
          value: String(figures[name]),
          label: texts[name][locale],
        }))}
      />
      <SearchBox
        locale={locale}
        action={action}
        label={texts.searchLabel[locale]}
        showLabel
        ltr
        value={query.q}
        hidden={{ service: query.service || undefined, state: query.state || undefined }}
      />
      <Filters {...props} action={action} />
      {queue.tasks.length === 0 ? (
        <Nothing locale={locale} action={action} isFiltered={isFiltered(query)} />
      ) : (
        <>
          <TaskTable ctx={ctx} tasks={queue.tasks} />
          <Pagination locale={locale} page={query.page} pages={queue.pages} href={(page) => pageHref(action, query, page)} />
        </>
      )}
    </>
  )
}

const isFiltered = ({ q, service, state, page }: QueueQuery): boolean =>
  Boolean(q || service) || (state !== '' && state !== 'all') || page > 1

function pageHref(action: string, query: QueueQuery, page: number): string {
  const kept = (['q', 'service', 'state'] as const).flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  return `${action}?${new URLSearchParams([...kept, ['page', String(page)]])}`
}

function Filters({ ctx: { locale }, queue, query, action }: QueueProps & { readonly action: string }) {
  return (
    <Details summary={texts.filters[locale]} open={Boolean(query.service || query.state)}>
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
