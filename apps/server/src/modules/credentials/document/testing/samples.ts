import type { CertificateDocument, ReceiptDocument } from '../document.ts'

const issuer = {
  ar: 'وزارة الداخلية – الإدارة العامة للمباحث والأدلة الجنائية',
  en: 'Ministry of Interior – General Directorate of Criminal Investigation and Forensic Science',
}

export const aCertificate = (overrides: Partial<CertificateDocument> = {}): CertificateDocument => ({
  kind: 'certificate',
  number: 'GC7K-4M9P-XW3D-T',
  verifyUrl: 'https://diwan.example.org/verify/GC7K-4M9P-XW3D-T',
  issuer,
  title: { ar: 'شهادة حسن السيرة والسلوك', en: 'Good-conduct certificate' },
  statement: {
    ar: 'تشهد الجهة المصدرة بأن صاحب هذه الشهادة لم يصدر بحقه حكم جنائي حتى تاريخ إصدارها.',
    en: 'The issuing authority certifies that no criminal judgment against the person named below is on its records.',
  },
  holder: { ar: 'فاطمة أحمد عبدالله', en: 'Fatima Ahmed Abdulla' },
  claims: [
    { label: { ar: 'الرقم الشخصي', en: 'Personal number' }, value: '999900012' },
    { label: { ar: 'رقم البطاقة', en: 'Card number' }, value: '784-1990-1234567-1' },
    { label: { ar: 'الجنسية', en: 'Nationality' }, value: { ar: 'بحرينية', en: 'Bahraini' } },
    {
      label: { ar: 'مقدمة لدى', en: 'Addressed to' },
      value: { ar: 'سفارة، ملف 555-2020-7654321-9', en: 'Embassy, file 555-2020-7654321-9' },
    },
  ],
  issuedOn: '2026-03-01',
  validUntil: '2026-06-01',
  legalNote: {
    ar: 'صدرت هذه الشهادة بصورة إلكترونية، وأي تعديل فيها يلغيها.',
    en: 'Issued electronically. Any alteration makes it void.',
  },
  demo: false,
  ...overrides,
})

export const aReceipt = (overrides: Partial<ReceiptDocument> = {}): ReceiptDocument => ({
  kind: 'receipt',
  number: 'RC7K-4M9P-XW3D-T',
  verifyUrl: null,
  issuer,
  payer: { ar: 'علي حسن يوسف', en: 'Ali Hasan Yusuf' },
  lines: [
    { text: { ar: 'رسم بدل فاقد', en: 'Replacement fee' }, amountMinor: 1_234_500 },
    { text: { ar: 'رسم بريد', en: 'Postal delivery' }, amountMinor: 500 },
  ],
  totalMinor: 1_235_000,
  currency: 'BHD',
  paidAt: new Date('2026-03-01T06:05:00Z'),
  timeZone: 'Asia/Bahrain',
  details: [{ label: { ar: 'مرجع بوابة الدفع', en: 'Gateway reference' }, value: 'pay-8f3k-2291' }],
  legalNote: { ar: 'يثبت السداد وليس فاتورة ضريبية.', en: 'Proof of payment, not a tax invoice.' },
  demo: false,
  ...overrides,
})
