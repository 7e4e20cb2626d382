import type { Locale } from '@diwan/service-kit'
import type { Realm } from '../../platform/http/route.ts'
import type { Assurance } from './schema.ts'

export interface SignInTarget {
  readonly locale: Locale
  readonly realm: Realm
  /** Local path to return to, with or without the language. */
  readonly path: string
  /** `advanced`: a page that needs it sends a person who has only basic here, and gets the person back. */
  readonly level?: Assurance
}

const areaOf = { portal: '', office: '/office' } as const

/** Address that starts a log-in, or a step-up, and leads back to `path`. */
export function signInUrl({ locale, realm, path, level }: SignInTarget): string {
  const query = new URLSearchParams({ return: path, ...(level === 'advanced' ? { level } : {}) })
  return `/${locale}${areaOf[realm]}/sign-in?${query}`
}

export const signOutPath = (realm: Realm): string => `${areaOf[realm]}/sign-out`
export const accountPath = (realm: Realm): string => `${areaOf[realm]}/account`
