import { createPrivateKey } from 'node:crypto'
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { SignPdf } from '@signpdf/signpdf'
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import forge from 'node-forge'
import { PDFDocument } from 'pdf-lib'
import { CadesSigner, type SealCertificate } from './cades-signer.ts'

/** What a reader shows about a signature. */
export interface SignatureMeta {
  readonly reason: string
  /** Who seals: the issuing entity. */
  readonly name: string
  readonly location: string
  readonly signedAt: Date
}

export interface DocumentSigner {
  /** Seals a PDF (PAdES-B-B). @throws when the certificate was not valid at `signedAt`. */
  sign(pdf: Buffer, meta: SignatureMeta): Promise<Buffer>
}

/** Hexadecimal digits reserved for the signature: RSA 4096 with a chain of three certificates fits. */
const signatureLength = 16_384

export function createDocumentSigner({ p12, passphrase }: { p12: Buffer; passphrase: string }): DocumentSigner {
  const { seal, notBefore, notAfter } = openSeal(p12, passphrase)
  const signer = new CadesSigner(seal)
  return {
    async sign(pdf, meta) {
      if (meta.signedAt < notBefore || meta.signedAt > notAfter) {
        throw new Error(
          `the document seal is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, not at ${meta.signedAt.toISOString()}`,
        )
      }
      // Properties stay as typeset: changed ones would contradict the XMP metadata, which PDF/A forbids.
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      pdflibAddPlaceholder({
        pdfDoc: document,
        reason: literal(meta.reason),
        name: literal(meta.name),
        location: literal(meta.location),
        contactInfo: '',
        signingTime: meta.signedAt,
        signatureLength,
        subFilter: SUBFILTER_ETSI_CADES_DETACHED,
      })
      const prepared = await document.save({ useObjectStreams: false, updateFieldAppearances: false })
      return new SignPdf().sign(Buffer.from(prepared), signer)
    },
  }
}

/**
 * A text as the inside of a PDF literal string: UTF-16 with byte order mark, every byte escaped. The placeholder writes
 * what it is given between parentheses as it stands, so that anything else could end the string and add to the file.
 */
function literal(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

interface OpenedSeal {
  readonly seal: SealCertificate
  readonly notBefore: Date
  readonly notAfter: Date
}

/** Reads a PKCS#12 file. @throws when the passphrase is wrong or the key fits no certificate in it. */
export function openSeal(p12: Buffer, passphrase: string): OpenedSeal {
  const { asn1, pkcs12, pki } = forge
  const parsed = pkcs12.pkcs12FromAsn1(asn1.fromDer(p12.toString('latin1')), passphrase)
  const bags = (type: string) => parsed.getBags({ bagType: type })[type] ?? []
  const key = bags(pki.oids.pkcs8ShroudedKeyBag!)[0]?.key
  const certificates = bags(pki.oids.certBag!).flatMap(({ cert }) => (cert ? [cert] : []))
  if (!key) throw new Error('the PKCS#12 file holds no private key')
  const fits = (certificate: forge.pki.Certificate) =>
    (certificate.publicKey as forge.pki.rsa.PublicKey).n.equals(key.n)
  const own = certificates.find(fits)
  if (!own) throw new Error('no certificate in the PKCS#12 file fits its private key')
  const chain = [own, ...certificates.filter((certificate) => certificate !== own)]
  return {
    seal: {
      privateKey: createPrivateKey(pki.privateKeyToPem(key)),
      chain: chain.map((one) => Buffer.from(asn1.toDer(pki.certificateToAsn1(one)).getBytes(), 'latin1')),
    },
    ...own.validity,
  }
}
