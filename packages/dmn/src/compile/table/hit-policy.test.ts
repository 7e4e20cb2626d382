import { describe, expect, test } from 'vitest'
import { answer, ask, decision, input, model } from '../../testing/answer.ts'

interface Table {
  readonly policy: string
  readonly outputs?: string
  readonly rules: readonly (readonly string[])[]
}

const cell = (kind: string, text: string) =>
  `<${kind}><text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></${kind}>`

/** A table over the input `age`. The first cell of a rule is its test. */
const table = ({ policy, outputs = '<output/>', rules }: Table): string => {
  const rows = rules.map(
    ([test = '-', ...cells], at) =>
      `<rule id="r${at + 1}">${cell('inputEntry', test)}${cells.map((each) => cell('outputEntry', each)).join('')}
       </rule>`,
  )
  const inputs = '<input><inputExpression typeRef="number"><text>age</text></inputExpression></input>'
  const logic = `<decisionTable ${policy}>${inputs}${outputs}${rows.join('')}</decisionTable>`
  return model(input('age', 'number') + decision('result', logic, { inputs: ['age'] }))
}

const named = '<output name="fee" typeRef="number"/><output name="who" typeRef="string"/>'
const ordered = '<output><outputValues><text>"refuse","refer","accept"</text></outputValues></output>'
const overlapping = [
  ['>= 18', '"accept"'],
  ['>= 65', '"refer"'],
  ['< 90', '"accept"'],
  ['> 99', '"refuse"'],
]

describe('of the rules that match', () => {
  test('UNIQUE takes the only one, and several are a mistake', () => {
    const xml = table({ policy: 'hitPolicy="UNIQUE"', rules: [['[0..18)', '1'], ['[18..65]', '2'], ['65', '3']] })
    expect(answer(xml, 'result', { age: 17.5 })).toBe(1)
    expect(answer(xml, 'result', { age: 18 })).toBe(2)
    expect(answer(xml, 'result', { age: 66 })).toBeNull()
    const { value, warnings } = ask(xml, 'result', { age: 65 })
    expect(value).toBeNull()
    const message = 'Rules 2, 3 match, but only one may'
    expect(warnings).toMatchObject([{ code: 'NOT_UNIQUE', message, element: 'result' }])
  })

  test('UNIQUE is meant where nothing is written', () => {
    expect(answer(table({ policy: '', rules: [['-', '1'], ['-', '2']] }), 'result', { age: 1 })).toBeNull()
  })

  test('FIRST takes the first', () => {
    expect(answer(table({ policy: 'hitPolicy="FIRST"', rules: overlapping }), 'result', { age: 70 })).toBe('accept')
  })

  test('ANY takes one if all say the same', () => {
    const xml = table({ policy: 'hitPolicy="ANY"', rules: overlapping })
    expect(answer(xml, 'result', { age: 30 })).toBe('accept')
    expect(ask(xml, 'result', { age: 70 })).toMatchObject({ value: null, warnings: [{ code: 'NOT_THE_SAME' }] })
  })

  test('PRIORITY takes the one whose output stands first in the output values', () => {
    const xml = table({ policy: 'hitPolicy="PRIORITY"', outputs: ordered, rules: overlapping })
    expect(answer(xml, 'result', { age: 70 })).toBe('refer')
    expect(answer(xml, 'result', { age: 100 })).toBe('refuse')
  })

  test('OUTPUT ORDER gives all in the order of the output values, RULE ORDER in that of the rules', () => {
    const inOrder = (policy: string) =>
      answer(table({ policy, outputs: ordered, rules: overlapping }), 'result', { age: 70 })
    expect(inOrder('hitPolicy="OUTPUT ORDER"')).toEqual(['refer', 'accept', 'accept'])
    expect(inOrder('hitPolicy="RULE ORDER"')).toEqual(['accept', 'refer', 'accept'])
    expect(inOrder('hitPolicy="COLLECT"')).toEqual(['accept', 'refer', 'accept'])
  })

  test.each([
    ['SUM', 60, null],
    ['MIN', 10, null],
    ['MAX', 30, null],
    ['COUNT', 3, 0],
  ])('COLLECT with %s gives one value', (aggregation, value, ofNothing) => {
    const xml = table({
      policy: `hitPolicy="COLLECT" aggregation="${aggregation}"`,
      rules: [['> 0', '10'], ['> 10', '20'], ['> 20', '30']],
    })
    expect(answer(xml, 'result', { age: 30 })).toBe(value)
    expect(answer(xml, 'result', { age: 0 })).toBe(ofNothing)
  })
})

describe('a table', () => {
  test('with several outputs gives contexts', () => {
    const rules = [['< 18', '1', '"child"'], ['>= 18', '2', '"adult"']]
    const one = table({ policy: 'hitPolicy="UNIQUE"', outputs: named, rules })
    expect(answer(one, 'result', { age: 5 })).toEqual({ fee: 1, who: 'child' })
    const sum = table({ policy: 'hitPolicy="COLLECT" aggregation="MAX"', outputs: named, rules })
    expect(answer(sum, 'result', { age: 20 })).toEqual({ fee: 2, who: 'adult' })
  })

  test('falls back on its default outputs where no rule matches', () => {
    const outputs = '<output><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output>'
    const xml = table({ policy: 'hitPolicy="FIRST"', outputs, rules: [['> 10', '"some"']] })
    expect(answer(xml, 'result', { age: 10 })).toBe('none')
    expect(answer(xml, 'result', { age: 11 })).toBe('some')
  })

  test('sees the input as ? in its cells', () => {
    const rules = [['? > 10 and ? < 20', '"teen"'], ['modulo(?, 20) = 0', '"round"']]
    const xml = table({ policy: 'hitPolicy="UNIQUE"', rules })
    expect(answer(xml, 'result', { age: 15 })).toBe('teen')
    expect(answer(xml, 'result', { age: 40 })).toBe('round')
  })

  test('gives null for an output that is none of the output values', () => {
    const xml = table({ policy: 'hitPolicy="UNIQUE"', outputs: ordered, rules: [['-', '"maybe"']] })
    expect(ask(xml, 'result', { age: 1 })).toMatchObject({ value: null, warnings: [{ code: 'NOT_ALLOWED' }] })
  })

  test('gives null for an input that is none of the input values', () => {
    const xml = table({ policy: 'hitPolicy="UNIQUE"', rules: [['-', '1']] }).replace(
      '</inputExpression>',
      '</inputExpression><inputValues><text>[0..150]</text></inputValues>',
    )
    expect(answer(xml, 'result', { age: 150 })).toBe(1)
    expect(ask(xml, 'result', { age: 151 })).toMatchObject({ value: null, warnings: [{ code: 'NOT_ALLOWED' }] })
  })
})
