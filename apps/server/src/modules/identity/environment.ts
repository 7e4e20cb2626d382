import type { Db } from '../../platform/db.ts'
import type { Logger } from '../../platform/log.ts'

/** What everything in this module that serves requests by itself needs. */
export interface IdentityEnvironment {
  readonly db: Db
  /** Base of absolute links, without a trailing slash. */
  readonly publicUrl: string
  readonly secret: string
  readonly clock: () => Date
  readonly log: Logger
  /** Shows that everything is fictional. */
  readonly isDemo: boolean
  /** The last address of X-Forwarded-For is the caller's. */
  readonly trustProxy: boolean
  /** Passwords and codes tried per minute from one address: many people may share one. */
  readonly attemptsPerMinute: number
}
