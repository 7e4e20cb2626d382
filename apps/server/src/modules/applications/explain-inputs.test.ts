import { describe, expect, it } from 'vitest'
import { loadServiceFolders } from '../catalogue/index.ts'
import { explainInputs } from './explain-inputs.ts'

const service = (await loadServiceFolders({ fixtures: true })).find((folder) => folder.service.id === 'library-card')!.service
const fact = service.review.facts[0]!
const field = service.review.fields[0]!

describe('what a rule read', () => {
  it('is told with the words of the form and the register, and its name in the rule', () => {
    const { shown, withheld } = explainInputs(service, { [`${fact}.age`]: 35, [`${fact}.isCitizen`]: true, [field]: null }, 'en')
    expect(withheld).toBe(0)
    const title = service.facts.find(({ id }) => id === fact)!.title
    expect(shown.map(({ path, value }) => [path, value])).toEqual([
      [`${fact}.age`, '35'],
      [`${fact}.isCitizen`, 'Yes'],
      [field, 'No value'],
    ])
    expect(shown[0]!.label).toEqual(title)
  })

  it('is only counted where the decision does not need it', () => {
    const { shown, withheld } = explainInputs(service, { email: 'reader@example.com', mobile: '36000001' }, 'ar')
    expect([shown, withheld]).toEqual([[], 2])
  })

  it('is whole in lists and in texts of both languages', () => {
    const values = { [`${fact}.names`]: [{ ar: 'أ', en: 'a' }, 'b'], [`${fact}.none`]: [] }
    expect(explainInputs(service, values, 'ar').shown.map(({ value }) => value)).toEqual(['أ، b', 'لا قيمة'])
  })
})
