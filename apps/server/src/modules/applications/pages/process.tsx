import { DateText, Ltr, ProcessDiagram, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { caseTexts } from '../case-texts.ts'
import type { CaseProcess } from '../get-case-process.ts'

type Ctx = Pick<RequestCtx, 'locale'>

/** The process of a case with the place where it stands: drawn, and as a list for who cannot see the drawing. */
export const showProcess = (ctx: Ctx, shown: CaseProcess): Page => ({
  title: `${caseTexts.process[ctx.locale]} – ${shown.reference}`,
  active: 'queue',
  islands: ['process-diagram'],
  breadcrumbs: [
    { href: href(ctx, '/office'), text: caseTexts.queue[ctx.locale] },
    { href: href(ctx, `/office/cases/${shown.reference}`), text: shown.reference },
  ],
  body: <ProcessPage ctx={ctx} shown={shown} />,
})

function ProcessPage({ ctx: { locale }, shown }: { readonly ctx: Ctx; readonly shown: CaseProcess }) {
  const { drawing, reference, serviceTitle } = shown
  const current = new Map(drawing.current.map(({ elementId, since }) => [elementId, since]))
  const done = new Map(drawing.done.map(({ elementId, at }) => [elementId, at]))
  return (
    <>
      <h1>{caseTexts.process[locale]}</h1>
      <p>
        {serviceTitle[locale]} · <Ltr>{reference}</Ltr>
      </p>
      <p class="dw-muted dw-small">{caseTexts.dragHint[locale]}</p>
      <ProcessDiagram
        label={caseTexts.process[locale]}
        xml={drawing.xml}
        marks={[
          ...drawing.done.filter(({ elementId }) => !current.has(elementId)).map(({ elementId }) => ({ element: elementId, look: 'done' as const })),
          ...drawing.current.map(({ elementId }) => ({
            element: elementId,
            look: 'current' as const,
            text: caseTexts.standsHere[locale],
          })),
        ]}
      />
      <Table
        caption={caseTexts.steps[locale]}
        dense
        rows={drawing.elements}
        rowKey={({ elementId }) => elementId}
        columns={[
          { header: caseTexts.step[locale], cell: ({ name }) => name[locale] },
          {
            header: caseTexts.state[locale],
            cell: ({ elementId }) =>
              current.has(elementId) ? (
                <Tag tone="info">{caseTexts.standsHere[locale]}</Tag>
              ) : done.has(elementId) ? (
                <Tag tone="success">{caseTexts.stepDone[locale]}</Tag>
              ) : (
                <span class="dw-muted">{caseTexts.notReached[locale]}</span>
              ),
          },
          {
            header: caseTexts.since[locale],
            cell: ({ elementId }) => {
              const at = current.get(elementId) ?? done.get(elementId)
              return at ? <DateText value={at} locale={locale} time /> : <span class="dw-muted">–</span>
            },
          },
        ]}
      />
    </>
  )
}
