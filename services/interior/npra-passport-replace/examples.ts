import { defineExamples } from '@diwan/service-kit'

const citizen = '999900001'
const lost = {
  cpr: citizen,
  reason: 'lost',
  loss_date: '2026-02-20',
  loss_place: 'سوق المنامة',
  mobile: '+97336000001',
}
const lostFiles = { photo: 'photo.jpg', police_report: 'document.pdf' } as const

export const examples = defineExamples([
  {
    name: 'A lost passport is replaced, paid and collected',
    applicant: citizen,
    answers: lost,
    files: lostFiles,
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
      { as: 'officer', outcome: 'collected' },
    ],
    end: { outcome: 'completed', paidMinor: 20_000, outputs: ['passport'] },
  },
  {
    name: 'A damaged passport needs no loss report',
    applicant: citizen,
    answers: {
      cpr: citizen,
      passport_no: 'D0000001',
      reason: 'damaged',
      damage: 'تمزقت صفحة البيانات.',
      mobile: '+97336000001',
    },
    files: { photo: 'photo.jpg' },
    steps: [
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'fail-payment' },
      { as: 'applicant', do: 'pay' },
      { as: 'officer', outcome: 'collected' },
    ],
    end: { outcome: 'completed', paidMinor: 20_000, outputs: ['passport'] },
  },
  {
    name: 'A stolen passport is refused with a reason',
    applicant: citizen,
    answers: { ...lost, reason: 'stolen' },
    files: lostFiles,
    steps: [
      { as: 'officer', outcome: 'complete' },
      {
        as: 'officer',
        outcome: 'reject',
        reason: {
          ar: 'عُثر على الجواز وهو محفوظ لدى مركز الشرطة.',
          en: 'The passport was found and is kept at the police station.',
        },
      },
    ],
    end: { outcome: 'refused', paidMinor: 0 },
  },
  {
    name: 'An unclear place of loss is sent back and corrected',
    applicant: citizen,
    answers: lost,
    files: lostFiles,
    steps: [
      {
        as: 'officer',
        outcome: 'return',
        fields: ['loss_place'],
        reason: { ar: 'حدّد مكان الفقدان كما ورد في البلاغ.', en: 'Give the place as it stands in the loss report.' },
      },
      { as: 'applicant', do: 'correct', answers: { loss_place: 'سوق المنامة، مجمع 304' } },
      { as: 'officer', outcome: 'complete' },
      { as: 'officer', outcome: 'approve' },
      { as: 'applicant', do: 'pay' },
      { as: 'officer', outcome: 'collected' },
    ],
    end: { outcome: 'completed', paidMinor: 20_000, outputs: ['passport'] },
  },
  {
    name: 'A lost passport without a loss report comes back to the question',
    applicant: citizen,
    answers: lost,
    files: { photo: 'photo.jpg' },
    steps: [],
    end: { notAccepted: ['police_report'] },
  },
  {
    name: 'Somebody who is not a citizen is told so',
    applicant: '999900003',
    answers: { ...lost, cpr: '999900003' },
    files: lostFiles,
    steps: [],
    end: { notAccepted: ['citizen'] },
  },
  {
    name: 'A citizen abroad is sent to the embassy',
    applicant: '999900005',
    answers: { ...lost, cpr: '999900005' },
    files: lostFiles,
    steps: [],
    end: { notAccepted: ['inKingdom'] },
  },
])
