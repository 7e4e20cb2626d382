import { defineService } from '@diwan/service-kit'
import { form } from './form.ts'

export const service = defineService({
  id: 'cid.good-conduct',
  version: 1,
  title: { ar: 'شهادة حسن السيرة والسلوك', en: 'Good-conduct certificate' },
  summary: {
    ar: 'احصل على شهادة إلكترونية مختومة بحسن السيرة والسلوك لتقديمها إلى جهة عمل أو دراسة أو غيرها.',
    en: 'Get a sealed electronic certificate of good conduct for an employer, a university or another body.',
  },
  keywords: {
    ar: ['حسن سيرة', 'سوابق', 'صحيفة جنائية', 'شهادة جنائية', 'توظيف', 'عمل', 'دراسة', 'هجرة', 'بصمات'],
    en: [
      'police clearance',
      'criminal record',
      'character',
      'background check',
      'conduct',
      'job',
      'study',
      'immigration',
    ],
  },
  sector: 'interior',
  competentAuthority: 'moi-cid',
  lifeEvents: ['work', 'study'],
  audience: ['citizen', 'resident', 'gcc'],
  channels: ['portal'],
  assurance: 'advanced',
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
  facts: [
    {
      id: 'person',
      source: 'persons.self',
      input: {},
      title: { ar: 'السجل السكاني', en: 'Population register' },
      purpose: {
        ar: 'تعبئة بيانات الطلب وإصدار الشهادة باسم صاحبها',
        en: 'Filling in the application and issuing the certificate in the holder’s name',
      },
    },
  ],
  form,
  cost: {
    model: 'fixed',
    currency: 'BHD',
    confidence: 'proposed',
    label: { ar: 'رسم الشهادة', en: 'Certificate fee' },
    amountMinor: 2_000,
    refundable: false,
  },
  journey: {
    kind: 'process',
    process: {
      definition: 'review-pay',
      limits: { completeness: { value: 1, unit: 'working-days' }, review: { value: 2, unit: 'working-days' } },
    },
  },
  serviceLevel: { value: 3, unit: 'working-days', confidence: 'proposed' },
  outputs: [
    {
      id: 'cert',
      kind: 'certificate',
      title: { ar: 'شهادة حسن السيرة والسلوك', en: 'Good-conduct certificate' },
      credential: {
        claims: [
          { id: 'full_name', label: { ar: 'الاسم', en: 'Name' }, value: 'person.fullName', isPublic: false },
          {
            id: 'personal_number',
            label: { ar: 'الرقم الشخصي', en: 'Personal number' },
            value: 'person.personalNumber',
            isPublic: false,
          },
          {
            id: 'nationality',
            label: { ar: 'الجنسية', en: 'Nationality' },
            value: 'person.nationality',
            isPublic: false,
          },
          { id: 'purpose', label: { ar: 'الغرض', en: 'Purpose' }, value: 'purpose', isPublic: false },
          {
            id: 'destination',
            label: { ar: 'الجهة المقدم إليها', en: 'Recipient body' },
            value: 'destination',
            isPublic: true,
          },
        ],
        validMonths: 3,
      },
    },
  ],
  steps: [
    {
      ar: 'قدّم الطلب وأرفق المستندات. يلزم أن تكون بصماتك محفوظة لدى الإدارة.',
      en: 'Apply and attach the documents. Your fingerprints must already be on file with the Directorate.',
    },
    {
      ar: 'يدقق الموظف اكتمال الطلب، ثم يدرسه ويتخذ القرار.',
      en: 'An officer checks that the application is complete, then reviews it and decides.',
    },
    { ar: 'ادفع الرسم بعد الموافقة.', en: 'Pay the fee once the application is approved.' },
    {
      ar: 'تصدر الشهادة مختومة إلكترونياً وعليها رمز تحقق. مدة صلاحيتها هنا ثلاثة أشهر، وهي مدة مقترحة إذ لم تُنشر مدة رسمية.',
      en: 'The certificate is issued with an electronic seal and a verification code. Here it is valid for 3 months: a proposed period, as no official one is published.',
    },
  ],
  review: { fields: ['cpr', 'purpose', 'destination', 'passport', 'photo', 'letter'], facts: ['person'] },
  retention: {
    years: 5,
    basis: {
      ar: 'مدة مقترحة بعد إغلاق الطلب؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period after the application is closed; no official retention schedule is published.',
    },
  },
  cohort: 'reference',
  confidence: 'verified',
  sources: ['https://www.albiladpress.com/news/2021/4804/bahrain/736735.html'],
  launchedOn: '2021',
})
