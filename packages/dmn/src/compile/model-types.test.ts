import { describe, expect, test } from 'vitest'
import { compileModels } from './compile-models.ts'
import { readModel } from '../read/read-model.ts'
import { answer, ask, decision, importOf, input, knowledge, model } from '../testing/answer.ts'

const item = (name: string, content: string, attributes = '') =>
  `<itemDefinition name="${name}" ${attributes}>${content}</itemDefinition>`
const component = (name: string, type: string) =>
  `<itemComponent name="${name}"><typeRef>${type}</typeRef></itemComponent>`
const allowed = (tests: string) => `<allowedValues><text>${tests}</text></allowedValues>`

/** What an input of the type arrives as. */
const arrives = (type: string, definitions: string, value: unknown): unknown =>
  answer(model(definitions + input('x', type) + decision('d', 'x', { inputs: ['x'] })), 'd', { x: value })

describe('an input is what its type says, or null', () => {
  test.each([
    ['number', 1, 1],
    ['number', 'one', null],
    ['string', 'one', 'one'],
    ['boolean', 1, null],
    ['Any', [1], [1]],
    ['feel:string', 'one', 'one'],
  ])('%s', (type, given, arrived) => {
    expect(arrives(type, '', given)).toEqual(arrived)
  })

  test('a list of one for its item, and the reverse', () => {
    expect(arrives('number', '', [7])).toBe(7)
    expect(arrives('tNumbers', item('tNumbers', '<typeRef>number</typeRef>', 'isCollection="true"'), 7)).toEqual([7])
  })

  test('with allowed values', () => {
    const definitions = item('tGrade', `<typeRef>number</typeRef>${allowed('[1..5], 9')}`)
    expect(arrives('tGrade', definitions, 5)).toBe(5)
    expect(arrives('tGrade', definitions, 9)).toBe(9)
    expect(arrives('tGrade', definitions, 6)).toBeNull()
  })

  test('with allowed values of the items of a collection, and a constraint on the whole', () => {
    const items = item('tGrades', `<typeRef>number</typeRef>${allowed('[1..5]')}`, 'isCollection="true"')
    expect(arrives('tGrades', items, [1, 5])).toEqual([1, 5])
    expect(arrives('tGrades', items, [1, 6])).toBeNull()
    const whole = item(
      'tFew',
      '<typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint>',
      'isCollection="true"',
    )
    expect(arrives('tFew', whole, [1, 6])).toEqual([1, 6])
    expect(arrives('tFew', whole, [1, 2, 3])).toBeNull()
  })

  test('with components, further ones doing no harm', () => {
    const definitions = item('tPerson', component('full name', 'string') + component('age', 'number'))
    const person = { 'full name': 'Sara', age: 30, city: 'Muharraq' }
    expect(arrives('tPerson', definitions, person)).toEqual(person)
    expect(arrives('tPerson', definitions, { 'full name': 'Sara', age: '30' })).toBeNull()
  })

  test('with null for components that are missing', () => {
    const people = item('tPeople', component('name', 'string') + component('age', 'number'), 'isCollection="true"')
    const family = people + item('tFamily', component('people', 'tPeople') + component('home', 'string'))
    expect(arrives('tFamily', family, { people: [{ name: 'Sara' }] })).toEqual({
      people: [{ name: 'Sara', age: null }],
      home: null,
    })
    expect(arrives('tFamily', family, { people: [{ name: 1 }] })).toBeNull()
  })

  test('also where a type holds itself', () => {
    const definitions =
      item('tNode', component('value', 'number') + component('children', 'tNodes')) +
      item('tNodes', '<typeRef>tNode</typeRef>', 'isCollection="true"')
    const tree = { value: 1, children: [{ value: 2, children: [] }] }
    expect(arrives('tNode', definitions, tree)).toEqual(tree)
    const wrong = { value: 1, children: [{ value: 'x', children: [] }] }
    const xml = model(definitions + input('x', 'tNode') + decision('d', 'x', { inputs: ['x'] }))
    const { value, warnings } = ask(xml, 'd', { x: wrong })
    expect(value).toBeNull()
    expect(warnings).toMatchObject([{ message: 'x should be tNode, but is context' }])
  })
})

test('names of components are known after a dot, with their spaces', () => {
  const xml = model(
    item('tPerson', component('monthly income', 'number') + component('date of birth', 'date')) +
      input('Applicant', 'tPerson') +
      decision('yearly', 'Applicant.monthly income * 12', { inputs: ['Applicant'] }),
  )
  expect(answer(xml, 'yearly', { Applicant: { 'monthly income': 100, 'date of birth': '1990-01-01' } })).toBe(1200)
})

test('and also where nothing is known of what stands before the dot', () => {
  const xml = model(
    item('tClaim', component('last-paid on', 'number')) +
      input('claim', 'tClaim') +
      knowledge('payment', { anything: 'Any' }, 'anything.last-paid on') +
      decision('d', 'payment(claim)', { inputs: ['claim'], knowledge: ['payment'] }),
  )
  expect(answer(xml, 'd', { claim: { 'last-paid on': 3 } })).toBe(3)
})

test('the result of a decision is what its type says, or null with a warning', () => {
  const xml = model(decision('d', '"ten"', { type: 'number' }))
  const warning = { code: 'INVALID_TYPE', message: 'd should be number, but is string', element: 'd' }
  expect(ask(xml, 'd')).toMatchObject({ value: null, warnings: [warning] })
})

test('instance of knows the types of the model, and those of imports under their name', () => {
  const other = model(item('tAge', `<typeRef>number</typeRef>${allowed('[0..150]')}`), 'people')
  const main = (type: string) =>
    model(importOf('people') + item('tText', '<typeRef>string</typeRef>') + decision('d', `[12 instance of ${type}]`))
  expect(answer([main('tText'), other], 'd')).toEqual([false])
  expect(answer([main('people.tAge'), other], 'd')).toEqual([true])
})

test('models may import each other, with and without names', () => {
  const type = item('tOne', '<typeRef>tTwo</typeRef>')
  const one = model(importOf('two', '') + type + decision('d', '7', { type: 'tOne' }), 'one')
  const two = model(importOf('one', '') + item('tTwo', '<typeRef>number</typeRef>'), 'two')
  expect(answer([one, two], 'd')).toBe(7)
  const { issues } = compileModels([readModel(one.replace('tTwo', 'tThree')), readModel(two)])
  expect(issues.map(({ message }) => message)).toEqual(['There is no type tThree'])
})

test('a type that does not exist is told before anything is evaluated', () => {
  const { issues } = compileModels([readModel(model(decision('d', '1', { type: 'tMissing' })))])
  expect(issues).toMatchObject([{ code: 'UNKNOWN_TYPE', message: 'There is no type tMissing' }])
})
