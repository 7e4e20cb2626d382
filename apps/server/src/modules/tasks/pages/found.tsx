import { ButtonLink, EmptyState } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Task } from '../schema.ts'
import { texts } from '../texts.ts'
import { SearchForm } from './search-form.tsx'
import { TaskTable } from './task-table.tsx'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'actor' | 'now'>

export const showFound = (ctx: Ctx, tasks: readonly Task[], typed: string): Page => ({
  title: texts.found[ctx.locale],
  active: 'queue',
  breadcrumbs: [{ href: href(ctx, '/office'), text: texts.queue[ctx.locale] }],
  body: (
    <>
      <h1>{texts.found[ctx.locale]}</h1>
      <p class="dw-muted">{texts.foundLead[ctx.locale]}</p>
      <SearchForm ctx={ctx} value={typed} />
      {tasks.length > 0 ? (
        <TaskTable ctx={ctx} tasks={tasks} caption={texts.found[ctx.locale]} />
      ) : (
        <EmptyState
          heading={texts.noneHeading[ctx.locale]}
          icon="search"
          action={
            <ButtonLink href={href(ctx, '/office')} variant="secondary">
              {texts.backToQueue[ctx.locale]}
            </ButtonLink>
          }
        >
          <p>{texts.noneText[ctx.locale]}</p>
        </EmptyState>
      )}
    </>
  ),
})
