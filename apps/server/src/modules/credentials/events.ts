import type { Subject } from './schema.ts'

/** What every event about a credential tells. Identifiers only. */
export interface CredentialChanged {
  readonly credentialId: string
  readonly number: string
  readonly type: string
  readonly serviceId: string
  readonly subject: Subject
  readonly holderPersonId: string | null
  readonly ownerPersonId: string | null
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'credential.issued': CredentialChanged
    /** Its PDF is sealed and can be fetched. */
    'credential.sealed': CredentialChanged
    'credential.suspended': CredentialChanged
    'credential.reinstated': CredentialChanged
    'credential.revoked': CredentialChanged
  }
}
