import { EmptyState, ProcessDiagram, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Bottleneck, ElementWork } from '../get-bottleneck.ts'
import { workloadTexts } from '../workload-texts.ts'
import { workingTimeText } from '../workload-rules.ts'
import { workingClock } from '../working-clock.ts'

type Ctx = Pick<RequestCtx, 'locale'>

/** The process of a service with count and median working time at each step: drawn, and as a list. */
export const showBottleneck = (ctx: Ctx, found: Bottleneck | undefined): Page => ({
  title: workloadTexts.bottleneck[ctx.locale],
  active: 'queue',
  islands: ['process-diagram'],
  breadcrumbs: [{ href: href(ctx, '/office/workload'), text: workloadTexts.workload[ctx.locale] }],
  body: (
    <>
      <h1>{workloadTexts.bottleneck[ctx.locale]}</h1>
      <p class="dw-muted">{workloadTexts.bottleneckLead[ctx.locale]}</p>
      {found ? (
        <Steps ctx={ctx} found={found} />
      ) : (
        <EmptyState heading={workloadTexts.noCases[ctx.locale]} icon="tasks" />
      )}
    </>
  ),
})

function Steps({ ctx: { locale }, found }: { readonly ctx: Ctx; readonly found: Bottleneck }) {
  const { dayMinutes } = workingClock()
  const timeOf = ({ median }: ElementWork) =>
    median === undefined ? workloadTexts.none[locale] : workingTimeText(median, dayMinutes)[locale]
  const marks = found.elements
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => Number(a.isSlowest) - Number(b.isSlowest))
    .map((element) => ({
      element: element.elementId,
      look: element.isSlowest ? ('slow' as const) : ('done' as const),
      text: `${element.count} · ${timeOf(element)}`,
    }))
  return (
    <>
      <p>
        {workloadTexts.cases[locale]}: {found.cases}
      </p>
      <ProcessDiagram label={workloadTexts.bottleneck[locale]} xml={found.drawing.xml} marks={marks} />
      <Table
        caption={workloadTexts.bottleneck[locale]}
        hideCaption
        dense
        rows={found.elements}
        rowKey={({ elementId }) => elementId}
        columns={[
          {
            header: workloadTexts.step[locale],
            cell: ({ name, isSlowest }) => (
              <>
                {name[locale]} {isSlowest && <Tag tone="warning">{workloadTexts.slowest[locale]}</Tag>}
              </>
            ),
          },
          { header: workloadTexts.count[locale], cell: ({ count }) => count, numeric: true },
          { header: workloadTexts.median[locale], cell: timeOf },
          { header: workloadTexts.waiting[locale], cell: ({ waiting }) => waiting, numeric: true },
        ]}
      />
    </>
  )
}
