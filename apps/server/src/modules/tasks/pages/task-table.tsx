import { Button, DateText, Ltr, Table, Tag } from '@diwan/ui'
import { FormTokens, href, type RequestCtx } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import { mayDo, mayRelease } from '../policy.ts'
import { dueOf } from '../rules.ts'
import type { Task } from '../schema.ts'
import { texts } from '../texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'csrf' | 'actor' | 'now'>

export function TaskTable({ ctx, tasks }: { readonly ctx: Ctx; readonly tasks: readonly Task[] }) {
  const { locale } = ctx
  return (
    <Table
      caption={texts.queue[locale]}
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
          cell: ({ name, serviceTitle }) => (
            <>
              {name[locale]}
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
        { header: texts.officer[locale], cell: (task) => officerOf(ctx, task) },
        { header: texts.action[locale], cell: (task) => <ActionCell ctx={ctx} task={task} /> },
      ]}
    />
  )
}

const tones = { overdue: 'danger', today: 'warning', later: 'info', none: 'neutral' } as const

function DueCell({ ctx: { locale, now }, task: { dueAt } }: { readonly ctx: Ctx; readonly task: Task }) {
  const { urgency, text } = dueOf(dueAt, now, nation.country.timeZone)
  return (
    <>
      {dueAt && <DateText value={dueAt} locale={locale} />}
      {dueAt && text && <br />}
      {text && (
        <Tag tone={tones[urgency]} icon={urgency === 'overdue' ? 'warning' : undefined}>
          {text[locale]}
        </Tag>
      )}
    </>
  )
}

function officerOf({ locale, actor }: Ctx, { claimedBy, claimedByName }: Task): string {
  if (claimedBy === null) return texts.nobody[locale]
  if (actor.kind === 'officer' && actor.accountId === claimedBy) return texts.you[locale]
  return (claimedByName ?? texts.colleague)[locale]
}

/** What the officer can do with the row; each button names its case, because there are many alike on the page. */
function ActionCell({ ctx, task }: { readonly ctx: Ctx; readonly task: Task }) {
  const { actor, locale } = ctx
  if (actor.kind !== 'officer') return null
  const action = task.claimedBy === null ? 'claim' : 'release'
  const isAllowed = action === 'claim' ? mayDo(actor, task) : mayRelease(actor, task)
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
