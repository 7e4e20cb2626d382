import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { renderReceipt } from './render-receipt.ts'
import { extractText, isInstalled, readQrCode } from './testing/pdf-tools.ts'
import { aReceipt } from './testing/samples.ts'

describe('renderReceipt', () => {
  it('fits on one page and is titled in both languages', async () => {
    const document = await PDFDocument.load(await renderReceipt(aReceipt()), { updateMetadata: false })
    expect(document.getPageCount()).toBe(1)
    expect(document.getTitle()).toBe('إيصال دفع · Payment receipt · RC7K-4M9P-XW3D-T')
  })

  it('refuses an amount that is not a whole number of minor units', async () => {
    await expect(renderReceipt(aReceipt({ totalMinor: 10.5 }))).rejects.toThrow(RangeError)
  })
})

describe.skipIf(!isInstalled('pdftotext'))('text read out of a receipt (needs poppler-utils)', () => {
  it('shows amounts with the three decimals of the dinar', async () => {
    const text = await extractText(await renderReceipt(aReceipt()))
    expect(text).toContain('BHD 1,234.500')
    expect(text).toContain('BHD 0.500')
    expect(text).toContain('BHD 1,235.000')
  })

  it('shows the time of payment on the clock of the country', async () => {
    expect(await extractText(await renderReceipt(aReceipt()))).toContain('1 March 2026 at 09:05')
  })

  it('shows payer, lines and references as they were given', async () => {
    const text = await extractText(await renderReceipt(aReceipt()))
    for (const part of ['علي حسن يوسف', 'Ali Hasan Yusuf', 'رسم بريد', 'Postal delivery', 'pay-8f3k-2291']) {
      expect(text).toContain(part)
    }
  })
})

describe.skipIf(!isInstalled('pdftoppm'))('the printed receipt (needs poppler-utils)', () => {
  it('has a QR code only where it can be looked up', async () => {
    const verifyUrl = 'https://diwan.example.org/verify/RC7K-4M9P-XW3D-T'
    expect(await readQrCode(await renderReceipt(aReceipt({ verifyUrl })))).toBe(verifyUrl)
    expect(await readQrCode(await renderReceipt(aReceipt()))).toBeUndefined()
  })
})
