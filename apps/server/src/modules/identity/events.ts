/** A person logged in to the portal. */
export interface SessionLoggedIn {
  /** The session as it was before log-in: what an anonymous visitor began in it can be adopted. */
  readonly sessionId: string
  readonly accountId: string
  readonly personId: string
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'session.logged-in': SessionLoggedIn
  }
}
