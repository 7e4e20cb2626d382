import { expect, test } from 'vitest'
import { makeFunction } from './functions.ts'
import { fromJson } from './json.ts'
import { textOf } from './operations/to-text.ts'
import { testClock } from './testing/answer.ts'

const join = makeFunction(
  [{ name: 'first', type: { kind: 'string' } }, { name: 'rest', type: { kind: 'list', of: { kind: 'number' } } }],
  (args) => [...args],
)

test('a function takes its arguments by position or by name', () => {
  expect(textOf(join.callPositional(['a', fromJson([1])], testClock))).toBe('["a", [1]]')
  expect(textOf(join.callNamed(new Map([['rest', fromJson([1])], ['first', 'a']]), testClock))).toBe('["a", [1]]')
})

test('arguments are converted to the types of the parameters', () => {
  expect(textOf(join.callPositional([['a'], fromJson(1)], testClock))).toBe('["a", [1]]')
})

test.each([
  ['of a wrong type', () => join.callPositional([fromJson(1), fromJson([1])], testClock)],
  ['too few', () => join.callPositional(['a'], testClock)],
  ['by a wrong name', () => join.callNamed(new Map([['first', 'a'], ['other', null]]), testClock)],
  ['by too few names', () => join.callNamed(new Map([['first', 'a']]), testClock)],
])('arguments %s make the call null', (_, call) => {
  expect(call()).toBeNull()
})
