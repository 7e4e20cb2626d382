import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['get value({ a: 1 }, "a")', '1'],
  ['get value({ a: 1 }, "b")', 'null'],
  ['get entries({ a: 1, b: "x" })', '[{key: "a", value: 1}, {key: "b", value: "x"}]'],
  ['get entries({ a: 1 })[key = "a"].value', '[1]'],
  ['context([{ key: "a", value: 1 }, { key: "b", value: null }])', '{a: 1, b: null}'],
  ['context([{ key: "a", value: 1 }, { key: "a", value: 2 }])', 'null'],
  ['context([{ key: "a" }])', 'null'],
  ['context put({ a: 1 }, "b", 2)', '{a: 1, b: 2}'],
  ['context put({ a: { b: 1 } }, ["a", "b"], 2)', '{a: {b: 2}}'],
  ['context put({ a: 1 }, ["a", "b"], 2)', 'null'],
  ['context put({ a: 1 }, [], 2)', 'null'],
  ['context merge([{ a: 1, b: 1 }, { b: 2 }])', '{a: 1, b: 2}'],
  ['context merge([{ a: 1 }, null])', 'null'],
])('%s is %s', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
