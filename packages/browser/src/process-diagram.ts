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
  zoom(to: 'fit-viewport', centre: 'auto'): void
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

for (const place of document.querySelectorAll<HTMLElement>('[data-process-diagram]')) void draw(place)

async function draw(place: HTMLElement): Promise<void> {
  const { xml = '', marks = '[]', textClass = '' } = place.dataset
  place.hidden = false
  try {
    const viewer = new NavigatedViewer({ container: place }) as unknown as Viewer
    await viewer.importXML(xml)
    const canvas = viewer.get<Canvas>('canvas')
    const known = viewer.get<Registry>('elementRegistry')
    for (const mark of JSON.parse(marks) as Mark[]) {
      if (!known.get(mark.element)) continue
      canvas.addMarker(mark.element, mark.marker)
      if (!mark.text) continue
      const html = label(mark.text, textClass)
      viewer.get<Overlays>('overlays').add(mark.element, { position: { bottom: -4, left: 0 }, html })
    }
    canvas.zoom('fit-viewport', 'auto')
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
