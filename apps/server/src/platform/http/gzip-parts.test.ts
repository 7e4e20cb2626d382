import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { joinGzip, joinPlain, makePart } from './gzip-parts.ts'

const arabic = 'إصدار شهادة حسن السيرة والسلوك. '.repeat(400)

test.each([
  ['one part', [arabic], []],
  ['pieces between parts', [arabic, arabic, '</html>'], ['مريم', 'token']],
  ['an empty piece', ['<p>', '</p>'], ['']],
  ['empty parts', ['', '', ''], ['a', 'b']],
])('%s: what is unpacked is what was put in', (_name, texts, words) => {
  const parts = texts.map(makePart)
  const whole = texts.map((text, index) => (words[index - 1] ?? '') + text).join('')
  expect(joinPlain(parts, words).toString()).toBe(whole)
  expect(gunzipSync(joinGzip(parts, words)).toString()).toBe(whole)
})

test('what a piece repeats of the page makes the page no shorter', () => {
  const parts = [makePart(arabic), makePart(arabic)]
  const same = joinGzip(parts, [arabic.slice(0, 40)])
  const other = joinGzip(parts, ['x'.repeat(Buffer.byteLength(arabic.slice(0, 40)))])
  expect(same.length).toBe(other.length)
})
