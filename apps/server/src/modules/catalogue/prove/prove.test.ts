import { field, type PublicService } from '@diwan/service-kit'
import { describe, expect, test } from 'vitest'
import { loadDefinitions } from '../load-definitions.ts'
import { findDefinitionFaults } from '../prove-definition.ts'

const text = { ar: 'نص', en: 'text' }
const all = await loadDefinitions({ fixtures: true })
const base = all.find(({ id }) => id === 'library-card') as PublicService

/** The fixture with this instead, and what is wrong with it now. */
const faultsWith = (change: Partial<PublicService>): string[] => findDefinitionFaults({ ...base, ...change })

const size = field.choice('size', text, {
  options: [
    { value: 'small', label: text },
    { value: 'large', label: text },
  ],
})
const age = field.number('age', text, { min: 0, max: 120 })
const withQuestions = (...fields: (typeof size | typeof age)[]): Partial<PublicService> => ({
  form: [...base.form, { id: 'planted', title: text, fields }],
})
const tier = (id: string, condition: string) => ({ id, condition, label: text, amountMinor: 1_000 })
const tiered = (...tiers: ReturnType<typeof tier>[]): Partial<PublicService> => ({
  ...withQuestions(size, age),
  cost: { model: 'tiered', currency: 'BHD', confidence: 'proposed', tiers },
})

test.each(all.map((service) => ({ service, id: service.id })))('$id has no fault', ({ service }) => {
  expect(findDefinitionFaults(service)).toEqual([])
})

describe('a planted mistake is found', () => {
  test('a question that nobody is ever asked', () => {
    const never = field.number('never', text, { visibleWhen: 'size = "huge"' })
    expect(faultsWith(withQuestions(size, never)).join()).toMatch(/question never: no answer meets size = "huge"/)
  })

  test('a page behind a contradiction', () => {
    const form = [...base.form, { id: 'a', title: text, fields: [age] }]
    const hidden = { id: 'b', title: text, visibleWhen: 'age > 60 and age < 18', fields: [size] }
    expect(faultsWith({ form: [...form, hidden] }).join()).toMatch(/page b: no answer meets/)
  })

  test('a check that accepts nothing', () => {
    const checked = field.number('checked', text, { min: 1, max: 5, check: { condition: 'checked > 5', text } })
    expect(faultsWith(withQuestions(checked)).join()).toMatch(/check of checked/)
  })

  test('a requirement that nobody can meet', () => {
    const requirements = [...base.requirements, { id: 'odd', text, condition: 'size = "small" and size = "large"' }]
    expect(faultsWith({ ...withQuestions(size), requirements }).join()).toMatch(/requirement odd/)
  })

  test('a tariff with a hole, and who falls into it', () => {
    const faults = faultsWith(tiered(tier('young', 'age < 18'), tier('old', 'age > 18')))
    expect(faults.join()).toMatch(/no tier applies to age = 18/)
  })

  test('a tier that never has its turn', () => {
    const faults = faultsWith(tiered(tier('every', 'age >= 0'), tier('late', 'size = "large"')))
    expect(faults.join()).toMatch(/cost late: an earlier tier always applies first/)
  })

  test('steps that take longer than the card promises', () => {
    const faults = faultsWith({
      serviceLevel: { value: 2, unit: 'working-days', confidence: 'proposed' },
      journey: {
        kind: 'process',
        process: {
          definition: 'review',
          limits: { one: { value: 1, unit: 'working-days' }, two: { value: 9, unit: 'hours' } },
        },
      },
    })
    expect(faults.join()).toMatch(/the steps one, two may take 1020 working minutes, the card promises 960/)
  })

  test('a retention of no time at all', () => {
    expect(faultsWith({ retention: { years: 0, basis: text } }).join()).toMatch(/retention/)
  })

  test('a document that nobody who decides sees', () => {
    const form = [...base.form, { id: 'more', title: text, fields: [field.file('extra', text)] }]
    expect(faultsWith({ form }).join()).toMatch(/question extra: a document is asked for/)
  })
})

test('what cannot be told from finite answers is not called a fault', () => {
  const words = field.text('words', text, { visibleWhen: 'person.name = "x"' })
  const form = [...base.form, { id: 'more', title: text, fields: [words] }]
  expect(faultsWith({ form }).filter((fault) => fault.includes('no answer meets'))).toEqual([])
})
