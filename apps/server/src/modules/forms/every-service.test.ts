/**
 * The contract of every definition under services/: its examples can be filled in, and wrong values are told in both
 * languages.
 */
import { evaluate, type Field, type PublicService, type ServiceExample } from '@diwan/service-kit'
import { render } from 'preact-render-to-string'
import { h } from 'preact'
import { describe, expect, it, test } from 'vitest'
import type { FieldIssue } from '../../platform/problem.ts'
import { loadServiceFolders } from '../catalogue/index.ts'
import {
  FormFields,
  checkAll,
  checkPage,
  keepVisible,
  prefill,
  questionsAsAsked,
  summarise,
  visibleFields,
  visiblePages,
  type Scope,
} from './index.ts'
import { isFixed } from './register-value.ts'
import { aFile, clock, facts } from './testing/facts.ts'

const folders = await loadServiceFolders({ fixtures: true })
const locales = ['ar', 'en'] as const

/** One example as its form is filled in: facts, and answers with documents and what the registers fill in. */
function fillIn(service: PublicService, example: ServiceExample) {
  const known = facts(String(example.answers['cpr'] ?? example.applicant ?? '999900001'))
  const scope: Scope = Object.fromEntries(service.facts.map(({ id }) => [id, known[id]]))
  const documents = Object.fromEntries(Object.entries(example.files ?? {}).map(([id, name]) => [id, aFile(name)]))
  return { example, scope, answers: { ...prefill(service, scope, clock).answers, ...example.answers, ...documents } }
}

const isAccepted = ({ end }: ServiceExample): boolean => !('notAccepted' in end)
const idsOf = (service: PublicService) => new Set(service.form.flatMap(({ fields }) => fields.map(({ id }) => id)))

