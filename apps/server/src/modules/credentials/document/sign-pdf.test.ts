import { createHash, verify, X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import forge from 'node-forge'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderCertificate } from './render-certificate.ts'
import { createDocumentSigner, openSeal, type DocumentSigner } from './sign-pdf.ts'
import { loadOrCreateSigningKey, type SigningKey } from './signing-key.ts'
import { checkStructure, describeSignature, isInstalled, readQrCode } from './testing/pdf-tools.ts'
import { aCertificate } from './testing/samples.ts'

const meta = () => ({ reason: 'إصدار شهادة', name: 'وزارة الداخلية', location: 'المنامة', signedAt: new Date() })

/** The bytes a signature covers and the CMS structure in the gap between them. */
function takeApart(pdf: Buffer): { covered: Buffer; cms: Buffer } {
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'))
  if (!range) throw new Error('no signature in the file')
  const [start, length, second, rest] = range.slice(1).map(Number) as [number, number, number, number]
  const padded = Buffer.from(pdf.toString('latin1', length + 1, second - 1), 'hex')
  return {
    covered: Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(second, second + rest)]),
    cms: padded.subarray(0, 4 + padded.readUInt16BE(2)),
  }
}

/** Members of the nested structure: [0][1] is the first value's second. */
function at(node: forge.asn1.Asn1, ...path: number[]): forge.asn1.Asn1 {
  return path.reduce((parent, index) => (parent.value as forge.asn1.Asn1[])[index]!, node)
}
const der = (node: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1')

describe('createDocumentSigner', () => {
  let dir: string
  let key: SigningKey
  let signer: DocumentSigner
  let plain: Buffer
  let signed: Buffer
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'seal-'))
    key = await loadOrCreateSigningKey(dir, 'secret')
    signer = createDocumentSigner(key)
    plain = await renderCertificate(aCertificate())
    signed = await signer.sign(plain, meta())
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  it('signs the hash of everything in the file but the signature itself', () => {
    const { covered, cms } = takeApart(signed)
    const signerInfo = at(forge.asn1.fromDer(cms.toString('latin1')), 1, 0, 4, 0)
    const attributes = at(signerInfo, 3)
    expect(der(attributes).includes(createHash('sha256').update(covered).digest())).toBe(true)

    const asSet = der(attributes)
    asSet[0] = 0x31
    const certificate = new X509Certificate(openSeal(key.p12, key.passphrase).seal.chain[0]!)
    const signature = Buffer.from(at(signerInfo, 5).value as string, 'latin1')
    expect(verify('sha256', asSet, certificate.publicKey, signature)).toBe(true)
  })

  it('binds the certificate into the signature and leaves the signing time to the PDF, as PAdES demands', () => {
    const { cms } = takeApart(signed)
    const attributes = at(forge.asn1.fromDer(cms.toString('latin1')), 1, 0, 4, 0, 3).value as forge.asn1.Asn1[]
    const names = attributes.map((attribute) => forge.asn1.derToOid(at(attribute, 0).value as string))
    expect(names.toSorted()).toEqual(['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'])
    const own = openSeal(key.p12, key.passphrase).seal.chain[0]!
    expect(cms.includes(createHash('sha256').update(own).digest())).toBe(true)
    expect(signed.includes('/SubFilter /ETSI.CAdES.detached')).toBe(true)
  })

  it('keeps title, language and tags of the page', async () => {
    const before = await PDFDocument.load(plain, { updateMetadata: false })
    const after = await PDFDocument.load(signed, { updateMetadata: false })
    expect(after.getTitle()).toBe(before.getTitle())
    expect(after.getModificationDate()).toEqual(before.getModificationDate())
    expect(after.catalog.keys().map(String)).toEqual(expect.arrayContaining(before.catalog.keys().map(String)))
  })

  it('writes names so that they cannot add anything to the file', async () => {
    const made = await signer.sign(plain, { ...meta(), name: ') /Evil (', reason: '\\) >> endobj' })
    expect(made.includes('Evil')).toBe(false)
    expect((await PDFDocument.load(made)).getPageCount()).toBe(1)
  })

  it('refuses to sign outside the validity of its certificate', async () => {
    await expect(signer.sign(plain, { ...meta(), signedAt: new Date('2001-01-01') })).rejects.toThrow(/valid from/)
  })

  describe.skipIf(!isInstalled('pdfsig'))('judged by another program (needs poppler-utils)', () => {
    it('is valid and covers the whole file', async () => {
      const verdict = await describeSignature(signed)
      expect(verdict).toContain('Signature is Valid')
      expect(verdict).toContain('Total document signed')
      expect(verdict).toContain('ETSI.CAdES.detached')
      expect(verdict).toContain('Diwan demonstration document seal')
    })

    it('is invalid as soon as one byte of the page changes', async () => {
      const tampered = Buffer.from(signed)
      const place = tampered.indexOf('/CreationDate')
      tampered[place + 20]! ^= 1
      expect(await describeSignature(tampered)).not.toContain('Signature is Valid')
    })

    it('still shows its QR code', async () => {
      expect(await readQrCode(signed)).toBe(aCertificate().verifyUrl)
    })
  })

  describe.skipIf(!isInstalled('qpdf'))('as a file (needs qpdf)', () => {
    it('is sound', async () => {
      expect(await checkStructure(signed)).toContain('No syntax or stream encoding errors')
    })
  })
})
