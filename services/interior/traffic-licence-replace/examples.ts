import { defineExamples } from '@diwan/service-kit'

// Cards and buildings are those of the demo nation as it is made on 1 March 2026.

const files = { id_copy: 'document.pdf' } as const
const holder = { cpr: '999900001', id_expiry: '2028-06-30', building_no: '1407', licence_class: 'private' }

export const examples = defineExamples([
  {
    name: 'A lost private licence is replaced as soon as the fee is paid',
    applicant: null,
    answers: { ...holder, reason: 'lost' },
    files,
    steps: [{ as: 'applicant', do: 'pay' }],
    end: { outcome: 'completed', paidMinor: 20_000, outputs: ['licence', 'delivery'] },
  },
  {
    name: 'A payment that fails can be tried again',
    applicant: null,
    answers: holder,
    files,
    steps: [
      { as: 'applicant', do: 'fail-payment' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 20_000, outputs: ['licence', 'delivery'] },
  },
  {
    name: 'An application that is not paid lapses',
    applicant: null,
    answers: holder,
    files,
    steps: [{ as: 'clock', advanceDays: 4 }],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'A licence of another category is not replaced',
    applicant: null,
    answers: { ...holder, licence_class: 'heavy' },
    files,
    steps: [],
    end: { notAccepted: ['hasLicence'] },
  },
  {
    name: 'An expired ID card is renewed first',
    applicant: null,
    answers: { ...holder, cpr: '999900010', id_expiry: '2026-01-30', building_no: '318' },
    files,
    steps: [],
    end: { notAccepted: ['validId'] },
  },
  {
    name: 'Unpaid contraventions are paid first',
    applicant: null,
    answers: { ...holder, cpr: '999900011', building_no: '1490' },
    files,
    steps: [],
    end: { notAccepted: ['noFines'] },
  },
  {
    name: 'A legal restriction is lifted first',
    applicant: null,
    answers: { ...holder, cpr: '999900012', building_no: '533' },
    files,
    steps: [],
    end: { notAccepted: ['noHold'] },
  },
])
