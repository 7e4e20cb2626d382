/** The fixed words of certificates and receipts. */
export const documentTexts = {
  certificateNumber: { ar: 'رقم الشهادة', en: 'Certificate number' },
  receiptNumber: { ar: 'رقم الإيصال', en: 'Receipt number' },
  receiptTitle: { ar: 'إيصال دفع', en: 'Payment receipt' },
  holder: { ar: 'صاحب الشهادة', en: 'Issued to' },
  payer: { ar: 'اسم الدافع', en: 'Paid by' },
  item: { ar: 'البيان', en: 'Particulars' },
  details: { ar: 'التفاصيل', en: 'Details' },
  issued: { ar: 'تاريخ الإصدار', en: 'Date of issue' },
  validUntil: { ar: 'صالحة حتى', en: 'Valid until' },
  noExpiry: { ar: 'غير محددة المدة', en: 'No expiry date' },
  paidAt: { ar: 'تاريخ ووقت الدفع', en: 'Paid on' },
  amount: { ar: 'المبلغ', en: 'Amount' },
  total: { ar: 'الإجمالي', en: 'Total' },
  verifyHeading: { ar: 'تحقق من صحة هذه الوثيقة', en: 'Check this document' },
  verifyHow: {
    ar: 'امسح رمز الاستجابة السريعة، أو افتح العنوان أدناه، وقارن البيانات بما تراه هنا.',
    en: 'Scan the QR code or open the address below, and compare what you see with this page.',
  },
  seal: {
    ar: 'وثيقة إلكترونية بختم رقمي، ولا تحتاج إلى ختم أو توقيع يدوي.',
    en: 'Electronically sealed: no stamp or handwritten signature is needed.',
  },
  qrAlt: {
    ar: 'رمز استجابة سريعة يفتح صفحة التحقق من هذه الوثيقة',
    en: 'QR code that opens the verification page of this document',
  },
  demo: {
    ar: 'نسخة تجريبية ليس لها أثر قانوني',
    en: 'DEMO – no legal effect',
  },
  demoShort: { ar: 'نسخة تجريبية', en: 'DEMO' },
} as const
