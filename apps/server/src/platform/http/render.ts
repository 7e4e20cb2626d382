import type { Locale } from '@diwan/service-kit'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Page, Reply } from './reply.ts'
import type { Realm } from './route.ts'

/** What a layout knows of the request. Everything in here may be the same for many viewers except `name` and `csrf`. */
export interface LayoutContext {
  readonly locale: Locale
  readonly realm: Realm
  /** Path without language, with query: for the language switch. */
  readonly path: string
  readonly signedIn: boolean
  readonly name: string
  readonly csrf: string
  /** Entity of the officer who is signed in. */
  readonly entityId: string | null
  /** A message to show once. */
  readonly flash: string | null
}

export type Layout = (context: LayoutContext, page: Page) => VNode

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

// Stand in for the viewer's own parts while a page that many share is rendered; taken out of the address, the only text
// from outside that such a page may repeat.
const nameSlot = '\uE000name\uE000'
const csrfSlot = '\uE000csrf\uE000'
const slots = /\uE000(?:name|csrf)\uE000/
const slotCharacters = /\uE000/g

interface Template {
  readonly chunks: readonly string[]
  readonly holes: readonly string[]
}

/** Characters kept in all: addresses with made-up queries must not fill the memory. */
const maxKept = 24 * 1024 * 1024

export interface Renderer {
  html(context: LayoutContext, reply: Extract<Reply, { kind: 'page' }>): string
}

export function renderer(layout: Layout): Renderer {
  const templates = new Map<string, Template>()
  let kept = 0
  const render = (context: LayoutContext, page: Page) => `<!doctype html>${renderToString(layout(context, page))}`

  const template = (key: string, context: LayoutContext, make: () => Page): Template => {
    const known = templates.get(key)
    if (known) return known
    const path = context.path.replace(slotCharacters, '').replace(/%EE%80%80/gi, '')
    const html = render({ ...context, path, name: context.signedIn ? nameSlot : '', csrf: csrfSlot, flash: null }, make())
    const made = { chunks: html.split(slots), holes: html.match(new RegExp(slots, 'g')) ?? [] }
    if (kept + html.length > maxKept) {
      templates.clear()
      kept = 0
    }
    kept += html.length
    templates.set(key, made)
    return made
  }

  return {
    html(context, reply) {
      const { page, cacheKey } = reply
      const make = typeof page === 'function' ? page : () => page
      if (!cacheKey || context.flash) return render(context, make())
      const key = [cacheKey, context.locale, context.realm, context.signedIn, context.entityId, context.path].join('|')
      const { chunks, holes } = template(key, context, make)
      const fill = (hole: string) => escapeHtml(hole === nameSlot ? context.name : context.csrf)
      return chunks.reduce((html, chunk, index) => html + fill(holes[index - 1] ?? '') + chunk)
    },
  }
}
