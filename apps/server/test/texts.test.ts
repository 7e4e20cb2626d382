/** What people read comes from { ar, en }, in both languages, and each check can fail. */
import { describe, expect, test } from 'vitest'
import { readFiles } from './architecture/repository.ts'
import { readSourceFile } from './architecture/source-file.ts'
import { findBareStrings, findHalfTexts, findInlineStyles } from './architecture/text-rules.ts'

const sources = [...readFiles(/^(apps|packages|services|country)\/.*\.tsx?$/)]
  .filter(([file]) => !/\.(test|examples)\.tsx?$|\.d\.ts$|gallery\.tsx$|^apps\/server\/test\//.test(file))
  .map(([file, text]) => readSourceFile(file, text))

const page = (markup: string) => readSourceFile('page.tsx', `export const Page = () => ${markup}`)
const value = (text: string) => readSourceFile('texts.ts', `export const text = ${text}`)

describe('no words stand bare in a page', () => {
  test('in this repository', () => expect(sources.flatMap(findBareStrings)).toEqual([]))

  test.each([
    '<p>Hello</p>',
    '<p>مرحبا</p>',
    `<p>{'Hello'}</p>`,
    `<p>{open ? 'Open' : closed}</p>`,
    `<p>{open && 'Open'}</p>`,
    '<p>{`Page ${n}`}</p>',
    '<img src="a.png" alt="A house" />',
    '<input aria-label={`Field ${n}`} />',
    '<><b>{n}</b> items</>',
  ])('catches %s', (markup) => expect(findBareStrings(page(markup))).toHaveLength(1))

  test.each([
    '<p>{text.title}</p>',
    '<p> · {n} / {m} </p>',
    '<bdi>GC7K-4M9P</bdi>',
    '<img src="a.png" alt="" />',
    '<div class="card" lang="ar">{n}</div>',
  ])('allows %s', (markup) => expect(findBareStrings(page(markup))).toEqual([]))
})

describe('no style or script stands in a page', () => {
  test('in this repository', () => expect(sources.flatMap(findInlineStyles)).toEqual([]))
  test('catches a style attribute', () =>
    expect(findInlineStyles(page('<p style="color: red">{n}</p>'))).toHaveLength(1))
  test('catches a handler', () => expect(findInlineStyles(page('<p onclick="go()">{n}</p>'))).toHaveLength(1))
})

describe('every text is whole in both languages', () => {
  test('in this repository', () => expect(sources.flatMap(findHalfTexts)).toEqual([]))

  test.each([
    `{ en: 'Pay' }`,
    `{ ar: 'ادفع' }`,
    `{ ar: '', en: 'Pay' }`,
    `{ ar: 'Pay the fee', en: 'Pay the fee' }`,
    `{ ar: 'ادفع الرسوم', en: 'ادفع الرسوم' }`,
    `{ ar: 'ادفع {amount}', en: 'Pay {sum}' }`,
  ])('catches %s', (text) => expect(findHalfTexts(value(text))).toHaveLength(1))

  test.each([
    `{ ar: 'ادفع {amount}', en: 'Pay {amount}' }`,
    `{ ar: 'English', en: 'العربية' }`,
    `{ ar: 'rtl', en: 'ltr' }`,
  ])('allows %s', (text) => expect(findHalfTexts(value(text))).toEqual([]))
})
