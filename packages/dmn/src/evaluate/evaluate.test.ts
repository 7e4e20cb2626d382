import { describe, expect, test } from 'vitest'
import { compileModels } from '../compile/compile-models.ts'
import { readModel } from '../read/read-model.ts'
import { answer, ask, decision, importOf, input, knowledge, model, service } from '../testing/answer.ts'
import { UnknownElementError } from './evaluate.ts'

describe('a decision', () => {
  const xml = model(
    input('income', 'number') +
      decision('yearly income', 'income * 12', { inputs: ['income'] }) +
      decision('entitled', 'yearly income < 5000', { decisions: ['yearly income'] }) +
      decision('nosy', 'income', { decisions: ['yearly income'] }),
  )

  test('uses other decisions and data', () => {
    expect(answer(xml, 'entitled', { income: 400 })).toBe(true)
    expect(answer(xml, 'entitled', { income: 500 })).toBe(false)
  })

  test('sees nothing that it does not require', () => {
    expect(answer(xml, 'nosy', { income: 400 })).toBeNull()
  })

  test('tells what was not given', () => {
    const { value, warnings } = ask(xml, 'entitled')
    expect(value).toBeNull()
    expect(warnings[0]).toMatchObject({ code: 'NOT_GIVEN', message: 'income was not given' })
  })

  test('is found by its id too, and must exist', () => {
    expect(answer(xml, '_entitled', { income: 1 })).toBe(true)
    expect(() => ask(xml, 'missing')).toThrow(UnknownElementError)
  })

  test('without logic is null', () => {
    expect(answer(model('<decision id="d" name="d"><variable name="d"/></decision>'), 'd')).toBeNull()
  })

  test('that needs itself is null, and is told before', () => {
    const circle = model(decision('a', 'b', { decisions: ['b'] }) + decision('b', 'a', { decisions: ['a'] }))
    expect(ask(circle, 'a')).toMatchObject({ value: null, warnings: [{ code: 'CYCLE' }] })
    const { issues } = compileModels([readModel(circle)])
    expect(issues.map(({ code, element }) => [code, element])).toEqual([
      ['CYCLE', 'a'],
      ['CYCLE', 'b'],
    ])
  })
})

describe('a decision service', () => {
  const xml = model(
    input('first', 'string') +
      input('second', 'string') +
      decision('third', '"never asked"', { type: 'string' }) +
      decision('joined', 'first + second + third', { inputs: ['first', 'second'], decisions: ['third'] }) +
      decision('length', 'string length(joined)', { decisions: ['joined'] }) +
      service('join', { outputs: ['joined'], inputs: ['first', 'second'], inputDecisions: ['third'] }) +
      service('join and count', {
        outputs: ['joined', 'length'],
        inputs: ['second', 'first'],
        inputDecisions: ['third'],
      }) +
      decision('caller', 'join("a", "b", "c") + first', { knowledge: ['join'], inputs: ['first'] }) +
      decision('by name', 'join(third: "c", second: "b", first: "a")', { knowledge: ['join'] }) +
      decision('both', 'join and count("b", "a", "c")', { knowledge: ['join and count'] }) +
      decision('too few', 'join("a")', { knowledge: ['join'] }) +
      decision('wrong type', 'join("a", "b", 3)', { knowledge: ['join'] }),
  )

  test('is asked with inputs and input decisions', () => {
    expect(answer(xml, { service: 'join' }, { first: 'x', second: 'y', third: 'z' })).toBe('xyz')
  })

  test('gives its outputs by name if it has several', () => {
    expect(answer(xml, { service: 'join and count' }, { first: 'x', second: 'y', third: 'z' })).toEqual({
      joined: 'xyz',
      length: 3,
    })
  })

  test('is called as a function: input data first, then input decisions, in the order in which they stand', () => {
    expect(answer(xml, 'caller', { first: '!' })).toBe('abc!')
    expect(answer(xml, 'by name')).toBe('abc')
    expect(answer(xml, 'both')).toEqual({ joined: 'abc', length: 3 })
  })

  test('called with too few or wrong arguments is null', () => {
    expect(answer(xml, 'too few')).toBeNull()
    expect(answer(xml, 'wrong type')).toBeNull()
  })
})

test('knowledge can be asked by itself', () => {
  const xml = model(knowledge('twice', { n: 'number' }, 'n * 2'))
  expect(answer(xml, { knowledge: 'twice' }, { n: 4 })).toBe(8)
})

describe('of an imported model', () => {
  const greeting = decision('Greeting', '"Hello, " + Person name', { inputs: ['Person name'] })
  const person = model(input('Person name', 'string') + greeting, 'greet')
  const main = (as: string, feel: string) =>
    model(importOf('greet', as) + decision('d', feel, { decisions: ['urn:greet#_Greeting'] }), 'main')

  test('elements are called by the name of the import', () => {
    const inputs = { 'urn:greet#Person name': 'Ali' }
    expect(answer([main('Polite words', 'Polite words.Greeting + "!"'), person], 'd', inputs)).toBe('Hello, Ali!')
  })

  test('elements are called plainly if the import has no name', () => {
    expect(answer([main('', 'Greeting'), person], 'd', { 'Person name': 'Ali' })).toBe('Hello, Ali')
  })

  test('knowledge and services can be called', () => {
    const other = model(knowledge('twice', { n: 'number' }, 'n * 2'), 'sums')
    const xml = model(importOf('sums') + decision('d', 'sums.twice(21)', { knowledge: ['urn:sums#_twice'] }), 'main')
    expect(answer([xml, other], 'd')).toBe(42)
  })

  test('a model or an element that is missing is told', () => {
    const { issues } = compileModels([readModel(main('greet', '1'))])
    expect(issues.map(({ code }) => code)).toEqual(['UNKNOWN_MODEL', 'UNKNOWN_ELEMENT'])
  })
})
