import { describe, expect, test } from 'vitest'
import { answer, ask, boxed, decision, knowledge, literal, model } from '../testing/answer.ts'

const value = (logic: string, more = ''): unknown => answer(model(decision('d', logic) + more), 'd')

const entry = (name: string, logic: string, type = '') =>
  `<contextEntry><variable name="${name}"${type && ` typeRef="${type}"`}/>${boxed(logic)}</contextEntry>`

describe('a boxed context', () => {
  test('lets each entry see those before it, names with spaces too', () => {
    expect(value(`<context>${entry('gross pay', '1200')}${entry('net pay', 'gross pay * 0.9')}</context>`)).toEqual({
      'gross pay': 1200,
      'net pay': 1080,
    })
  })

  test('is worth its entry without a name, if it has one', () => {
    expect(value(`<context>${entry('a', '1')}<contextEntry>${literal('a + 1')}</contextEntry></context>`)).toBe(2)
  })

  test('holds functions that may call themselves', () => {
    const factorial = `<functionDefinition><formalParameter name="n" typeRef="number"/>${literal(
      'if n <= 1 then 1 else n * factorial(n - 1)',
    )}</functionDefinition>`
    const last = `<contextEntry>${literal('factorial(20)')}</contextEntry>`
    expect(value(`<context>${entry('factorial', factorial)}${last}</context>`)).toBe(2432902008176640000)
  })

  test('gives null for an entry of another type than written', () => {
    expect(value(`<context>${entry('a', '"x"', 'number')}</context>`)).toEqual({ a: null })
  })
})

test('a relation is a list of contexts', () => {
  const row = (...cells: string[]) => `<row>${cells.map(boxed).join('')}</row>`
  const logic = `<relation><column name="unit"/><column name="fee in fils" typeRef="number"/>
    ${row('"day"', '500')}${row('"year"', '20 * 1000')}</relation>`
  expect(value(logic)).toEqual([
    { unit: 'day', 'fee in fils': 500 },
    { unit: 'year', 'fee in fils': 20000 },
  ])
})

test('a list holds what its expressions are worth', () => {
  expect(value(`<list>${boxed('1')}${boxed('"a"')}<list>${boxed('true')}</list></list>`)).toEqual([1, 'a', [true]])
})

test.each([
  ['true', 'yes'],
  ['false', 'no'],
  ['null', 'no'],
  ['"text"', null],
])('a conditional with %s goes the way of %s', (condition, way) => {
  const part = (name: string, feel: string) => `<${name}>${literal(feel)}</${name}>`
  const logic = `<conditional>${part('if', condition)}${part('then', '"yes"')}${part('else', '"no"')}</conditional>`
  expect(value(logic)).toBe(way)
})

describe('a boxed iteration', () => {
  const iteration = (kind: string, source: string, body: string) => {
    const last = kind === 'for' ? 'return' : 'satisfies'
    return `<${kind} iteratorVariable="each"><in>${literal(source)}</in><${last}>${literal(body)}</${last}></${kind}>`
  }

  test('with for gives a list, and sees what it has so far', () => {
    expect(value(iteration('for', '[1, 2, 3]', 'each * 2'))).toEqual([2, 4, 6])
    expect(value(iteration('for', '[1..4]', 'if each = 1 then 1 else each * partial[-1]'))).toEqual([1, 2, 6, 24])
  })

  test('takes what it goes over as its type says', () => {
    const typed = iteration('for', '["a"]', 'each * 2').replace('<in>', '<in typeRef="number">')
    expect(value(typed)).toBeNull()
    expect(value(typed.replace('"a"', '4'))).toEqual([8])
  })

  test('with some and every asks whether it holds', () => {
    expect(value(iteration('some', '[1, 2, 3]', 'each > 2'))).toBe(true)
    expect(value(iteration('some', '[1, 2, 3]', 'each > 3'))).toBe(false)
    expect(value(iteration('every', '[1, 2, 3]', 'each > 0'))).toBe(true)
    expect(value(iteration('every', '[1, 2, 3]', 'each > 1'))).toBe(false)
    expect(value(iteration('every', '[]', 'false'))).toBe(true)
  })

  test('is null where the condition is no boolean and nothing else decides', () => {
    expect(value(iteration('some', '[1]', '"x"'))).toBeNull()
    expect(value(iteration('every', '[1, 2]', 'if each = 1 then true else "x"'))).toBeNull()
    expect(value(iteration('every', '[1, 2]', 'if each = 1 then false else "x"'))).toBe(false)
  })
})

