import { field, type FormPage } from '@diwan/service-kit'

const gone = 'reason = "lost" or reason = "stolen"'

export const form: readonly FormPage[] = [
  {
    id: 'passport',
    title: { ar: 'الجواز المطلوب استبداله', en: 'The passport to replace' },
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
        'passport_no',
        { ar: 'رقم جواز السفر', en: 'Passport number' },
        {
          required: false,
          hint: {
            ar: 'إن كنت تعرفه. تجده في صورة قديمة عن الجواز أو في تذكرة سفر سابقة.',
            en: 'If you know it. Look at an old copy of the passport, or at an earlier ticket.',
          },
          identifier: true,
          maxLength: 20,
          pattern: '[0-9A-Za-z]{5,20}',
          patternText: {
            ar: 'أدخل رقم الجواز بالأرقام والحروف اللاتينية دون مسافات.',
            en: 'Enter the passport number with digits and Latin letters, without spaces.',
          },
        },
      ),
      field.choice(
        'reason',
        { ar: 'سبب طلب البدل', en: 'Why you need a replacement' },
        {
          options: [
            { value: 'lost', label: { ar: 'فقدان', en: 'Lost' } },
            { value: 'stolen', label: { ar: 'سرقة', en: 'Stolen' } },
            {
              value: 'damaged',
              label: { ar: 'تلف', en: 'Damaged' },
              hint: {
                ar: 'أحضر الجواز التالف عند الاستلام.',
                en: 'Bring the damaged passport when you collect the new one.',
              },
            },
          ],
        },
      ),
    ],
  },
  {
    id: 'circumstances',
    title: { ar: 'ماذا حدث', en: 'What happened' },
    fields: [
      field.date(
        'loss_date',
        { ar: 'تاريخ الفقدان أو السرقة', en: 'When it was lost or stolen' },
        {
          visibleWhen: gone,
          max: 'today()',
          hint: {
            ar: 'إن لم تكن متأكداً فأدخل آخر يوم رأيت فيه الجواز.',
            en: 'If you are not sure, give the last day you saw the passport.',
          },
        },
      ),
      field.text(
        'loss_place',
        { ar: 'مكان الفقدان أو السرقة', en: 'Where it was lost or stolen' },
        {
          visibleWhen: gone,
          hint: { ar: 'مثال: سوق المنامة', en: 'For example, Manama Souq' },
        },
      ),
      field.textarea(
        'damage',
        { ar: 'وصف التلف', en: 'What the damage is' },
        {
          visibleWhen: 'reason = "damaged"',
          maxLength: 500,
        },
      ),
    ],
  },
  {
    id: 'contact',
    title: { ar: 'بيانات التواصل', en: 'How to reach you' },
    fields: [
      field.phone(
        'mobile',
        { ar: 'رقم الهاتف النقال', en: 'Mobile number' },
        {
          prefill: 'person.mobile',
          hint: {
            ar: 'نرسل إليه رابط الدفع وموعد الاستلام.',
            en: 'We send the payment link and the collection notice to it.',
          },
        },
      ),
    ],
  },
  {
    id: 'documents',
    title: { ar: 'المستندات', en: 'Documents' },
    fields: [
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
        'police_report',
        { ar: 'بلاغ فقدان', en: 'Loss report' },
        {
          visibleWhen: gone,
          hint: {
            ar: 'البلاغ المقدم إلى مركز الشرطة عن الفقدان أو السرقة.',
            en: 'The report of the loss or theft that you made at the police station.',
          },
        },
      ),
    ],
  },
]
