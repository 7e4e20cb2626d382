import { defineExamples } from '@diwan/service-kit'

export const examples = defineExamples([
  {
    name: 'A number that no certificate has is unknown',
    applicant: null,
    answers: { qr: 'GC00-0000-0000-0' },
    steps: [],
    end: { verification: 'unknown' },
  },
])
