/** An officer, or the platform for a stated purpose, read a person: the person can see it. */
export interface PersonRead {
  readonly personId: string
  readonly purpose: string
  /** Kind and internal id of who read. */
  readonly reader: string
  /** Entity of the officer; null for the platform itself. */
  readonly entityId: string | null
  /** What was read. */
  readonly scope: 'record' | 'facts' | 'addresses' | 'dependants' | 'offices'
}

export interface PersonAddressChanged {
  readonly personId: string
  readonly addressPeriodId: string
  readonly validFrom: string
  readonly source: string
  readonly reference: string
}

export interface PersonContactChanged {
  readonly personId: string
  readonly changed: readonly ('mobile' | 'email')[]
  readonly source: string
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'person.read': PersonRead
    'person.address_changed': PersonAddressChanged
    'person.contact_changed': PersonContactChanged
  }
}
