import type { CertificateDocument } from './document.ts'
import { documentTexts } from './document-texts.ts'
import { formatDay } from './format.ts'
import { bilingualRow, bilingualRuns, plainMeta, sharedTexts, verificationData } from './template-data.ts'
import { typeset } from './typst-renderer.ts'

/** Sets a certificate as a bilingual, tagged PDF/A-2a page. The result is not signed yet. */
export async function renderCertificate(input: CertificateDocument): Promise<Buffer> {
  const { certificateNumber, holder, issued, noExpiry, validUntil } = documentTexts
  const rows = [
    ...input.claims,
    { label: issued, value: formatDay(input.issuedOn) },
    { label: validUntil, value: input.validUntil ? formatDay(input.validUntil) : noExpiry },
  ]
  return typeset('certificate', {
    ...(await verificationData(input.verifyUrl)),
    number: input.number,
    demo: input.demo,
    issuer: bilingualRuns(input.issuer),
    title: bilingualRuns(input.title),
    statement: input.statement ? bilingualRuns(input.statement) : null,
    holder: bilingualRuns(input.holder),
    rows: rows.map(bilingualRow),
    legalNote: bilingualRuns(input.legalNote),
    meta: plainMeta(input.title, input.number, input.issuer, input.issuedOn),
    texts: { ...sharedTexts, number: bilingualRuns(certificateNumber), holder: bilingualRuns(holder) },
  })
}
