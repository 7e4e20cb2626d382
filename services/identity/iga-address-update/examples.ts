import { defineExamples } from '@diwan/service-kit'

const applicant = '999900001'
const answers = {
  address: { flat: '12', building: '1420', road: '2825', block: '428', area: 'seef' },
  account_no: '1234567890',
}
const files = { ewa_bill: 'document.pdf' } as const

export const examples = defineExamples([
  {
    name: 'The register has the new address once the officer approves',
    applicant,
    answers,
    files,
    steps: [{ as: 'officer', outcome: 'approve' }],
    end: { outcome: 'completed', paidMinor: 0, outputs: ['record'] },
  },
  {
    name: 'A bill in another name is refused',
    applicant,
    answers,
    files,
    steps: [
      {
        as: 'officer',
        outcome: 'reject',
        reason: {
          ar: 'الفاتورة باسم شخص آخر ولا يوجد عقد إيجار.',
          en: 'The bill is in another person’s name and there is no tenancy contract.',
        },
      },
    ],
    end: { outcome: 'refused', paidMinor: 0 },
  },
  {
    name: 'A wrong block is sent back, corrected and approved',
    applicant,
    answers: { ...answers, address: { ...answers.address, block: '436' } },
    files,
    steps: [
      {
        as: 'officer',
        outcome: 'return',
        fields: ['address'],
        reason: { ar: 'رقم المجمع لا يطابق الفاتورة.', en: 'The block number does not match the bill.' },
      },
      { as: 'applicant', do: 'correct', answers: { address: answers.address } },
      { as: 'officer', outcome: 'approve' },
    ],
    end: { outcome: 'completed', paidMinor: 0, outputs: ['record'] },
  },
  {
    name: 'An application sent back lapses when it is not corrected in time',
    applicant,
    answers: { address: answers.address },
    files,
    steps: [
      {
        as: 'officer',
        outcome: 'return',
        fields: ['ewa_bill'],
        reason: { ar: 'الفاتورة قديمة.', en: 'The bill is too old.' },
      },
      { as: 'clock', advanceDays: 15 },
    ],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'An application without the bill comes back to the question',
    applicant,
    answers,
    steps: [],
    end: { notAccepted: ['ewa_bill'] },
  },
  {
    name: 'A resident whose permit has expired renews it first',
    applicant: '999900004',
    answers,
    files,
    steps: [],
    end: { notAccepted: ['resident'] },
  },
])
