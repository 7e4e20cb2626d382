import { defineExamples } from '@diwan/service-kit'

const applicant = '999900001'
const answers = { cpr: applicant, purpose: 'التقدم لوظيفة', destination: 'شركة المثال للتوظيف' }
const files = { passport: 'document.pdf', photo: 'photo.jpg', letter: 'document.pdf' } as const

export const examples = defineExamples([
  {
    name: 'A certificate is approved, paid and issued',
    applicant,
    answers,
    files,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 2_000, outputs: ['cert'] },
  },
  {
    name: 'An application is refused with a reason',
    applicant,
    answers,
    files,
    steps: [
      { as: 'officer', outcome: 'complete' },
      {
        as: 'officer',
        outcome: 'reject',
        reason: {
          ar: 'لا توجد بصمات محفوظة. راجع الإدارة لأخذها ثم قدّم طلباً جديداً.',
          en: 'No fingerprints are on file. Visit the Directorate to have them taken, then apply again.',
        },
      },
    ],
    end: { outcome: 'refused', paidMinor: 0 },
  },
  {
    name: 'An application is sent back for the recipient’s full name, corrected and approved',
    applicant,
    answers,
    files,
    steps: [
      { as: 'officer', outcome: 'complete' },
      {
        as: 'officer',
        outcome: 'return',
        fields: ['destination'],
        reason: {
          ar: 'اكتب اسم الجهة كما ورد في الخطاب.',
          en: 'Write the name of the body as it stands in the letter.',
        },
      },
      { as: 'applicant', do: 'correct', answers: { destination: 'شركة المثال للتوظيف ذ.م.م' } },
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 2_000, outputs: ['cert'] },
  },
  {
    name: 'An approved application lapses when it is not paid in time',
    applicant,
    answers,
    files,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'clock', advanceDays: 11 },
    ],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'Missing documents come back to the questions',
    applicant,
    answers,
    files: { photo: 'photo.jpg' },
    steps: [],
    end: { notAccepted: ['passport', 'letter'] },
  },
])
