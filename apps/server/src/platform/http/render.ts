import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Locale } from '@diwan/service-kit'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { joinGzip, joinPlain, makePart, type Part } from './gzip-parts.ts'
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
  /** What that officer may be: decides which parts of the navigation are there. */
  readonly roles: readonly string[]
  /** A number kept with the session under `badge`, for the navigation; 0 without one. */
  readonly badge: number
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

/** A page rendered and compressed once, with holes for the viewer's own parts between its parts. */
interface Template {
  readonly parts: readonly Part[]
  readonly holes: readonly string[]
}

/** Bytes kept in all: addresses with made-up queries must not fill the memory. */
const maxKept = 48 * 1024 * 1024

type PageReply = Extract<Reply, { kind: 'page' }>

/** Makes the bytes of a page. */
export interface Renderer {
  plain(context: LayoutContext, reply: PageReply): Buffer
  gzip(context: LayoutContext, reply: PageReply): Buffer | Promise<Buffer>
}

const gzipAsync = promisify(gzip)

export function renderer(layout: Layout): Renderer {
  const templates = new Map<string, Template>()
  let kept = 0
  const render = (context: LayoutContext, page: Page) => `<!doctype html>${renderToString(layout(context, page))}`
  const contentOf = ({ page }: PageReply): Page => (typeof page === 'function' ? page() : page)

  const make = (context: LayoutContext, reply: PageReply): Template => {
    const path = context.path.replace(slotCharacters, '').replace(/%EE%80%80/gi, '')
    const html = render({ ...context, path, name: context.signedIn ? nameSlot : '', csrf: csrfSlot }, contentOf(reply))
    return { parts: html.split(slots).map(makePart), holes: html.match(new RegExp(slots, 'g')) ?? [] }
  }

  /** The kept template of a page that many share; undefined for a page of one's own. */
  const shared = (context: LayoutContext, reply: PageReply): Template | undefined => {
    if (!reply.cacheKey || context.flash) return undefined
    const { locale, realm, signedIn, entityId, roles, badge, path } = context
    const key = `${reply.cacheKey}|${locale}|${realm}|${signedIn}|${entityId}|${roles.join()}|${badge}|${path}`
    const known = templates.get(key)
    if (known) return known
    const made = make(context, reply)
    const size = made.parts.reduce((sum, { plain, deflated }) => sum + plain.length + deflated.length, key.length)
    if (kept + size > maxKept) {
      templates.clear()
      kept = 0
    }
    kept += size
    templates.set(key, made)
    return made
  }

  const fill = ({ holes }: Template, { name, csrf }: LayoutContext): string[] =>
    holes.map((hole) => escapeHtml(hole === nameSlot ? name : csrf))

  return {
    plain(context, reply) {
      const template = shared(context, reply)
      return template
        ? joinPlain(template.parts, fill(template, context))
        : Buffer.from(render(context, contentOf(reply)))
    },
    gzip(context, reply) {
      const template = shared(context, reply)
      if (template) return joinGzip(template.parts, fill(template, context))
      return gzipAsync(render(context, contentOf(reply)), { level: 5 })
    },
  }
}
