import { defineService } from '@diwan/service-kit'
import { form } from './form.ts'

export const service = defineService({
  id: 'npra.passport-replace',
  version: 1,
  title: { ar: 'بدل فاقد أو تالف لجواز السفر', en: 'Replacement of a lost or damaged passport' },
  summary: {
    ar: 'اطلب جواز سفر جديداً بدلاً عن جواز مفقود أو مسروق أو تالف، واستلمه من مركز الخدمة.',
    en: 'Apply for a new passport in place of one that is lost, stolen or damaged, and collect it at the service centre.',
  },
  keywords: {
    ar: ['باسبورت', 'جواز ضائع', 'سرقة جواز', 'ضياع', 'سفر', 'تجديد', 'بدل ضائع'],
    en: ['lost passport', 'stolen', 'travel document', 'duplicate', 'travel', 'renew'],
  },
  sector: 'interior',
  competentAuthority: 'moi-npra',
  lifeEvents: ['travel', 'lost-document'],
  audience: ['citizen'],
  channels: ['portal', 'service-centre'],
  assurance: 'advanced',
  delegation: ['guardian-of-minor', 'mandate'],
  legalBasis: [
    { title: { ar: 'القانون رقم (11) لسنة 1975 بشأن جوازات السفر', en: 'Law No. 11 of 1975 on passports' } },
  ],
  requirements: [
    {
      id: 'citizen',
      text: { ar: 'أن يكون صاحب الطلب بحريني الجنسية', en: 'The passport holder is a Bahraini national' },
      condition: 'person.isCitizen = true',
      remedy: {
        ar: 'هذه الخدمة للمواطنين. للحصول على جواز سفر من بلدك تواصل مع سفارتها.',
        en: 'This service is for citizens. For a passport of your own country, contact its embassy.',
      },
    },
    {
      id: 'inKingdom',
      text: { ar: 'الوجود داخل المملكة عند تقديم الطلب', en: 'Inside the Kingdom when applying' },
      condition: 'person.inKingdom = true',
      remedy: {
        ar: 'إن كنت خارج المملكة فتواصل مع أقرب سفارة أو قنصلية للمملكة.',
        en: 'If you are abroad, contact the nearest embassy or consulate of the Kingdom.',
      },
    },
  ],
  facts: [
    {
      id: 'person',
      source: 'persons.self',
      input: {},
      title: { ar: 'السجل السكاني', en: 'Population register' },
      purpose: {
        ar: 'تعبئة بيانات الطلب والتحقق من شروط إصدار الجواز',
        en: 'Filling in the application and checking the conditions for a passport',
      },
    },
  ],
  form,
  cost: {
    model: 'fixed',
    currency: 'BHD',
    confidence: 'proposed',
    label: { ar: 'رسم بدل جواز السفر', en: 'Replacement passport' },
    amountMinor: 20_000,
  },
  journey: {
    kind: 'process',
    process: {
      definition: 'review-pay',
      limits: { completeness: { value: 1, unit: 'working-days' }, review: { value: 3, unit: 'working-days' } },
    },
  },
  serviceLevel: { value: 5, unit: 'working-days', confidence: 'verified' },
  outputs: [{ id: 'passport', kind: 'document', title: { ar: 'جواز سفر', en: 'Passport' }, collect: true }],
  steps: [
    { ar: 'قدّم الطلب وأرفق المستندات.', en: 'Apply and attach the documents.' },
    {
      ar: 'يدقق الموظف اكتمال الطلب، ثم يدرسه ويتخذ القرار.',
      en: 'An officer checks that the application is complete, then reviews it and decides.',
    },
    { ar: 'ادفع الرسم بعد الموافقة.', en: 'Pay the fee once the application is approved.' },
    { ar: 'يصدر الجواز ويصلك إشعار بالاستلام.', en: 'The passport is issued and you are told to collect it.' },
    {
      ar: 'استلم الجواز من مركز الخدمة مع إبراز الأصول.',
      en: 'Collect it at the service centre and show the originals.',
    },
  ],
  review: {
    fields: ['cpr', 'passport_no', 'reason', 'loss_date', 'loss_place', 'damage', 'photo', 'police_report'],
    facts: ['person'],
  },
  retention: {
    years: 5,
    basis: {
      ar: 'مدة مقترحة بعد إغلاق الطلب؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period after the application is closed; no official retention schedule is published.',
    },
  },
  cohort: 'launched-2020',
  confidence: 'partial',
  sources: ['https://www.npra.gov.bh/en/view/media-center/news/npra-to-stop-receiving-applicants-from-april-5/'],
  launchedOn: '2020-04-05',
})
