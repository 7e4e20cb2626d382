import type { ComponentChildren } from 'preact'
import type { Actor } from '../context.ts'

export interface Breadcrumb {
  readonly href: string
  readonly text: string
}

/** The content of a page; the channel puts its layout around it. */
export interface Page {
  readonly title: string
  readonly body: ComponentChildren
  readonly description?: string
  readonly breadcrumbs?: readonly Breadcrumb[]
  readonly active?: string
  /** `plain` has no navigation: log-in and other single tasks. */
  readonly layout?: 'full' | 'plain'
  /** `form` keeps lines short. */
  readonly width?: 'form' | 'page'
  /** Full-width content above the main column. */
  readonly hero?: ComponentChildren
  /** Says so before the title, which screen readers read first. */
  readonly hasErrors?: boolean
  /** Names of scripts that only some pages need, such as `process-diagram`. */
  readonly islands?: readonly string[]
  /** Reload by itself after so many seconds while something outside is awaited; works without JavaScript. */
  readonly refreshSeconds?: number
}

export type SessionCommand =
  | { readonly do: 'log-in'; readonly actor: Actor; readonly name: { readonly ar: string; readonly en: string } }
  | { readonly do: 'log-out' }

interface Common {
  readonly session?: SessionCommand
  readonly headers?: Readonly<Record<string, string>>
}

export type Reply = Common &
  (
    | { readonly kind: 'page'; readonly status: number; readonly page: Page | (() => Page); readonly cacheKey?: string }
    | { readonly kind: 'redirect'; readonly to: string }
    | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
    | {
        readonly kind: 'file'
        readonly bytes: Buffer
        readonly type: string
        readonly filename: string
        readonly inline: boolean
      }
    | { readonly kind: 'text'; readonly type: string; readonly text: string }
  )

export const page = (content: Page, status = 200): Reply => ({ kind: 'page', status, page: content })

/**
 * A page that is the same for every viewer of one locale: `make` runs only when the key is new. It must not hold a form
 * with FormTokens, or every viewer would get the tokens of the first; the layout's own forms are filled in for each.
 */
export const cachedPage = (cacheKey: string, make: () => Page): Reply => ({
  kind: 'page',
  status: 200,
  page: make,
  cacheKey,
})

/**
 * 303 See Other: after a POST the browser fetches the next page, so that a reload repeats nothing (RFC 9110 §15.4.4).
 */
export const redirect = (to: string, session?: SessionCommand): Reply => ({
  kind: 'redirect',
  to,
  ...(session ? { session } : {}),
})

export const json = (body: unknown, status = 200): Reply => ({ kind: 'json', status, body })

export const file = (bytes: Buffer, type: string, filename: string, inline = false): Reply => ({
  kind: 'file',
  bytes,
  type,
  filename,
  inline,
})

export const text = (type: string, content: string): Reply => ({ kind: 'text', type, text: content })
