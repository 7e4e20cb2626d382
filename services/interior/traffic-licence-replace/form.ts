import { field, type FormPage } from '@diwan/service-kit'

const licenceClasses = [
  { value: 'private', label: { ar: 'خصوصي', en: 'Private' } },
  { value: 'motorcycle', label: { ar: 'دراجة نارية', en: 'Motorcycle' } },
  { value: 'heavy', label: { ar: 'مركبة ثقيلة', en: 'Heavy vehicle' } },
  { value: 'trial', label: { ar: 'تجربة', en: 'Trial' } },
  { value: 'learner', label: { ar: 'تعلم', en: 'Learner' } },
  { value: 'instructor', label: { ar: 'تعلم مدرب', en: 'Instructor learner' } },
]

/** FEEL for the category in both languages, as the licence shows it. */
export const licenceClassName = `get value({${licenceClasses
  .map(({ value, label }) => `"${value}": {"ar": "${label.ar}", "en": "${label.en}"}`)
  .join(', ')}}, licence_class)`

export const form: readonly FormPage[] = [
  {
    id: 'identity',
    title: { ar: 'التحقق من الهوية', en: 'Your identity' },
    lead: {
      ar: 'لا تحتاج إلى تسجيل الدخول. نطابق هذه البيانات مع السجل السكاني.',
      en: 'You do not need to sign in. We compare these details with the population register.',
    },
    fields: [
      field.personalNumber('cpr', { ar: 'الرقم الشخصي', en: 'Personal number (CPR)' }, {
        hint: { ar: 'تسعة أرقام، كما في بطاقة الهوية.', en: 'Nine digits, as on your ID card.' },
      }),
      field.date('id_expiry', { ar: 'تاريخ انتهاء بطاقة الهوية', en: 'ID card expiry date' }, {
        hint: { ar: 'مثال: 31 12 2027', en: 'For example, 31 12 2027' },
      }),
      field.text('building_no', { ar: 'رقم المبنى', en: 'Building number' }, {
        hint: { ar: 'رقم المبنى في عنوانك المسجل.', en: 'The building number of your registered address.' },
        identifier: true,
        maxLength: 6,
        pattern: '\\d{1,5}[A-Z]?',
        patternText: {
          ar: 'أدخل رقم المبنى: من رقم إلى خمسة أرقام، ويجوز أن يتبعها حرف لاتيني كبير.',
          en: 'Enter the building number: one to five digits, and a capital letter after them if there is one.',
        },
      }),
    ],
  },
  {
    id: 'licence',
    title: { ar: 'الرخصة المطلوب استبدالها', en: 'The licence to replace' },
    fields: [
      field.choice('licence_class', { ar: 'فئة الرخصة', en: 'Licence category' }, {
        options: licenceClasses,
      }),
      field.choice('reason', { ar: 'سبب طلب البدل', en: 'Why you need a replacement' }, {
        required: false,
        hint: { ar: 'إن لم تختر، عُدّت الرخصة مفقودة.', en: 'If you choose neither, the licence counts as lost.' },
        options: [
          { value: 'lost', label: { ar: 'فقدان', en: 'Lost' } },
          { value: 'damaged', label: { ar: 'تلف', en: 'Damaged' } },
        ],
      }),
    ],
  },
  {
    id: 'documents',
    title: { ar: 'المستندات', en: 'Documents' },
    fields: [
      field.file('id_copy', { ar: 'نسخة بطاقة الهوية', en: 'ID card copy' }, {
        hint: { ar: 'صورة واضحة لوجهي البطاقة.', en: 'A clear picture of both sides of the card.' },
      }),
    ],
  },
]
