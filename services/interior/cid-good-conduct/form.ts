import { field, type FormPage } from '@diwan/service-kit'

export const form: readonly FormPage[] = [
  {
    id: 'purpose',
    title: { ar: 'الغرض من الشهادة', en: 'What the certificate is for' },
    fields: [
      field.personalNumber(
        'cpr',
        { ar: 'الرقم الشخصي', en: 'Personal number (CPR)' },
        {
          prefill: 'person.personalNumber',
          readOnly: true,
        },
      ),
      field.text(
        'purpose',
        { ar: 'الغرض', en: 'Purpose' },
        {
          hint: { ar: 'مثال: التقدم لوظيفة، الدراسة، الهجرة', en: 'For example: a job, studies, immigration' },
          maxLength: 120,
        },
      ),
      field.text(
        'destination',
        { ar: 'الجهة المقدم إليها', en: 'Recipient body' },
        {
          hint: {
            ar: 'اسم الجهة التي ستقدم إليها الشهادة. يظهر الاسم في الشهادة ولكل من يتحقق منها.',
            en: 'The body you will give the certificate to. Its name is on the certificate and is shown to whoever verifies it.',
          },
          maxLength: 150,
        },
      ),
    ],
  },
  {
    id: 'documents',
    title: { ar: 'المستندات', en: 'Documents' },
    fields: [
      field.file(
        'passport',
        { ar: 'نسخة جواز السفر', en: 'Passport copy' },
        {
          hint: { ar: 'صفحة البيانات الشخصية.', en: 'The page with your details.' },
        },
      ),
      field.file(
        'photo',
        { ar: 'صورة شخصية حديثة', en: 'Recent photo' },
        {
          accept: ['jpeg'],
          maxBytes: 1_048_576,
          hint: {
            ar: 'خلفية بيضاء، مقاس 4×6، بصيغة JPEG لا تتجاوز 1 ميغابايت.',
            en: 'White background, 4×6, JPEG, at most 1 MB.',
          },
        },
      ),
      field.file(
        'letter',
        { ar: 'خطاب طلب', en: 'Request letter' },
        {
          hint: {
            ar: 'الخطاب الذي تطلب فيه الجهة المستفيدة الشهادة.',
            en: 'The letter in which the recipient body asks for the certificate.',
          },
        },
      ),
    ],
  },
]
