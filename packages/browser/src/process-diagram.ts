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

interface Canvas {
  addMarker(element: string, name: string): void
  zoom(to?: 'fit-viewport' | number, centre?: 'auto'): number
  scrollToElement(element: string, padding: number): void
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
const smallestReadable = 0.85

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
    const [last] = shown.slice(-1)
    if (canvas.zoom() >= smallestReadable || !last) return
    canvas.zoom(smallestReadable)
    canvas.scrollToElement(last.element, 60)
  } catch (error) {
    // The list on the page says the same.
    place.hidden = true
    throw error
  }
}

function label(text: string, className: string): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  made.dir = 'auto'
  made.textContent = text
  return made
}
