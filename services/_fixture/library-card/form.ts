import { field, type FormPage } from '@diwan/service-kit'

/** Every type of question once, and each option of a question at least once. */
export const form: readonly FormPage[] = [
  {
    id: 'reader',
    title: { ar: 'بيانات القارئ', en: 'The reader' },
    lead: { ar: 'نعبئ ما هو مسجل لدينا.', en: 'We fill in what is already on record.' },
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
        'card_name',
        { ar: 'الاسم على البطاقة', en: 'Name on the card' },
        {
          prefill: 'person.fullName.en',
          maxLength: 40,
          pattern: "[A-Za-z' \\-]+",
          patternText: { ar: 'اكتب الاسم بالحروف اللاتينية.', en: 'Write the name in Latin letters.' },
        },
      ),
      field.date(
        'first_visit',
        { ar: 'تاريخ أول زيارة للمكتبة', en: 'First visit to the library' },
        {
          hint: { ar: 'إن كانت اليوم فاكتب تاريخ اليوم.', en: 'If it is today, give today’s date.' },
          min: 'person.dateOfBirth',
          max: 'today()',
        },
      ),
    ],
  },
  {
    id: 'membership',
    title: { ar: 'العضوية', en: 'Membership' },
    fields: [
      field.choice(
        'membership',
        { ar: 'نوع العضوية', en: 'Kind of membership' },
        {
          options: [
            { value: 'adult', label: { ar: 'عامة', en: 'General' } },
            { value: 'student', label: { ar: 'طالب', en: 'Student' }, hint: { ar: 'رسم مخفّض.', en: 'Reduced fee.' } },
            { value: 'junior', label: { ar: 'ناشئ', en: 'Junior' }, hint: { ar: 'دون رسم.', en: 'No fee.' } },
          ],
        },
      ),
      field.number(
        'books',
        { ar: 'عدد الكتب التي تود استعارتها معاً', en: 'Books to borrow at one time' },
        { min: 1, max: 10 },
      ),
      field.number(
        'reserved',
        { ar: 'عدد الكتب المحجوزة منها', en: 'Of these, books to reserve' },
        {
          required: false,
          min: 0,
          max: 10,
          check: {
            condition: 'reserved = null or reserved <= books',
            text: {
              ar: 'لا يتجاوز عدد الكتب المحجوزة عدد الكتب المستعارة.',
              en: 'You cannot reserve more books than you borrow.',
            },
          },
        },
      ),
    ],
  },
  {
    id: 'studies',
    title: { ar: 'الدراسة', en: 'Studies' },
    visibleWhen: 'membership = "student"',
    fields: [
      field.text('school', { ar: 'المدرسة أو الجامعة', en: 'School or university' }),
      field.checkbox(
        'has_supervisor',
        { ar: 'لدي مشرف على بحث', en: 'I have a research supervisor' },
        { required: false },
      ),
      field.text('supervisor', { ar: 'اسم المشرف', en: 'Supervisor’s name' }, { visibleWhen: 'has_supervisor = true' }),
    ],
  },
  {
    id: 'contact',
    title: { ar: 'التواصل', en: 'Contact' },
    fields: [
      field.phone('mobile', { ar: 'رقم الهاتف النقال', en: 'Mobile number' }, { prefill: 'person.mobile' }),
      field.email('email', { ar: 'البريد الإلكتروني', en: 'E-mail' }, { prefill: 'person.email', required: false }),
      field.address('address', { ar: 'عنوان السكن', en: 'Home address' }, { prefill: 'person.address' }),
    ],
  },
  {
    id: 'documents',
    title: { ar: 'المستندات والإقرار', en: 'Documents and declaration' },
    fields: [
      field.file('photo', { ar: 'صورة شخصية', en: 'Photo' }, { accept: ['jpeg', 'png'], maxBytes: 1_048_576 }),
      field.file('student_card', { ar: 'بطاقة الطالب', en: 'Student card' }, { visibleWhen: 'membership = "student"' }),
      field.textarea('note', { ar: 'ملاحظات', en: 'Notes' }, { required: false, maxLength: 500 }),
      field.checkbox('accepts_rules', { ar: 'ألتزم بنظام المكتبة', en: 'I will keep the rules of the library' }),
    ],
  },
]
