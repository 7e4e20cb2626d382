import type { Locale } from '@diwan/service-kit'
import { Button, DateText, Ltr, Table, Tag } from '@diwan/ui'
import { FormTokens, href, type RequestCtx } from '../../../platform/http/index.ts'
import { mayDo, mayRelease } from '../policy.ts'
import { dueOf } from '../rules.ts'
import type { Priority, Task } from '../schema.ts'
import { priorityNames, texts } from '../texts.ts'
import { workingClock } from '../working-clock.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'actor' | 'now'>

interface TaskTableProps {
  readonly ctx: Ctx
  readonly tasks: readonly Task[]
  readonly caption?: string
  /** The form to which ticked tasks belong; without one nothing can be ticked. */
  readonly selectFor?: string
}

/** Arrow keys go from row to row: `data-row-keys` is what the page script looks for. */
export function TaskTable({ ctx, tasks, caption = texts.queue[ctx.locale], selectFor }: TaskTableProps) {
  const { locale } = ctx
  return (
    <div data-row-keys="">
      <Table
        caption={caption}
        hideCaption
        dense
        rows={tasks}
        rowKey={({ id }) => id}
        columns={[
          {
            header: texts.reference[locale],
            cell: ({ reference }) => (
              <a class="ds-link" href={href(ctx, `/office/cases/${reference}`)}>
                <Ltr>{reference}</Ltr>
              </a>
            ),
          },
          {
            header: texts.task[locale],
            cell: ({ name, serviceTitle, priority, messageAt }) => (
              <>
                {name[locale]} <PriorityTag locale={locale} priority={priority} />{' '}
                {messageAt && (
                  <Tag tone="info" icon="mail">
                    {texts.newMessage[locale]}
                  </Tag>
                )}
                <br />
                <span class="dw-muted dw-small">{serviceTitle[locale]}</span>
              </>
            ),
          },
          {
            header: texts.applicant[locale],
            cell: ({ applicantName }) => applicantName?.[locale] ?? <span class="dw-muted">{texts.noApplicant[locale]}</span>,
          },
          { header: texts.due[locale], cell: (task) => <DueCell ctx={ctx} task={task} /> },
          { header: texts.officer[locale], cell: (task) => <OfficerCell ctx={ctx} task={task} /> },
          { header: texts.action[locale], cell: (task) => <ActionCell ctx={ctx} task={task} /> },
          ...(selectFor === undefined
            ? []
            : [
                {
                  header: texts.select[locale],
                  cell: ({ id, reference }: Task) => (
                    <input
                      class="ds-input dw-choice__input"
                      type="checkbox"
                      form={selectFor}
                      name="task"
                      value={id}
                      aria-label={`${texts.select[locale]} ${reference}`}
                    />
                  ),
                },
              ]),
        ]}
      />
    </div>
  )
}

const tones = { overdue: 'danger', today: 'warning', later: 'info', none: 'neutral' } as const

const priorityTones = { 1: 'danger', 3: 'neutral' } as const

/** Normal goes without saying. */
export function PriorityTag({ locale, priority }: { readonly locale: Locale; readonly priority: Priority }) {
  if (priority === 2) return null
  return <Tag tone={priorityTones[priority]}>{priorityNames[priority][locale]}</Tag>
}

export function DueCell({ ctx: { locale, now }, task: { dueAt, closedAt } }: { readonly ctx: Pick<Ctx, 'locale' | 'now'>; readonly task: Task }) {
  if (closedAt) {
    return (
      <>
        {texts.closedOn[locale]} <DateText value={closedAt} locale={locale} />
      </>
    )
  }
  const { urgency, text } = dueOf(dueAt, now, workingClock())
  return (
    <>
      {dueAt && <DateText value={dueAt} locale={locale} />}
      {dueAt && <br />}
      <Tag tone={tones[urgency]} icon={urgency === 'overdue' ? 'warning' : undefined}>
        {text[locale]}
      </Tag>
    </>
  )
}

function OfficerCell({ ctx, task }: { readonly ctx: Ctx; readonly task: Task }) {
  return (
    <>
      {officerOf(ctx, task)}
      {task.assignedBy && (
        <>
          <br />
          <span class="dw-muted dw-small">{texts.assigned[ctx.locale]}</span>
        </>
      )}
    </>
  )
}

export function officerOf({ locale, actor }: Pick<Ctx, 'locale' | 'actor'>, { claimedBy, claimedByName }: Task): string {
  if (claimedBy === null) return texts.nobody[locale]
  if (actor.kind === 'officer' && actor.accountId === claimedBy) return texts.you[locale]
  return (claimedByName ?? texts.colleague)[locale]
}

/** What the officer can do with the row; each button names its case, because there are many alike on the page. */
function ActionCell({ ctx, task }: { readonly ctx: Ctx; readonly task: Task }) {
  const { actor, locale } = ctx
  if (actor.kind !== 'officer') return null
  const action = task.claimedBy === null ? 'claim' : 'release'
  const isAllowed = task.status === 'open' && (action === 'claim' ? mayDo(actor, task) : mayRelease(actor, task))
  if (!isAllowed) return <span class="dw-muted">{texts.noAction[locale]}</span>
  return (
    <form method="post" action={href(ctx, `/office/tasks/${task.id}/${action}`)}>
      <FormTokens ctx={ctx} />
      <Button size="sm" variant={action === 'claim' ? 'secondary' : 'quiet'} aria-label={`${texts[action][locale]} ${task.reference}`}>
        {texts[action][locale]}
      </Button>
    </form>
  )
}
