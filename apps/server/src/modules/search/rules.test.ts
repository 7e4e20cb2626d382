import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { normalise, normaliseArabic, postingsOf, slipsOf, stem, wordsOf } from './rules.ts'

describe('normalise gives one spelling', () => {
  test.each([
    ['ta marbuta', 'رخصة', 'رخصه'],
    ['hamza over alef', 'أوراق إثبات آخر', 'اوراق اثبات اخر'],
    ['hamza on its seats', 'مسؤول هيئة', 'مسوول هييه'],
    ['hamza alone', 'بناء', 'بنا'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['tashkeel', 'رُخْصَةُ القِيَادَةِ', 'رخصه القياده'],
    ['tatweel', 'رخـــصة', 'رخصه'],
    ['Persian keyboard', 'کتاب ی', 'كتاب ي'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['Arabic-Indic digits', 'مجمع ٤٢٨', 'مجمع 428'],
    ['Persian digits', '۴۲۸', '428'],
    ['direction marks', 'رخصة\u200f \u202bقيادة\u202c', 'رخصه قياده'],
    ['case and diacritics', 'Café LICENCE Straße Łódź', 'cafe licence strasse lodz'],
    ['punctuation', 'driving-licence, (lost/damaged)!', 'driving licence lost damaged'],
    ['apostrophes', 'importer’s', 'importers'],
    ['nothing', ' \n', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it('leaves other letters alone in normaliseArabic', () => {
    expect(normaliseArabic('Licence رخصة')).toBe('Licence رخصه')
  })

  it('is the same when it is done twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('stem takes off the article and the most common endings', () => {
  test.each([
    ['الرخصه', 'رخصه'],
    ['والرسوم', 'رسوم'],
    ['للسياره', 'سيار'],
    ['بالبطاقه', 'بطاق'],
    ['سيارات', 'سيار'],
    ['شهاده', 'شهاد'],
    ['شهادات', 'شهاد'],
    ['الم', 'الم'],
    ['الي', 'الي'],
    ['fees', 'fee'],
    ['companies', 'company'],
    ['address', 'address'],
    ['status', 'status'],
    ['bus', 'bus'],
    ['54', '54'],
  ])('%s → %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })
})

describe('words of a question', () => {
  it('leave out what says nothing', () => {
    expect(wordsOf('How do I renew the licence?')).toEqual(['renew', 'licence'])
    expect(wordsOf('كيف أجدد رخصة القيادة')).toEqual(['اجدد', 'رخصه', 'قياد'])
  })

  it('keep them where there is nothing else', () => {
    expect(wordsOf('on')).toEqual(['on'])
  })
})

describe('slips', () => {
  const meet = (a: string, b: string) => slipsOf(a).some((slip) => slipsOf(b).includes(slip))

  test.each([
    ['a wrong letter', 'lisence', 'licence'],
    ['a missing letter', 'licnce', 'licence'],
    ['a letter too many', 'liccence', 'licence'],
    ['two letters swapped', 'licecne', 'licence'],
    ['Arabic letters swapped', 'رخضه', 'رخصه'],
  ])('%s meets the word', (_, typed, meant) => {
    expect(meet(typed, meant)).toBe(true)
  })

  it('do not make short words or numbers into others', () => {
    expect(slipsOf('vat')).toEqual([])
    expect(slipsOf('9999')).toEqual([])
  })
})

describe('postings', () => {
  const service = {
    id: 'x.y',
    title: { ar: 'تحديث العنوان', en: 'Update address' },
    keywords: { ar: ['سكن'], en: ['address', 'home'] },
    summary: { ar: 'حدّث سكنك', en: 'Change the home address' },
  }

  it('keep the most telling place of a word', () => {
    const postings = postingsOf(service)
    expect(postings.get('address')).toBe(1)
    expect(postings.get('home')).toBe(0.7)
    expect(postings.get('change')).toBe(0.3)
    expect(postings.get('عنوان')).toBe(1)
  })
})
