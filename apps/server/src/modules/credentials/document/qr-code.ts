import QRCode from 'qrcode'

/** A QR code as SVG, for paper: 15 % of it may be damaged (level M) and it still reads. */
export const qrCode = (text: string): Promise<string> =>
  QRCode.toString(text, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 4,
    color: { dark: '#000000ff', light: '#ffffffff' },
  })
