import { defineService } from '@diwan/service-kit'
import { form, licenceClassName } from './form.ts'

export const service = defineService({
  id: 'traffic.licence-replace',
  version: 2,
  title: { ar: 'بدل فاقد أو تالف لرخصة قيادة', en: 'Replacement for a lost or damaged driving licence' },
  summary: {
    ar: 'اطلب بدلاً عن رخصة قيادة مفقودة أو تالفة. تصلك النسخة الإلكترونية فور الدفع، ثم البطاقة بالبريد.',
    en: 'Replace a driving licence that is lost or damaged. You get the electronic copy as soon as you pay; the card follows by post.',
  },
  keywords: {
    ar: ['رخصة سياقة', 'ليسن', 'ضياع رخصة', 'مرور', 'سياقة', 'رخصة تعلم', 'دراجة نارية', 'بدل ضائع'],
    en: ['licence', 'license', 'driver', 'lost', 'damaged', 'traffic', 'car', 'motorcycle', 'learner', 'duplicate'],
  },
  sector: 'interior',
  competentAuthority: 'moi-traffic',
  lifeEvents: ['driving', 'lost-document'],
  audience: ['citizen', 'resident'],
  channels: ['portal', 'mobile', 'kiosk'],
  assurance: 'none',
  delegation: ['guardian-of-minor', 'mandate'],
  legalBasis: [
    { title: { ar: 'القانون رقم (23) لسنة 2014 بإصدار قانون المرور', en: 'Law No. 23 of 2014, the Traffic Law' } },
  ],
  requirements: [
    {
      id: 'validId',
      text: { ar: 'بطاقة هوية سارية', en: 'A valid ID card' },
      condition: 'person.idCard.status = "valid"',
      remedy: { ar: 'جدّد بطاقة الهوية ثم قدّم الطلب.', en: 'Renew your ID card, then apply.' },
    },
    {
      id: 'hasLicence',
      text: { ar: 'وجود رخصة من الفئة المختارة باسم صاحب الطلب', en: 'You hold a licence of the category you choose' },
      condition: 'some licence in traffic.licences satisfies licence.class = licence_class',
      remedy: {
        ar: 'اختر فئة الرخصة المسجلة باسمك، أو تواصل مع الإدارة العامة للمرور.',
        en: 'Choose the category of the licence in your name, or contact the General Directorate of Traffic.',
      },
    },
    {
      id: 'noFines',
      text: { ar: 'عدم وجود مخالفات مرورية غير مدفوعة', en: 'No unpaid traffic contraventions' },
      condition: 'traffic.unpaidViolations = 0',
      remedy: { ar: 'سدّد المخالفات المرورية ثم قدّم الطلب.', en: 'Pay your traffic contraventions, then apply.' },
    },
    {
      id: 'noHold',
      text: { ar: 'عدم وجود قيود قانونية على الرقم الشخصي', en: 'No legal restriction on the personal number' },
      condition: 'traffic.legalHold = false',
      remedy: {
        ar: 'تواصل مع الجهة التي وضعت القيد لرفعه، ثم قدّم الطلب.',
        en: 'Contact the body that placed the restriction to have it lifted, then apply.',
      },
    },
  ],
  facts: [
    {
      id: 'person',
      source: 'persons.knowledge-check',
      input: { personal_number: 'cpr', id_expires_on: 'id_expiry', building_no: 'building_no' },
      afterPage: 'identity',
      title: { ar: 'السجل السكاني', en: 'Population register' },
      purpose: { ar: 'التحقق من هوية مقدم الطلب', en: 'Checking who applies' },
    },
    {
      id: 'traffic',
      source: 'traffic.driver-record',
      input: { personal_number: 'cpr' },
      afterPage: 'identity',
      title: { ar: 'سجل السائقين', en: 'Driver register' },
      purpose: {
        ar: 'التحقق من الرخصة والمخالفات والقيود قبل إصدار البدل',
        en: 'Checking the licence, contraventions and restrictions before a replacement is issued',
      },
    },
  ],
  form,
  cost: {
    model: 'tiered',
    currency: 'BHD',
    confidence: 'verified',
    tiers: [
      {
        id: 'driving',
        label: { ar: 'رخصة قيادة أو تجربة (5 سنوات)', en: 'Driving or trial licence (5 years)' },
        condition: 'list contains(["private", "motorcycle", "heavy", "trial"], licence_class)',
        amountMinor: 20_000,
      },
      {
        id: 'learner',
        label: { ar: 'تعلم (سنة)', en: 'Learner (1 year)' },
        condition: 'licence_class = "learner"',
        amountMinor: 10_000,
      },
      {
        id: 'instructor-learner',
        label: { ar: 'تعلم مدرب (سنة)', en: 'Instructor learner (1 year)' },
        condition: 'licence_class = "instructor"',
        amountMinor: 15_000,
      },
    ],
  },
  journey: { kind: 'process', process: { definition: 'pay-issue' } },
  serviceLevel: { value: 1, unit: 'working-days', confidence: 'verified' },
  outputs: [
    {
      id: 'licence',
      kind: 'licence',
      title: { ar: 'رخصة قيادة إلكترونية', en: 'Electronic driving licence' },
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
            id: 'licence_number',
            label: { ar: 'رقم الرخصة', en: 'Licence number' },
            value: 'traffic.licences[item.class = licence_class][1].number',
            isPublic: false,
          },
          { id: 'licence_class', label: { ar: 'فئة الرخصة', en: 'Category' }, value: licenceClassName, isPublic: true },
          {
            id: 'expires_on',
            label: { ar: 'تاريخ انتهاء الرخصة', en: 'Licence valid until' },
            value: 'traffic.licences[item.class = licence_class][1].expiresOn',
            isPublic: true,
          },
        ],
      },
    },
    { id: 'delivery', kind: 'delivery', title: { ar: 'توصيل البطاقة بالبريد', en: 'Card delivered by post' } },
  ],
  steps: [
    { ar: 'أدخل بياناتك للتحقق من هويتك.', en: 'Enter your details so that we can check who you are.' },
    {
      ar: 'نتحقق آلياً من الرخصة والمخالفات والقيود.',
      en: 'Your licence, contraventions and restrictions are checked automatically.',
    },
    { ar: 'ادفع الرسم.', en: 'Pay the fee.' },
    { ar: 'تستلم النسخة الإلكترونية من الرخصة فوراً.', en: 'You get the electronic licence at once.' },
    {
      ar: 'تُطبع البطاقة خلال يومي عمل وتصلك بالبريد خلال مدة تصل إلى خمسة أيام.',
      en: 'The card is printed within 2 working days; the post takes up to 5 days.',
    },
  ],
  review: { fields: ['cpr', 'licence_class', 'reason', 'id_copy'], facts: ['person', 'traffic'] },
  retention: {
    years: 5,
    basis: {
      ar: 'مدة مقترحة بعد إغلاق الطلب؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period after the application is closed; no official retention schedule is published.',
    },
  },
  cohort: 'launched-2020',
  confidence: 'verified',
  sources: ['https://www.bahrain.bh/wps/portal/en/BNP/ServicesCatalogue/GSX-UI-PServiceDetails?psID=1902'],
})
