import { defineService, field } from '@diwan/service-kit'

export const service = defineService({
  id: 'cid.good-conduct-verify',
  version: 1,
  title: { ar: 'التحقق من شهادة حسن السيرة والسلوك', en: 'Verify a good-conduct certificate' },
  summary: {
    ar: 'تأكد أن شهادة حسن السيرة والسلوك صحيحة وسارية، بمسح رمزها أو إدخال رقمها.',
    en: 'Make sure that a good-conduct certificate is genuine and still valid, by scanning its code or typing its number.',
  },
  keywords: {
    ar: ['صحة شهادة', 'رمز الاستجابة السريعة', 'باركود', 'توثيق', 'شهادة جنائية', 'صحيفة سوابق', 'تأكد'],
    en: ['QR', 'genuine', 'check', 'valid', 'police clearance', 'criminal record', 'authenticity', 'employer'],
  },
  sector: 'interior',
  competentAuthority: 'moi-cid',
  lifeEvents: ['work'],
  audience: ['public'],
  channels: ['portal'],
  assurance: 'none',
  delegation: [],
  legalBasis: [
    {
      title: {
        ar: 'المرسوم بقانون رقم (54) لسنة 2018 بإصدار قانون الخطابات والمعاملات الإلكترونية',
        en: 'Decree-Law No. 54 of 2018, the Electronic Communications and Transactions Law',
      },
      url: 'https://www.trowers.com/insights/2020/march/new-bahrain-law-to-regulate-electronic-transactions',
    },
  ],
  requirements: [],
  facts: [],
  form: [
    {
      id: 'document',
      title: { ar: 'الشهادة', en: 'The certificate' },
      fields: [
        field.text('qr', { ar: 'رقم الشهادة أو محتوى رمزها', en: 'Certificate number, or what its code contains' }, {
          hint: { ar: 'تجد الرقم أسفل رمز الاستجابة السريعة.', en: 'The number is below the QR code.' },
          identifier: true,
          maxLength: 300,
        }),
      ],
    },
  ],
  cost: { model: 'none', currency: 'BHD', confidence: 'assumed' },
  journey: { kind: 'verification' },
  serviceLevel: { value: 1, unit: 'minutes', confidence: 'verified' },
  outputs: [
    {
      id: 'info',
      kind: 'view',
      title: {
        ar: 'حالة الشهادة وأقل ما يلزم من بياناتها',
        en: 'The certificate’s status and the minimum of its data',
      },
    },
  ],
  steps: [
    { ar: 'امسح رمز الاستجابة السريعة أو أدخل رقم الشهادة.', en: 'Scan the QR code or type the certificate’s number.' },
    { ar: 'نتحقق من الختم الإلكتروني وحالة الشهادة.', en: 'The electronic seal and the status are checked.' },
    { ar: 'تظهر النتيجة مع أقل قدر من البيانات.', en: 'You see the result with as little data as possible.' },
  ],
  review: { fields: [], facts: [] },
  retention: {
    years: 1,
    basis: {
      ar: 'مدة مقترحة لسجل عمليات التحقق؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period for the record of verifications; no official retention schedule is published.',
    },
  },
  cohort: 'reference',
  confidence: 'verified',
  sources: ['https://newsofbahrain.com/bahrain/82694.html'],
})
