import { Alert, Button, ButtonGroup, ButtonLink, EmptyState, ErrorSummary, Form, Ltr, RadioGroup, Table, Tag } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import type { BulkPlan } from '../plan-bulk.ts'
import { tasksCounted } from '../rules.ts'
import { priorities } from '../schema.ts'
import { actionTexts, obstacleTexts, priorityNames, texts } from '../texts.ts'
import { DueCell, officerOf } from './task-table.tsx'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf' | 'actor' | 'now'>
  readonly plan: BulkPlan
  readonly issues?: readonly FieldIssue[]
}

/** What will happen to each ticked task, before anything happens. */
export const showBulk = (ctx: Props['ctx'], plan: BulkPlan, issues: readonly FieldIssue[] = []): Page => ({
  title: actionTexts[plan.action].choice[ctx.locale],
  active: 'queue',
  hasErrors: issues.length > 0,
  breadcrumbs: [{ href: href(ctx, '/office'), text: texts.queue[ctx.locale] }],
  body: <BulkPage ctx={ctx} plan={plan} issues={issues} />,
})

function BulkPage({ ctx, plan, issues = [] }: Props) {
  const { locale } = ctx
  const { action, lines } = plan
  const possible = lines.filter(({ obstacle }) => obstacle === null)
  const heading = `${actionTexts[action].choice[locale]}: ${tasksCounted(possible.length)[locale]}`
  if (lines.length === 0) return <Nothing ctx={ctx} />
  return (
    <>
      {issues.length > 0 && <ErrorSummary locale={locale} errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))} />}
      <h1>{possible.length > 0 ? heading : actionTexts[action].choice[locale]}</h1>
      <p class="dw-muted">{possible.length > 0 ? texts.previewLead[locale] : texts.noneChangeable[locale]}</p>
      <Table
        caption={texts.willHappen[locale]}
        hideCaption
        dense
        rows={lines}
        rowKey={({ task }) => task.id}
        columns={[
          { header: texts.reference[locale], cell: ({ task }) => <Ltr>{task.reference}</Ltr> },
          { header: texts.task[locale], cell: ({ task }) => task.name[locale] },
          { header: texts.due[locale], cell: ({ task }) => <DueCell ctx={ctx} task={task} /> },
          { header: texts.officer[locale], cell: ({ task }) => officerOf(ctx, task) },
          {
            header: texts.willHappen[locale],
            cell: ({ obstacle }) =>
              obstacle === null ? (
                <Tag tone="success">{actionTexts[action].effect[locale]}</Tag>
              ) : (
                <Tag tone="neutral">{obstacleTexts[obstacle][locale]}</Tag>
              ),
          },
        ]}
      />
      {possible.length > 0 && <Agree ctx={ctx} plan={plan} issues={issues} />}
    </>
  )
}

function Agree({ ctx, plan, issues = [] }: Props) {
  const { locale } = ctx
  const { action, lines, candidates } = plan
  const errorOf = (name: string) => issues.find(({ field }) => field === name)?.text[locale]
  const ids = lines.flatMap(({ task, obstacle }) => (obstacle === null ? [task.id] : []))
  if (action === 'assign' && candidates.length === 0) {
    return (
      <Alert tone="warning" heading={texts.officerNeeded[locale]}>
        <p>{texts.nobodyForAll[locale]}</p>
      </Alert>
    )
  }
  return (
    <Form action={href(ctx, '/office/tasks/bulk')} hidden={{ do: action }}>
      <FormTokens ctx={ctx} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="task" value={id} />
      ))}
      {action === 'assign' && (
        <RadioGroup
          name="officer"
          locale={locale}
          label={texts.assignTo[locale]}
          error={errorOf('officer')}
          options={candidates.map(({ id, name, open }) => ({
            value: id,
            label: name[locale],
            hint: `${texts.openNow[locale]}: ${open}`,
          }))}
        />
      )}
      {action === 'prioritise' && (
        <RadioGroup
          name="priority"
          locale={locale}
          label={texts.priority[locale]}
          error={errorOf('priority')}
          options={priorities.map((value) => ({ value: String(value), label: priorityNames[value][locale] }))}
        />
      )}
      <ButtonGroup>
        <Button>{texts.confirm[locale]}</Button>
        <ButtonLink href={href(ctx, '/office')} variant="secondary">
          {texts.cancel[locale]}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  )
}

const Nothing = ({ ctx }: Pick<Props, 'ctx'>) => (
  <EmptyState
    heading={texts.noneSelected[ctx.locale]}
    icon="tasks"
    action={
      <ButtonLink href={href(ctx, '/office')} variant="secondary">
        {texts.backToQueue[ctx.locale]}
      </ButtonLink>
    }
  >
    <p>{texts.noneSelectedText[ctx.locale]}</p>
  </EmptyState>
)
