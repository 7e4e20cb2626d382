import { Button, EmptyState, Form, Select, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { roleNames } from '../../identity/index.ts'
import type { RoleWork, Workload } from '../get-workload.ts'
import { texts } from '../texts.ts'
import { ageNames, workloadTexts } from '../workload-texts.ts'
import { workingTimeText } from '../workload-rules.ts'
import { workingClock } from '../working-clock.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale'>
  readonly work: Workload
}

/** What a supervisor looks at in the morning. */
export const showWorkload = (ctx: Props['ctx'], work: Workload): Page => ({
  title: workloadTexts.workload[ctx.locale],
  active: 'queue',
  body: (
    <>
      <h1>{workloadTexts.workload[ctx.locale]}</h1>
      <p class="dw-muted">{workloadTexts.lead[ctx.locale]}</p>
      <Officers ctx={ctx} work={work} />
      {work.roles.length === 0 ? (
        <EmptyState heading={workloadTexts.nothingOpen[ctx.locale]} icon="tasks" />
      ) : (
        <>
          <Forecasts ctx={ctx} work={work} />
          <Ages ctx={ctx} work={work} />
          <Services ctx={ctx} work={work} />
        </>
      )}
    </>
  ),
})

function Officers({ ctx: { locale }, work }: Props) {
  return (
    <>
      <h2>{workloadTexts.officers[locale]}</h2>
      <Table
        caption={workloadTexts.officers[locale]}
        hideCaption
        dense
        rows={work.officers}
        rowKey={({ officer }) => officer.id}
        columns={[
          {
            header: texts.officer[locale],
            cell: ({ officer }) => (
              <a class="ds-link" href={href({ locale }, `/office?officer=${officer.id}`)}>
                {officer.name[locale]}
              </a>
            ),
          },
          { header: texts.open[locale], cell: ({ open }) => open, numeric: true },
          { header: texts.overdue[locale], cell: ({ overdue }) => overdue, numeric: true },
          { header: workloadTexts.done[locale], cell: ({ done }) => done, numeric: true },
        ]}
      />
    </>
  )
}

const roleOf = ({ role }: RoleWork, locale: 'ar' | 'en'): string => roleNames[role]?.[locale] ?? role

function Forecasts({ ctx: { locale }, work }: Props) {
  const { dayMinutes } = workingClock()
  return (
    <>
      <h2>{workloadTexts.forecast[locale]}</h2>
      <p class="dw-muted dw-small">{workloadTexts.forecastLead[locale]}</p>
      <Table
        caption={workloadTexts.forecast[locale]}
        hideCaption
        dense
        rows={work.roles}
        rowKey={({ role }) => role}
        columns={[
          { header: texts.role[locale], cell: (row) => roleOf(row, locale) },
          { header: texts.open[locale], cell: ({ open }) => open, numeric: true },
          { header: workloadTexts.done[locale], cell: ({ done }) => done, numeric: true },
          { header: texts.overdue[locale], cell: ({ overdue }) => overdue, numeric: true },
          {
            header: workloadTexts.willBeLate[locale],
            cell: ({ willBeLate }) => (willBeLate > 0 ? <Tag tone="warning">{willBeLate}</Tag> : willBeLate),
          },
          {
            header: workloadTexts.clearedIn[locale],
            cell: ({ clearedIn }) =>
              clearedIn === null ? workloadTexts.noPace[locale] : workingTimeText(clearedIn, dayMinutes)[locale],
          },
        ]}
      />
    </>
  )
}

const Ages = ({ ctx: { locale }, work }: Props) => (
  <>
    <h2>{workloadTexts.ageing[locale]}</h2>
    <Table
      caption={workloadTexts.ageing[locale]}
      hideCaption
      dense
      rows={work.roles}
      rowKey={({ role }) => role}
      columns={[
        { header: texts.role[locale], cell: (row) => roleOf(row, locale) },
        ...ageNames.map((name, index) => ({
          header: name[locale],
          cell: ({ ages }: RoleWork) => ages[index],
          numeric: true,
        })),
      ]}
    />
  </>
)

const Services = ({ ctx, work }: Props) => (
  <>
    <h2>{workloadTexts.bottleneck[ctx.locale]}</h2>
    <Form method="get" action={href(ctx, '/office/workload/process')}>
      <Select
        name="service"
        locale={ctx.locale}
        label={texts.service[ctx.locale]}
        placeholder={null}
        options={work.services.map(({ id, title }) => ({ value: id, label: title[ctx.locale] }))}
      />
      <Button variant="secondary">{workloadTexts.show[ctx.locale]}</Button>
    </Form>
  </>
)