describe('a boxed filter', () => {
  const filter = (source: string, match: string) =>
    `<filter><in>${literal(source)}</in><match>${literal(match)}</match></filter>`

  test('keeps the items for which it is true', () => {
    expect(value(filter('[1, 2, 3]', 'item > 1'))).toEqual([2, 3])
    expect(value(filter('[{ a: 1 }, { a: 2 }]', 'a = 2'))).toEqual([{ a: 2 }])
    expect(value(filter('[1, 2, 3]', 'null'))).toEqual([])
  })

  test('takes one item by its position', () => {
    expect(value(filter('["a", "b", "c"]', '2'))).toBe('b')
    expect(value(filter('["a", "b", "c"]', '-1'))).toBe('c')
    expect(value(filter('["a", "b", "c"]', '4'))).toBeNull()
  })
})

describe('an invocation', () => {
  const binding = (name: string, feel: string) => `<binding><parameter name="${name}"/>${literal(feel)}</binding>`
  const call = (bindings: string) =>
    model(
      decision('d', `<invocation>${literal('monthly rate')}${bindings}</invocation>`, { knowledge: ['monthly rate'] }) +
        knowledge('monthly rate', { amount: 'number', 'number of months': 'number' }, 'amount / number of months'),
    )

  test('calls knowledge with its parameters by name', () => {
    expect(answer(call(binding('number of months', '4') + binding('amount', '10')), 'd')).toBe(2.5)
  })

  test('with an argument of a wrong type, or without one, is null', () => {
    expect(answer(call(binding('number of months', '"4"') + binding('amount', '10')), 'd')).toBeNull()
    expect(answer(call(binding('amount', '10')), 'd')).toBeNull()
  })
})

test('knowledge may call itself and other knowledge', () => {
  const xml = model(
    decision('d', 'sum to(4)', { knowledge: ['sum to'] }) +
      knowledge('sum to', { n: 'number' }, 'if zero(n) then 0 else n + sum to(n - 1)', { knowledge: ['zero'] }) +
      knowledge('zero', { n: 'number' }, 'n = 0'),
  )
  expect(answer(xml, 'd')).toBe(10)
})

test('knowledge that calls itself without end gives null, at once', () => {
  const endless = (logic: string) =>
    ask(model(decision('d', 'f(1)', { knowledge: ['f'] }) + knowledge('f', { n: 'number' }, logic)), 'd')
  expect(endless('1 + f(n)')).toMatchObject({ value: null, warnings: [{ code: 'TOO_DEEP' }] })
  expect(endless('f(n) + f(n)')).toMatchObject({ value: null, warnings: [{ code: 'TOO_DEEP' }] })
})

test('knowledge may call itself some hundred times', () => {
  const sum = knowledge('sum to', { n: 'number' }, 'if n = 0 then 0 else n + sum to(n - 1)')
  expect(answer(model(decision('d', 'sum to(400)', { knowledge: ['sum to'] }) + sum), 'd')).toBe(80200)
})

test('a function in Java is not called', () => {
  const java = `<functionDefinition kind="Java"><formalParameter name="n"/><context>
    ${entry('class', '"java.lang.Math"')}${entry('method signature', '"cos(double)"')}</context></functionDefinition>`
  const logic = `<context>${entry('cos', java)}<contextEntry>${literal('cos(1)')}</contextEntry></context>`
  const { value, warnings } = ask(model(decision('d', logic)), 'd')
  expect(value).toBeNull()
  expect(warnings).toMatchObject([{ code: 'EXTERNAL_FUNCTION' }])
})

test('a mistake in one decision leaves the others alone, and is told', () => {
  const xml = model(decision('bad', '1 +') + decision('good', '1 + 1'))
  expect(answer(xml, 'good')).toBe(2)
  expect(ask(xml, 'bad')).toMatchObject({ value: null, warnings: [{ code: 'SYNTAX', element: 'bad' }] })
})

test('an expression in another language is null, with a reason', () => {
  const logic = '<literalExpression expressionLanguage="urn:groovy"><text>1</text></literalExpression>'
  expect(ask(model(decision('d', logic)), 'd')).toMatchObject({ value: null, warnings: [{ code: 'SYNTAX' }] })
})
