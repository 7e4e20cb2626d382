import { PDFDict, PDFDocument, PDFName, PDFString, type PDFRawStream } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderCertificate } from './render-certificate.ts'
import { checkStructure, extractText, isInstalled, readQrCode } from './testing/pdf-tools.ts'
import { aCertificate } from './testing/samples.ts'
import { typeset } from './typst-renderer.ts'

describe('renderCertificate', () => {
  let pdf: Buffer
  let document: PDFDocument
  beforeAll(async () => {
    pdf = await renderCertificate(aCertificate())
    document = await PDFDocument.load(pdf, { updateMetadata: false })
  })

  it('fits an ordinary certificate on one A4 page', () => {
    expect(document.getPages().map((page) => page.getSize())).toEqual([
      { width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) },
    ])
  })

  it('is tagged and says its language', () => {
    const { catalog } = document
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('ar')
  })

  it('declares PDF/A-2a and carries its title in both languages', () => {
    const metadata = document.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream
    const xmp = Buffer.from(metadata.contents).toString('utf8')
    expect(xmp).toMatch(/pdfaid:part>2</)
    expect(xmp).toMatch(/pdfaid:conformance>A</)
    expect(document.getTitle()).toBe('شهادة حسن السيرة والسلوك · Good-conduct certificate · GC7K-4M9P-XW3D-T')
  })

  it('holds nothing about the holder in its properties', () => {
    expect(
      `${document.getTitle()} ${document.getAuthor()} ${document.getSubject()} ${document.getKeywords()}`,
    ).not.toMatch(/Fatima|فاطمة|9999/)
  })

  it('is the same file for the same data', async () => {
    expect((await renderCertificate(aCertificate())).equals(pdf)).toBe(true)
  })

  it('goes on to a second page when there are many claims', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      label: { ar: `بند ${index}`, en: `Item ${index}` },
      value: { ar: 'قيمة', en: 'value' },
    }))
    const long = await PDFDocument.load(await renderCertificate(aCertificate({ claims: many })))
    expect(long.getPageCount()).toBe(2)
  })

  it('renders a name with letters the font does not have', async () => {
    const made = await renderCertificate(aCertificate({ holder: { ar: '李 明', en: 'Li Ming 李明 \u{1F600}' } }))
    expect((await PDFDocument.load(made)).getPageCount()).toBe(1)
  })

  it('compiles data that looks like typst code without running it', async () => {
    const holder = { ar: '#panic("x")', en: '#read("/etc/passwd") $ * _ ` \\ [] {}' }
    const made = await renderCertificate(aCertificate({ holder, statement: { ar: '#{', en: '"), evil: (' } }))
    expect((await PDFDocument.load(made)).getPageCount()).toBe(1)
  })
})

describe.skipIf(!isInstalled('pdftotext'))('text read out of a certificate (needs poppler-utils)', () => {
  it('gives Arabic words back as they were written', async () => {
    const text = await extractText(await renderCertificate(aCertificate()))
    // Words with lam-alif are left out: its obligatory ligature comes out of poppler in visual order.
    for (const words of ['شهادة حسن السيرة والسلوك', 'فاطمة أحمد عبدالله', 'بحرينية', 'الرقم الشخصي', 'صالحة حتى']) {
      expect(text).toContain(words)
    }
  })

  it('gives identifiers back in their own order, alone and inside Arabic', async () => {
    const text = await extractText(await renderCertificate(aCertificate()))
    expect(text).toContain('999900012')
    expect(text).toContain('784-1990-1234567-1')
    expect(text.match(/555-2020-7654321-9/g)).toHaveLength(2)
    expect(text).toContain('https://diwan.example.org/verify/GC7K-4M9P-XW3D-T')
  })

  it('prints markup in a name as the characters it consists of', async () => {
    const text = await extractText(await renderCertificate(aCertificate({ holder: { ar: 'اسم', en: '#evil[]$*' } })))
    expect(text).toContain('#evil[]$*')
  })

  it('says on demonstration copies, and only there, that they have no legal effect', async () => {
    const demo = await extractText(await renderCertificate(aCertificate({ demo: true })))
    expect(demo).toContain('DEMO – no legal effect')
    expect(demo).toContain('نسخة تجريبية')
    expect(await extractText(await renderCertificate(aCertificate()))).not.toMatch(/DEMO|تجريبية/)
  })

  it('says when a certificate never expires', async () => {
    const text = await extractText(await renderCertificate(aCertificate({ validUntil: null })))
    expect(text).toContain('No expiry date')
  })
})

describe.skipIf(!isInstalled('pdftoppm'))('the printed page (needs poppler-utils)', () => {
  it('shows a QR code that opens the verification page', async () => {
    const { verifyUrl } = aCertificate()
    expect(await readQrCode(await renderCertificate(aCertificate()))).toBe(verifyUrl)
  })
})

describe.skipIf(!isInstalled('qpdf'))('the file (needs qpdf)', () => {
  it('is sound', async () => {
    expect(await checkStructure(await renderCertificate(aCertificate()))).toContain(
      'No syntax or stream encoding errors',
    )
  })
})

describe('the typesetter', () => {
  it('says which template failed and why', () => {
    expect(() => typeset('certificate', {})).toThrow(/template certificate was not set: .*demo/s)
  })
})
