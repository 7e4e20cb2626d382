import { defineExamples } from '@diwan/service-kit'

const applicant = '999900001'
const address = { flat: '12', building: '1420', road: '2825', block: '428', area: 'seef' }
const adult = {
  cpr: applicant,
  card_name: 'Maryam Alalawi',
  first_visit: '2026-01-15',
  membership: 'adult',
  books: 4,
  reserved: 2,
  mobile: '+97336000001',
  email: 'reader@example.com',
  address,
  note: '',
  accepts_rules: true,
}
const student = {
  ...adult,
  membership: 'student',
  school: 'University of Example',
  has_supervisor: true,
  supervisor: 'Dr Example',
}
const photo = { photo: 'photo.jpg' } as const
const studentFiles = { photo: 'photo.jpg', student_card: 'document.pdf' } as const

export const examples = defineExamples([
  {
    name: 'A general membership is approved, paid and issued',
    applicant,
    answers: adult,
    files: photo,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 4_000, outputs: ['card'] },
  },
  {
    name: 'A student answers the page about studies and pays less, at the second attempt',
    applicant,
    answers: student,
    files: studentFiles,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'fail-payment' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 1_500, outputs: ['card'] },
  },
  {
    name: 'A junior membership is issued without a fee',
    applicant,
    answers: { ...adult, membership: 'junior', books: 3 },
    files: photo,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
    ],
    end: { outcome: 'completed', paidMinor: 0, outputs: ['card'] },
  },
  {
    name: 'An application is refused with a reason',
    applicant,
    answers: adult,
    files: photo,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'reject', reason: { ar: 'لديك بطاقة سارية.', en: 'You already have a valid card.' } },
    ],
    end: { outcome: 'refused', paidMinor: 0 },
  },
  {
    name: 'An application is sent back, corrected and approved',
    applicant,
    answers: student,
    files: studentFiles,
    steps: [
      {
        as: 'officer',
        outcome: 'return',
        fields: ['school'],
        reason: { ar: 'اكتب اسم الجامعة كاملاً.', en: 'Write the full name of the university.' },
      },
      { as: 'applicant', do: 'correct', answers: { school: 'University of Example, College of Science' } },
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 1_500, outputs: ['card'] },
  },
  {
    name: 'An application sent back lapses when it is not corrected in time',
    applicant,
    answers: adult,
    files: photo,
    steps: [
      {
        as: 'officer',
        outcome: 'return',
        fields: ['card_name'],
        reason: { ar: 'الاسم غير كامل.', en: 'The name is not complete.' },
      },
      { as: 'clock', advanceDays: 15 },
    ],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'An approved application lapses when it is not paid in time',
    applicant,
    answers: adult,
    files: photo,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'clock', advanceDays: 11 },
    ],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'A junior who wants more than three books is told the condition',
    applicant,
    answers: { ...adult, membership: 'junior' },
    files: photo,
    steps: [],
    end: { notAccepted: ['juniorBooks'] },
  },
  {
    name: 'Wrong answers all come back at once',
    applicant,
    answers: { ...adult, books: 2, reserved: 3, mobile: '123', accepts_rules: false },
    files: photo,
    steps: [],
    end: { notAccepted: ['reserved', 'mobile', 'accepts_rules'] },
  },
])
