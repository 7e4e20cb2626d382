import { describe, expect, it } from 'vitest'
import * as rules from './rules.ts'

describe('logins as they are typed', () => {
  it.each([
    ['٩٩٩٩٠٠٠٠١', '999900001'],
    ['۹۹۹۹۰۰۰۰۱', '999900001'],
    [' 9999 00001 ', '999900001'],
    ['9999-00-001', '999900001'],
    ['IGA.Reviewer', 'iga.reviewer'],
    ['npra-desk', 'npra-desk'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(rules.normaliseLogin(typed)).toBe(stored)
  })

  it('a user name cannot be taken for a personal number', () => {
    expect(rules.isUserName('999900001')).toBe(false)
    expect(rules.isUserName('iga.reviewer')).toBe(true)
    expect(rules.isPersonalNumber('99990000')).toBe(false)
  })
})

describe('where log-in leads back to', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/.//evil.example',
    'evil',
    '',
    7,
    null,
  ])('nowhere outside: %j', (value) => {
    expect(rules.localPath(value)).toBeNull()
  })

  it('any page of this server, with its query', () => {
    expect(rules.localPath('/services/x?step=2#top')).toBe('/services/x?step=2')
  })

  it('in the language of the reader unless the address names one', () => {
    expect(rules.returnPath('/services/x', 'ar', '/')).toBe('/ar/services/x')
    expect(rules.returnPath('/en/services/x', 'ar', '/')).toBe('/en/services/x')
    expect(rules.returnPath('/', 'en', '/')).toBe('/en')
    expect(rules.returnPath('//evil.example', 'en', '/office')).toBe('/en/office')
  })

  it('never to log-in itself', () => {
    expect(rules.returnPath('/sign-in?return=/sign-in', 'en', '/')).toBe('/en')
    expect(rules.returnPath('/ar/office/sign-out', 'ar', '/office')).toBe('/ar/office')
  })
})

describe('levels and languages', () => {
  it('an unknown level is basic', () => {
    expect(rules.assuranceOf('urn:example:gold')).toBe('basic')
    expect(rules.assuranceOf(rules.acr.advanced)).toBe('advanced')
    expect(rules.asksForAdvanced(`${rules.acr.basic} ${rules.acr.advanced}`)).toBe(true)
    expect(rules.asksForAdvanced(undefined)).toBe(false)
  })

  it('the first language that exists is taken', () => {
    expect(rules.localeFrom('fr en-GB ar')).toBe('en')
    expect(rules.localeFrom('ar-BH')).toBe('ar')
    expect(rules.localeFrom('fr')).toBeNull()
  })
})
