import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression, compileUnaryTests } from './compile-expression.ts'
import { FeelSyntaxError } from './syntax/syntax-error.ts'
import { answer, testClock } from './testing/answer.ts'

const atoms = [
  '1', '-2.5', '0', '"a"', 'true', 'null', '[]', '[1, 2]', '{ a: 1 }', 'x', 'x.a', '[1..3]', '(< 2)', '?', 'item',
  '@"2026-01-31"', '@"10:00:00Z"', '@"2026-01-31T10:00:00@Asia/Bahrain"', '@"P1D"', '@"-P1M"', 'abs', 'function(y) y',
] as const
const shapes = [
  '(L + R)', '(L - R)', 'L * R', 'L / R', 'L ** R', 'L = R', 'L < R', 'L and R', 'L in R', 'L in (R, > L)', 'L[R]',
  'L.year', 'if L then R else L', 'for i in L return R', 'some i in L satisfies R', 'L(R)', '{ k: L }.k', '[L, R]',
  'L between R and L', 'L instance of list<number>', 'count(L)', 'string(L)', 'min(L, R)', 'append(L, R)', '[L..R]',
  'sublist(L, R)', 'date(L)', 'replace(string(L), "a", string(R))', 'context put({}, string(L), R)', 'before(L, R)',
] as const

const expressions = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc
      .tuple(fc.constantFrom(...shapes), tie('any'), tie('any'))
      .map(([shape, left, right]) => shape.replaceAll('L', () => `(${left})`).replaceAll('R', () => `(${right})`)),
  ),
})).any

test('no data makes an expression throw, and it answers the same each time', () => {
  fc.assert(
    fc.property(expressions, (source) => {
      expect(answer(source, { x: { a: 1 } })).toBe(answer(source, { x: { a: 1 } }))
      const tests = compileUnaryTests(source)
      expect([true, false, null]).toContain(tests.test(null, new Map(), testClock))
    }),
    { numRuns: 500 },
  )
})

test('any text is an expression or is refused with a place inside of it', () => {
  const words = fc.constantFrom(...atoms, ...'()[]{},.:"+-*/=<>!@ \n\\'.split(''), 'in', 'return', 'not', '..', 'of')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const source = parts.join(' ')
      const error = ((): unknown => {
        try {
          return compileExpression(source) && undefined
        } catch (caught) {
          return caught
        }
      })()
      expect(error === undefined || error instanceof FeelSyntaxError).toBe(true)
      expect((error as FeelSyntaxError | undefined)?.position.from ?? 0).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 2000 },
  )
})

test('nesting without end is refused', () => {
  expect(() => compileExpression('('.repeat(100_000))).toThrow('Nested too deeply')
})
