import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask } from '../testing/answer.ts'
import { explain } from './explain.ts'

const xml = readFileSync(new URL('../testing/licence-fee.dmn', import.meta.url), 'utf8')

test('an evaluation tells which rule made the value, by which article, on which inputs', () => {
  const evaluation = ask(xml, 'Fee', {
    Reason: 'lost',
    'Date of birth': '1990-03-01',
    'Day of application': '2026-11-24',
  })
  const explained = explain(evaluation)
  expect(JSON.parse(JSON.stringify(explained))).toEqual([
    {
      id: 'age',
      name: 'Age',
      namespace: 'urn:diwan:test:licence-fee',
      inputs: { 'Date of birth': '1990-03-01', 'Day of application': '2026-11-24' },
      tables: [],
      value: 36,
      warnings: [],
    },
    {
      id: 'fee',
      name: 'Fee',
      namespace: 'urn:diwan:test:licence-fee',
      question: 'What does the licence cost, in fils?',
      inputs: { Reason: 'lost', Age: 36 },
      tables: [
        {
          id: 'fees',
          element: 'Fee',
          hitPolicy: 'FIRST',
          inputs: { reason: 'lost', Age: 36 },
          rules: [{ id: 'lost', row: 2, annotations: { law: 'Article 4' }, outputs: { fils: 20000 } }],
          value: 20000,
        },
      ],
      value: 20000,
      warnings: [],
    },
  ])
})

test('what went wrong stands with the decision in which it did', () => {
  const evaluation = ask(xml, 'Fee', { Reason: 'lost', 'Date of birth': '1990-03-01' })
  const [age] = explain(evaluation)
  expect(age).toMatchObject({ name: 'Age', value: null })
  expect(evaluation.warnings).toContainEqual({
    code: 'NOT_GIVEN',
    message: 'Day of application was not given',
    element: 'Age',
  })
})
