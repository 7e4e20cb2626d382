import { createHash } from 'node:crypto'
import { emit } from '../../platform/events.ts'
import { job, type JobHandler } from '../../platform/jobs.ts'
import { changeOf } from './change-of.ts'
import type { CertificateDocument, DocumentClaim } from './document/document.ts'
import { renderCertificate } from './document/render-certificate.ts'
import type { DocumentSigner } from './document/sign-pdf.ts'
import { writtenOut } from './document/written-out.ts'
import { dayOf } from './rules.ts'
import type { Credential, CredentialClaim } from './schema.ts'
import { appendEvent, findById, insertDocument } from './store.ts'
import { texts } from './texts.ts'

/** What documents need to know of the installation; given by composition. */
export interface DocumentEnvironment {
  readonly signer: DocumentSigner
  /** Base of absolute links, without a trailing slash. */
  readonly publicUrl: string
  /** Place named in signatures. */
  readonly location: string
  /** Marks documents as demonstrations. */
  readonly demo: boolean
}

export const createCredentialJobs = (env: DocumentEnvironment): readonly JobHandler[] => [
  job('credentials.render', async (ctx, { credentialId }: { readonly credentialId: string }) => {
    const credential = await findById(ctx.tx, credentialId)
    if (!credential || credential.hasDocument || credential.status === 'revoked') return
    const unsigned = await renderCertificate(printed(credential, env))
    const pdf = await env.signer.sign(unsigned, {
      reason: `${credential.title.ar} ${credential.number}`,
      name: credential.issuer.name.ar,
      location: env.location,
      signedAt: ctx.now,
    })
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    if (!(await insertDocument(ctx.tx, credential.id, { sha256, pdf }, ctx.now))) return
    await appendEvent(ctx, credential.id, 'sealed', { sha256 })
    await emit(ctx, 'credential.sealed', changeOf(credential))
  }),
]

/** Where a number is verified: in the QR code, so short and without a language. */
export const verifyUrl = (publicUrl: string, number: string): string => `${publicUrl}/verify/${number}`

const printed = (credential: Credential, env: DocumentEnvironment): CertificateDocument => ({
  kind: 'certificate',
  number: credential.number,
  verifyUrl: verifyUrl(env.publicUrl, credential.number),
  issuer: credential.issuer.name,
  title: credential.title,
  ...(credential.statement ? { statement: credential.statement } : {}),
  holder: credential.holderName,
  claims: credential.claims.map(printedClaim),
  issuedOn: dayOf(credential.issuedAt),
  validUntil: credential.validUntil,
  legalNote: credential.legalNote ?? texts.generalLegalNote,
  demo: env.demo,
})

const printedClaim = ({ label, value }: CredentialClaim): DocumentClaim => ({ label, value: writtenOut(value) })
