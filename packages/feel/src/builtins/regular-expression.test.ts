import { describe, expect, test } from 'vitest'
import { regularExpression } from './regular-expression.ts'

const matches = (text: string, pattern: string, flags = ''): boolean | null => {
  const expression = regularExpression(pattern, flags)
  return expression && new RegExp(expression.source, expression.flags.replace('g', '')).test(text)
}

describe('a pattern of XPath', () => {
  test.each<[string, string, string, boolean | null]>([
    ['abc', '^a.c$', '', true],
    ['a\nc', 'a.c', '', false],
    ['a\nc', 'a.c', 's', true],
    ['x\nabc', '^abc$', 'm', true],
    ['ABC', 'abc', 'i', true],
    ['hello world', ' hello[ ]world', 'x', true],
    ['hello world', 'hello\\ sworld', 'x', true],
    ['a.c', 'a.c', 'q', true],
    ['abc', 'a.c', 'q', false],
    ['x', '[a-z-[aeiou]]', '', true],
    ['e', '[a-z-[aeiou]]', '', false],
    ['-', '[a-]', '', true],
    ['٣', '\\d', '', true],
    ['عمر', '^\\p{IsArabic}+$', '', true],
    ['a:b', '^\\i\\c*$', '', true],
    ['aA', '(a)\\1', 'i', true],
    ['a', '(?=a)', '', null],
    ['a', '[', '', null],
    ['a', '\\q', '', null],
    ['a', 'a', 'p', null],
    ['a', '[\\1]', '', null],
    ['a', '\\p{IsNowhere}', '', null],
  ])('on %j: %s with %j', (text, pattern, flags, expected) => {
    expect(matches(text, pattern, flags)).toBe(expected)
  })
})
