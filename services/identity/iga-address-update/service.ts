import { defineService, field } from '@diwan/service-kit'

export const service = defineService({
  id: 'iga.address-update',
  version: 1,
  title: { ar: 'تحديث العنوان', en: 'Update address' },
  summary: {
    ar: 'حدّث عنوان سكنك في السجل السكاني بعد الانتقال، لتعتمده الجهات الحكومية في مراسلاتها.',
    en: 'Change your home address in the population register after you move. Government bodies use it when they write to you.',
  },
  keywords: {
    ar: ['تغيير العنوان', 'انتقال', 'سكن', 'بيت', 'شقة', 'مجمع', 'طريق', 'سي بي آر'],
    en: ['change address', 'move', 'moving', 'home', 'house', 'flat', 'block', 'road', 'CPR'],
  },
  sector: 'identity',
  competentAuthority: 'iga',
  lifeEvents: ['moving-home'],
  audience: ['citizen', 'resident'],
  channels: ['portal', 'mobile', 'kiosk'],
  assurance: 'advanced',
  delegation: ['guardian-of-minor', 'family-member', 'mandate'],
  legalBasis: [
    { title: { ar: 'القانون رقم (46) لسنة 2006 بشأن بطاقة الهوية', en: 'Law No. 46 of 2006 on the identity card' } },
  ],
  requirements: [
    {
      id: 'resident',
      text: { ar: 'مواطن أو حامل رخصة إقامة سارية', en: 'Citizen or holder of a valid residence permit' },
      condition: 'person.isCitizen = true or person.hasValidResidence = true',
      remedy: { ar: 'جدّد رخصة الإقامة ثم قدّم الطلب.', en: 'Renew your residence permit, then apply.' },
    },
  ],
  facts: [
    {
      id: 'person',
      source: 'persons.self',
      input: {},
      title: { ar: 'السجل السكاني', en: 'Population register' },
      purpose: { ar: 'عرض العنوان المسجل وتحديثه', en: 'Showing the registered address and changing it' },
    },
  ],
  form: [
    {
      id: 'address',
      title: { ar: 'العنوان الجديد', en: 'Your new address' },
      lead: {
        ar: 'يظهر أدناه عنوانك المسجل. غيّره إلى عنوانك الجديد.',
        en: 'This is your registered address. Change it to your new one.',
      },
      fields: [
        field.address('address', { ar: 'العنوان (شقة/مبنى/طريق/مجمع)', en: 'Address (flat/building/road/block)' }, {
          prefill: 'person.address',
        }),
        field.text('account_no', { ar: 'رقم حساب الكهرباء والماء', en: 'Electricity and water account number' }, {
          required: false,
          hint: { ar: 'تجده في فاتورة الكهرباء والماء.', en: 'It is on the electricity and water bill.' },
          identifier: true,
          maxLength: 20,
          pattern: '[0-9]{4,20}',
          patternText: { ar: 'أدخل رقم الحساب بالأرقام فقط.', en: 'Enter the account number with digits only.' },
        }),
      ],
    },
    {
      id: 'documents',
      title: { ar: 'إثبات العنوان', en: 'Proof of address' },
      fields: [
        field.file('ewa_bill', { ar: 'فاتورة الكهرباء والماء', en: 'Electricity and water bill' }, {
          hint: { ar: 'فاتورة حديثة تبين العنوان الجديد.', en: 'A recent bill that shows the new address.' },
        }),
      ],
    },
  ],
  cost: { model: 'none', currency: 'BHD', confidence: 'assumed' },
  journey: {
    kind: 'process',
    process: { definition: 'review', limits: { review: { value: 3, unit: 'working-days' } } },
  },
  serviceLevel: { value: 3, unit: 'working-days', confidence: 'verified' },
  outputs: [
    {
      id: 'record',
      kind: 'record',
      title: { ar: 'تحديث العنوان في السجل السكاني', en: 'Address changed in the population register' },
      registerUpdate: { target: 'persons.address', input: { address: 'address' } },
    },
  ],
  steps: [
    {
      ar: 'أدخل العنوان الجديد وأرفق فاتورة الكهرباء والماء.',
      en: 'Enter the new address and attach the electricity and water bill.',
    },
    { ar: 'يدرس الموظف الطلب ويتخذ القرار.', en: 'An officer reviews the application and decides.' },
    {
      ar: 'يُحدّث العنوان في السجل السكاني مع حفظ العنوان السابق.',
      en: 'The address is changed in the population register; the earlier one is kept in its history.',
    },
    { ar: 'يصلك إشعار بالقرار.', en: 'You are told the decision.' },
  ],
  review: { fields: ['address', 'account_no', 'ewa_bill'], facts: ['person'] },
  retention: {
    years: 5,
    basis: {
      ar: 'مدة مقترحة بعد إغلاق الطلب؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period after the application is closed; no official retention schedule is published.',
    },
  },
  cohort: 'reference',
  confidence: 'partial',
  sources: ['https://www.iga.gov.bh/en/category/service-level-agreement'],
})
