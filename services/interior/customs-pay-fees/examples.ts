import { defineExamples } from '@diwan/service-kit'

const payer = { full_name: 'سارة أحمد الشيخ', mobile: '+97336000001', email: 'sara@example.com' }

export const examples = defineExamples([
  {
    name: 'Duty, VAT and service charge are paid and posted to customs',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0001', importer_id: '999910001', ...payer },
    steps: [{ as: 'applicant', do: 'pay' }],
    end: { outcome: 'completed', paidMinor: 23_500, outputs: ['receipt'] },
  },
  {
    name: 'The first payment fails, the second one succeeds',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0005', importer_id: '999910005', ...payer },
    steps: [
      { as: 'applicant', do: 'fail-payment' },
      { as: 'applicant', do: 'pay' },
    ],
    end: { outcome: 'completed', paidMinor: 6_063, outputs: ['receipt'] },
  },
  {
    name: 'A declaration that has been paid is not paid again',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0002', importer_id: '999910002', ...payer },
    steps: [],
    end: { notAccepted: ['hasDue'] },
  },
  {
    name: 'A declaration on which nothing is due is refused',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0003', importer_id: '999910003', ...payer },
    steps: [],
    end: { notAccepted: ['hasDue'] },
  },
  {
    name: 'A payment request that nobody pays lapses after a day',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0004', importer_id: '999910004', ...payer },
    steps: [{ as: 'clock', advanceDays: 2 }],
    end: { outcome: 'lapsed', paidMinor: 0 },
  },
  {
    name: 'An e-mail address that cannot be one comes back to the field',
    applicant: null,
    answers: { declaration_no: 'DEMO-2020-0001', importer_id: '999910001', ...payer, email: 'sara@' },
    steps: [],
    end: { notAccepted: ['email'] },
  },
])
