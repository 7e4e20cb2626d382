/** What a route's line adds to the context when it is audited. */
export interface AuditEvent {
  /** Past tense, such as `application.submitted`. */
  readonly name: string
  readonly method: string
  /** The route's pattern, never the address with its values. */
  readonly route: string
  readonly params: Readonly<Record<string, string>>
}

/** What the population register tells of a read: whose data, for what, by whom. */
export interface PersonReadEvent {
  readonly personId: string
  readonly purpose: string
  readonly reader: string
  readonly entityId: string | null
  readonly scope: string
}
