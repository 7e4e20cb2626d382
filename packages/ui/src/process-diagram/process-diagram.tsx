export interface DiagramMark {
  /** Id of an element of the model. */
  element: string
  look: 'current' | 'done' | 'slow'
  /** A few words beside it. */
  text?: string | undefined
}

export interface ProcessDiagramProps {
  /** Read out instead of the drawing. */
  label: string
  /** BPMN 2.0 with its diagram, in the reader's language. */
  xml: string
  marks: readonly DiagramMark[]
}

const markers = { current: 'dw-diagram--current', done: 'dw-diagram--done', slow: 'dw-diagram--slow' } as const

/**
 * Where the island `process-diagram.js` draws a process. Without a script it stays hidden: the page says the same in a
 * list. The mark of bpmn.io in its corner is a condition of the licence and must stay visible.
 */
export function ProcessDiagram({ label, xml, marks }: ProcessDiagramProps) {
  return (
    <figure
      class="dw-diagram"
      // Positions in the drawing count from the left, in Arabic too.
      dir="ltr"
      aria-label={label}
      hidden
      data-process-diagram=""
      data-xml={xml}
      data-text-class="dw-diagram__text"
      data-marks={JSON.stringify(marks.map(({ look, ...mark }) => ({ ...mark, marker: markers[look] })))}
    />
  )
}
