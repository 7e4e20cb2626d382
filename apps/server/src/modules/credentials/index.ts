import './events.ts'

export { issueCredential } from './issue-credential.ts'
export { revokeCredential } from './revoke-credential.ts'
export { suspendCredential } from './suspend-credential.ts'
export { reinstateCredential } from './reinstate-credential.ts'
export { verifyCredential } from './verify-credential.ts'
export { getCredentialDocument } from './get-credential-document.ts'
export { getIssuedCredential } from './get-issued-credential.ts'
export { listCredentialsOf, type ListPage } from './list-credentials-of.ts'
export { listCredentialsForSubject } from './list-credentials-for-subject.ts'
export { createCredentialJobs, verifyUrl, type DocumentEnvironment } from './render.job.ts'
export { routes } from './routes.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export type { CredentialChanged, CredentialRevoked } from './events.ts'
export type {
  ChangeCredential,
  Credential,
  CredentialClaim,
  CredentialDocumentFile,
  CredentialStatus,
  CredentialSummary,
  IssueCredential,
  IssuedCredential,
  Issuer,
  Subject,
  Verification,
} from './schema.ts'

export { renderReceipt } from './document/render-receipt.ts'
export { renderCertificate } from './document/render-certificate.ts'
export type { CertificateDocument, DocumentClaim, ReceiptDocument, ReceiptLine } from './document/document.ts'
export { createDocumentSigner, type DocumentSigner, type SignatureMeta } from './document/sign-pdf.ts'
export { loadOrCreateSigningKey, type SigningKey } from './document/signing-key.ts'
