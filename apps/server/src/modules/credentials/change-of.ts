import type { CredentialChanged } from './events.ts'
import type { Credential } from './schema.ts'

/** The payload of an event about a credential. */
export const changeOf = (credential: Credential): CredentialChanged => ({
  credentialId: credential.id,
  number: credential.number,
  type: credential.type,
  serviceId: credential.serviceId,
  subject: credential.subject,
  holderPersonId: credential.holderPersonId,
  ownerPersonId: credential.ownerPersonId,
})
