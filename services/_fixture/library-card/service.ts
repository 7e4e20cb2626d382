import { defineService } from '@diwan/service-kit'
import { form } from './form.ts'

/**
 * Fictional. Tests of the platform rely on it: it has every type of question, a fee that may be nil, a review and a
 * certificate.
 */
export const service = defineService({
  id: 'library-card',
  version: 1,
  title: { ar: 'بطاقة مكتبة', en: 'Library card' },
  summary: {
    ar: 'خدمة خيالية تُجرَّب بها المنصة: اطلب بطاقة لاستعارة الكتب من مكتبة لا وجود لها.',
    en: 'A fictional service that the platform is tried out with: apply for a card of a library that does not exist.',
  },
  keywords: { ar: ['مكتبة', 'كتب', 'استعارة'], en: ['library', 'books', 'borrow', 'reader'] },
  sector: 'identity',
  competentAuthority: 'iga',
  lifeEvents: ['study'],
  audience: ['citizen', 'resident'],
  channels: ['portal', 'mobile', 'kiosk'],
  assurance: 'basic',
  delegation: ['guardian-of-minor', 'mandate'],
  legalBasis: [
    {
      title: { ar: 'نظام المكتبة (خيالي)', en: 'Rules of the library (fictional)' },
      article: { ar: 'المادة (1)', en: 'Article 1' },
    },
  ],
  requirements: [
    {
      id: 'adult',
      text: {
        ar: 'ألا يقل العمر عن 15 سنة، إلا لعضوية الناشئين',
        en: 'At least 15 years old, except for a junior membership',
      },
      condition: 'membership = "junior" or person.age >= 15',
      remedy: { ar: 'اختر عضوية الناشئين.', en: 'Choose the junior membership.' },
      legalBasis: {
        title: { ar: 'نظام المكتبة (خيالي)', en: 'Rules of the library (fictional)' },
        article: { ar: 'المادة (2)', en: 'Article 2' },
      },
    },
    {
      id: 'juniorBooks',
      text: { ar: 'لا يستعير الناشئ أكثر من ثلاثة كتب معاً', en: 'A junior borrows at most three books at one time' },
      condition: 'membership != "junior" or books <= 3',
      remedy: { ar: 'اختر ثلاثة كتب أو أقل.', en: 'Choose three books or fewer.' },
    },
  ],
  facts: [
    {
      id: 'person',
      source: 'persons.self',
      input: {},
      title: { ar: 'السجل السكاني', en: 'Population register' },
      purpose: { ar: 'تعبئة طلب بطاقة المكتبة', en: 'Filling in the application for a library card' },
    },
  ],
  form,
  cost: {
    model: 'tiered',
    currency: 'BHD',
    confidence: 'assumed',
    tiers: [
      {
        id: 'junior',
        label: { ar: 'عضوية ناشئ', en: 'Junior membership' },
        condition: 'membership = "junior"',
        amountMinor: 0,
      },
      {
        id: 'student',
        label: { ar: 'عضوية طالب', en: 'Student membership' },
        condition: 'membership = "student"',
        amountMinor: 1_500,
      },
      { id: 'adult', label: { ar: 'عضوية عامة', en: 'General membership' }, condition: 'true', amountMinor: 4_000 },
    ],
    refundable: true,
    since: '2026-01-01',
  },
  journey: {
    kind: 'process',
    process: {
      definition: 'review-pay',
      limits: { completeness: { value: 1, unit: 'working-days' }, review: { value: 2, unit: 'working-days' } },
    },
  },
  serviceLevel: { value: 3, unit: 'working-days', confidence: 'assumed' },
  outputs: [
    {
      id: 'card',
      kind: 'certificate',
      title: { ar: 'بطاقة مكتبة', en: 'Library card' },
      credential: {
        claims: [
          { id: 'full_name', label: { ar: 'الاسم', en: 'Name' }, value: 'person.fullName', isPublic: false },
          {
            id: 'card_name',
            label: { ar: 'الاسم على البطاقة', en: 'Name on the card' },
            value: 'card_name',
            isPublic: false,
          },
          { id: 'books', label: { ar: 'عدد الكتب', en: 'Books at one time' }, value: 'books', isPublic: true },
          { id: 'first_visit', label: { ar: 'قارئ منذ', en: 'Reader since' }, value: 'first_visit', isPublic: true },
        ],
        validMonths: 12,
      },
    },
  ],
  steps: [
    { ar: 'قدّم الطلب.', en: 'Apply.' },
    { ar: 'يدقق الموظف الطلب ويتخذ القرار.', en: 'An officer checks the application and decides.' },
    { ar: 'ادفع الرسم إن وُجد.', en: 'Pay the fee, if there is one.' },
    { ar: 'تستلم البطاقة إلكترونياً.', en: 'You get the card electronically.' },
  ],
  review: {
    fields: ['card_name', 'membership', 'books', 'reserved', 'school', 'supervisor', 'photo', 'student_card', 'note'],
    facts: ['person'],
  },
  retention: { years: 1, basis: { ar: 'خدمة خيالية.', en: 'A fictional service.' } },
  cohort: 'fixture',
  confidence: 'assumed',
  sources: [],
})
