import type { Locale } from '@diwan/service-kit'
import type { Tx } from './db.ts'

/** Where a request came in. Values follow the catalogue's channel names. */
export type Channel =
  'portal' | 'mobile' | 'kiosk' | 'contact-centre' | 'service-centre' | 'back-office' | 'api' | 'system'

/** A live power to act for another; null while people act for themselves. */
export interface MandateRef {
  readonly id: string
}

/**
 * Who acts. `personId` is the person acting, `onBehalfOf` the person acted for (the same person when nobody is
 * represented). Officers carry the entity they serve; a session is never both a person's and an officer's.
 */
export type Actor =
  | { readonly kind: 'anonymous'; readonly sessionId: string | null }
  | {
      readonly kind: 'person'
      readonly sessionId: string | null
      readonly accountId: string
      readonly personId: string
      readonly onBehalfOf: string
      readonly mandate: MandateRef | null
      /** Assurance level of the log-in: see the national profile. */
      readonly assurance: 'basic' | 'advanced'
    }
  | {
      readonly kind: 'officer'
      readonly sessionId: string | null
      readonly accountId: string
      readonly entityId: string
      readonly roles: readonly string[]
    }
  | { readonly kind: 'system'; readonly process: string }

/** What every operation receives as its first argument. Nothing else reaches the clock, the database or the actor. */
export interface Ctx {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly locale: Locale
  readonly channel: Channel
  readonly correlationId: string
}

/** A name for the actor in audit and history rows: never a personal number. */
export function actorLabel(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous'
    case 'person':
      return `person:${actor.personId}`
    case 'officer':
      return `officer:${actor.accountId}`
    case 'system':
      return `system:${actor.process}`
  }
}
