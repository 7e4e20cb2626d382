import type { LocalisedText } from '@diwan/service-kit'
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

/** A change that the holder is told, with what its issuer says about it. */
export interface CredentialRevoked extends CredentialChanged {
  readonly title: LocalisedText
  readonly reason: LocalisedText
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'credential.issued': CredentialChanged
    /** Its PDF is sealed and can be fetched. */
    'credential.sealed': CredentialChanged
    'credential.suspended': CredentialChanged
    'credential.reinstated': CredentialChanged
    'credential.revoked': CredentialRevoked
  }
}