const expectBothLanguages = (issues: readonly FieldIssue[]) => {
  for (const { text } of issues) {
    expect(text.ar).toMatch(/\p{Script=Arabic}/u)
    expect(text.en).toMatch(/[A-Za-z]/)
    expect(text.ar + text.en).not.toMatch(/undefined|\{|NaN/)
  }
}

/** Values that the question must refuse; empty when it takes every value of its kind. */
function wrongValues(field: Field, scope: Scope): readonly unknown[] {
  const none: readonly unknown[] = field.required ? [undefined, ''] : []
  switch (field.type) {
    case 'text':
    case 'textarea':
      return [
        ...none,
        ...(field.required ? ['   ', '\u200f'] : []),
        'a'.repeat(field.maxLength + 1),
        ...(field.pattern === undefined ? [] : ['«؟»']),
      ]
    case 'number':
      return [
        ...none,
        'many',
        '1e3',
        '0x10',
        ...(field.min === undefined ? [] : [field.min - 1]),
        ...(field.max === undefined ? [] : [field.max + 1]),
      ]
    case 'date':
      return [
        ...none,
        '2026-02-30',
        { day: '1', month: '', year: '2026' },
        { day: '31', month: '4', year: '2020' },
        { day: 'x', month: 'y', year: 'z' },
        ...(field.max === undefined ? [] : ['2999-01-01']),
        ...(field.min === undefined || evaluate(field.min, scope, clock) === null ? [] : ['1801-01-01']),
      ]
    case 'personal-number':
      return [...none, '12345', '9999000012', 'abcdefghi']
    case 'phone':
      return [...none, '123', 'phone']
    case 'email':
      return [...none, 'nobody', 'a@b', 'a b@example.com', 'a@example.com, b@example.com']
    case 'choice':
      return [...none, 'nothing-of-this', ...(field.required ? [['x']] : [])]
    case 'checkbox':
      return field.required ? [undefined, false, 'no'] : []
    case 'address':
      return [
        ...none,
        { flat: '', building: '!', road: 'x', block: '9', area: 'nowhere' },
        { flat: '?', building: '1', road: '1', block: '324', area: 'juffair' },
        { flat: '', building: '1', road: '1', block: '1217', area: 'juffair' },
      ]
    case 'file': {
      const right = { ...aFile('document.pdf'), type: field.accept.includes('jpeg') ? 'image/jpeg' : 'application/pdf' }
      return [...none, 'document.pdf', { ...right, type: 'text/html' }, { ...right, size: field.maxBytes + 1 }]
    }
  }
}

describe.each(folders.map(({ service, examples }) => [service.id, service, examples] as const))(
  '%s',
  (_id, service, examples) => {
    test.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
      const { scope, answers } = fillIn(service, example)
      const issues = checkAll(service, answers, scope, clock).flatMap((page) => page.issues)
      const ids = idsOf(service)
      const expected = 'notAccepted' in example.end ? example.end.notAccepted.filter((id) => ids.has(id)) : []
      expect(issues.map(({ field }) => field).sort()).toEqual([...expected].sort())
      expectBothLanguages(issues)
    })

    it('accepts its own accepted answers again, and keeps every question with its answer in words', () => {
      for (const { scope, answers } of examples.filter(isAccepted).map((example) => fillIn(service, example))) {
        const kept = keepVisible(service, answers, scope, clock)
        expect(checkAll(service, kept, scope, clock)).toEqual([])
        expect(keepVisible(service, kept, scope, clock)).toEqual(kept)
        const asked = questionsAsAsked(service, kept, scope, clock)
        expect(asked.map(({ fieldId }) => fieldId)).toEqual(expect.arrayContaining(Object.keys(kept)))
        expect(asked.every(({ answer }) => answer.ar !== '' && answer.en !== '')).toBe(true)
        for (const locale of locales) {
          expect(summarise(service, kept, scope, clock, locale).flatMap(({ rows }) => rows)).toHaveLength(asked.length)
        }
      }
    })

    it('shows every question on a page in both languages, with its error', () => {
      for (const { scope, answers } of examples.filter(isAccepted).map((example) => fillIn(service, example))) {
        for (const page of visiblePages(service, { ...scope, ...answers }, clock)) {
          const asked = visibleFields(page, { ...scope, ...answers }, clock)
          const issues = asked.map(({ id }) => ({ field: id, text: { ar: `خطأ ${id}`, en: `wrong ${id}` } }))
          for (const locale of locales) {
            const props = {
              ctx: { locale, now: clock.now },
              page,
              values: answers,
              issues,
              scope: { ...scope, ...answers },
            }
            const html = render(h(FormFields, props))
            for (const { id, label } of asked) {
              expect(html).toContain(label[locale].replaceAll("'", '&#39;'))
              expect(html).toContain(`id="field-${id}"`)
              expect(html).toContain(issues.find(({ field }) => field === id)!.text[locale])
            }
          }
        }
      }
    })

    const questions = service.form.flatMap((page) => page.fields.map((field) => [field.id, page, field] as const))
    it.each(questions)('refuses wrong values of %s and says so in both languages', (_field, page, field) => {
      const filled = examples
        .filter(isAccepted)
        .map((example) => fillIn(service, example))
        .find(({ scope, answers }) => field.id in keepVisible(service, { [field.id]: 'any', ...answers }, scope, clock))
      expect(filled, `no example asks ${field.id}`).toBeDefined()
      const { scope, answers } = filled!
      const check = (value: unknown) =>
        checkPage({ service, page, raw: { ...answers, [field.id]: value }, scope: { ...scope, ...answers }, clock })
      if (isFixed(field, scope, clock)) return
      for (const value of wrongValues(field, { ...scope, ...answers })) {
        const issues = check(value).issues.filter(
          (issue) => issue.field === field.id || issue.field.startsWith(`${field.id}-`),
        )
        expect(issues.length, `${field.id} = ${JSON.stringify(value)}`).toBeGreaterThan(0)
        expectBothLanguages(issues)
        expect(check(value).answers).not.toHaveProperty(field.id)
      }
    })

    it('keeps what only the register can change, whatever a request says', () => {
      const { scope, answers } = fillIn(service, examples.find(isAccepted) ?? examples[0]!)
      for (const page of service.form) {
        for (const field of page.fields.filter((field) => isFixed(field, scope, clock))) {
          const forged = { ...answers, [field.id]: '999999999' }
          expect(checkPage({ service, page, raw: forged, scope, clock }).answers[field.id]).toBe(
            evaluate(field.prefill!, scope, clock),
          )
        }
      }
    })
  },
)
