/**
 * Draws a process where the page left a place for it. The licence of bpmn-js demands that the mark of bpmn.io stays
 * visible: nothing may lie over it or hide it.
 */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'

interface Mark {
  readonly element: string
  /** Class for the element. */
  readonly marker: string
  readonly text?: string
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Canvas {
  addMarker(element: string, name: string): void
  zoom(to?: 'fit-viewport', centre?: 'auto'): number
  viewbox(to?: Box): { readonly inner: Box; readonly outer: Pick<Box, 'width' | 'height'> }
}

interface Overlays {
  add(element: string, overlay: { position: { bottom: number; left: number }; html: HTMLElement }): void
}

interface Registry {
  get(element: string): unknown
}

interface Viewer {
  importXML(xml: string): Promise<unknown>
  get<Service>(name: string): Service
}

/** Below this, names cannot be read: the drawing is then moved to its last mark, and can be dragged. */
const smallestReadable = 0.75

for (const place of document.querySelectorAll<HTMLElement>('[data-process-diagram]')) void draw(place)

async function draw(place: HTMLElement): Promise<void> {
  const { xml = '', marks = '[]', textClass = '' } = place.dataset
  place.hidden = false
  try {
    const viewer = new NavigatedViewer({ container: place }) as unknown as Viewer
    await viewer.importXML(xml)
    const canvas = viewer.get<Canvas>('canvas')
    const known = viewer.get<Registry>('elementRegistry')
    const shown = (JSON.parse(marks) as Mark[]).filter(({ element }) => known.get(element))
    for (const mark of shown) {
      canvas.addMarker(mark.element, mark.marker)
      if (!mark.text) continue
      const html = label(mark.text, textClass)
      viewer.get<Overlays>('overlays').add(mark.element, { position: { bottom: -4, left: 0 }, html })
    }
    canvas.zoom('fit-viewport', 'auto')
    const last = shown.at(-1)
    if (canvas.zoom() < smallestReadable && last) lookAt(canvas, known.get(last.element) as Box)
  } catch (error) {
    // The list on the page says the same.
    place.hidden = true
    throw error
  }
}

/** The element in the middle, unless that would show more of what lies beside the drawing. */
function lookAt(canvas: Canvas, element: Box): void {
  const { inner, outer } = canvas.viewbox()
  const scale = Math.min(1, Math.max(smallestReadable, outer.height / (inner.height + 2 * edge)))
  const [width, height] = [outer.width / scale, outer.height / scale]
  const x = begin(element.x + element.width / 2, width, inner.x, inner.width)
  const y = begin(element.y + element.height / 2, height, inner.y, inner.height)
  canvas.viewbox({ x, y, width, height })
}

/** Of the drawing, room for the words below its last elements included. */
const edge = 44

function begin(middle: number, length: number, from: number, drawn: number): number {
  if (length >= drawn + 2 * edge) return from - (length - drawn) / 2
  return Math.min(Math.max(middle - length / 2, from - edge), from + drawn + edge - length)
}

function label(text: string, className: string): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  made.dir = 'auto'
  made.textContent = text
  return made
}
