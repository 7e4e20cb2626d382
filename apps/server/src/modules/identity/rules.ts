/** What can be decided about log-ins without looking anything up. */
import { isLocale, type Locale } from '@diwan/service-kit'
import type { Actor } from '../../platform/context.ts'
import type { Account, Assurance } from './schema.ts'

/** Values of the `acr` claim (OpenID Connect Core 1.0 §2): the two levels of the national eKey. */
export const acr = { basic: 'urn:bh:ekey:basic', advanced: 'urn:bh:ekey:advanced' } as const

/** Anything but the advanced value counts as basic: an unknown level must not open more. */
export const assuranceOf = (claim: unknown): Assurance => (claim === acr.advanced ? 'advanced' : 'basic')

/** Who acts when the holder of an account does, for himself or herself. Null for an account that is neither kind. */
export function actorOfAccount(
  { id: accountId, personId, entityId, roles }: Account,
  assurance: Assurance,
): Extract<Actor, { kind: 'person' | 'officer' }> | null {
  if (personId !== null) {
    return { kind: 'person', sessionId: null, accountId, personId, onBehalfOf: personId, mandate: null, assurance }
  }
  return entityId === null ? null : { kind: 'officer', sessionId: null, accountId, entityId, roles }
}

/** Whether a space-separated `acr_values` parameter asks for advanced. */
export const asksForAdvanced = (acrValues: unknown): boolean =>
  typeof acrValues === 'string' && acrValues.split(' ').includes(acr.advanced)

/** Five failures within a quarter of an hour close a login, whether or not an account has it. */
export const lockOut = { failures: 5, minutes: 15 } as const

/** A one-time code: six digits, ten minutes, five tries; at most five codes in a quarter of an hour. */
export const oneTimeCode = { digits: 6, minutes: 10, tries: 5, codesPerQuarter: 5 } as const

/** A log-in at the provider opens the portal again without asking for so many seconds. */
export const silentSeconds = 30 * 60

const latinDigit = (digit: string): string => String(digit.charCodeAt(0) & 0x0f)

/** Arabic-Indic and Persian digits as 0–9. */
export const toLatinDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, latinDigit)

/** As logins are stored: Latin digits, no blanks, a number without hyphens, a name in lower case. */
export function normaliseLogin(typed: string): string {
  const text = toLatinDigits(typed.normalize('NFKC')).replace(/\s/g, '').toLowerCase()
  return /^[\d-]+$/.test(text) ? text.replaceAll('-', '') : text
}

export const isPersonalNumber = (login: string): boolean => /^\d{9}$/.test(login)

/** User names have a letter, so that none can be a personal number. */
export const isUserName = (login: string): boolean => /^(?=.*[a-z])[a-z0-9][a-z0-9._-]{2,59}$/.test(login)

/** NIST SP 800-63B-4 §3.1.1.2: length alone, no rules of composition. */
export const isPasswordAcceptable = (password: string): boolean => password.length >= 8 && password.length <= 200

/** Base for reading a path; the name can belong to nobody (RFC 2606). */
const nowhere = 'http://local.invalid'

/**
 * A path of this server to return to after log-in, or null. Everything that a browser could read as another host is
 * refused: `//host`, `/\host`, control characters, and paths that become one of these when dots are resolved.
 */
export function localPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000) return null
  // oxlint-disable-next-line no-control-regex
  if (!value.startsWith('/') || /^\/[/\\]|[\\\u0000-\u001f\u007f]/.test(value)) return null
  const url = URL.parse(value, nowhere)
  if (!url || url.origin !== nowhere || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}

/** Where to go after log-in: in the reader's language, and never back to log-in itself. */
export function returnPath(value: unknown, locale: Locale, fallback: string): string {
  const path = localPath(value) ?? fallback
  const bare = path.replace(/^\/(ar|en)(?=\/|\?|$)/, '')
  if (/^\/(office\/)?(sign-in|sign-out|signed-out)(\/|\?|$)/.test(bare)) return returnPath(fallback, locale, '/account')
  if (bare !== path) return path
  return `/${locale}${path === '/' ? '' : path}`
}

/** The first language of a `ui_locales` parameter that the pages exist in. */
export function localeFrom(uiLocales: unknown): Locale | null {
  if (typeof uiLocales !== 'string') return null
  const asked = uiLocales.split(' ').map((tag) => tag.slice(0, 2).toLowerCase())
  return asked.find(isLocale) ?? null
}
