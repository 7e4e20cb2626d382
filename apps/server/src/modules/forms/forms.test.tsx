import type { FormPage, PublicService } from '@diwan/service-kit'
import { field } from '@diwan/service-kit'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { service as library } from '../../../../../services/_fixture/library-card/service.ts'
import {
  FormFields,
  checkAll,
  checkPage,
  keepVisible,
  prefill,
  questionsAsAsked,
  readPage,
  readRemovals,
  summarise,
  summaryErrors,
  visibleFields,
  visiblePages,
} from './index.ts'
import { aFile, clock, facts } from './testing/facts.ts'

const scope = { person: facts()['person'] }
const pageOf = (id: string): FormPage => library.form.find((page) => page.id === id)!
const label = { ar: 'سؤال', en: 'Question' }
const aPage = (...fields: FormPage['fields']): FormPage => ({ id: 'page', title: label, fields })
const check = (page: FormPage, raw: Record<string, unknown>, known: Record<string, unknown> = scope) =>
  checkPage({ service: library, page, raw, scope: known, clock })
const acceptedAs = (question: FormPage['fields'][number], typed: unknown) =>
  check(aPage(question), { [question.id]: typed }).answers[question.id]

describe('what is typed is accepted in one form:', () => {
  it.each([
    ['digits of an Arabic keyboard in a number', field.number('q', label), '٤٢', 42],
    ['a Persian digit, blanks and a decimal mark', field.number('q', label), ' ۱٬۲۳۴٫۵ ', 1234.5],
    ['a number with commas', field.number('q', label), '1,234', 1234],
    ['a personal number with hyphens', field.personalNumber('q', label), '٩٩٩٩-٠٠٠٠-١', '999900001'],
    ['a local telephone number', field.phone('q', label), '٣٦٠٠ ٠٠٠١', '+97336000001'],
    ['a telephone number from abroad', field.phone('q', label), '+91 98765 43210', '+919876543210'],
    ['an e-mail address in capitals', field.email('q', label), ' Sara@Example.COM ', 'Sara@example.com'],
    ['a date in parts', field.date('q', label), { day: '٧', month: '3', year: '٢٠٢٦' }, '2026-03-07'],
    ['a date as a whole', field.date('q', label), '2024-02-29', '2024-02-29'],
    ['a name with too many blanks', field.text('q', label), '  مريم   العلوي ', 'مريم العلوي'],
    ['a name written to be read backwards', field.text('q', label), '\u202eمريم\u202c\u200f', 'مريم'],
    ['several lines', field.textarea('q', label), 'one\r\ntwo\u0007', 'one\ntwo'],
    [
      'an identifier in small letters and with blanks',
      field.text('q', label, { identifier: true, pattern: '[A-Z]\\d{3}' }),
      '\u200fa ١٢٣',
      'A123',
    ],
    [
      'an address',
      field.address('q', label),
      { flat: '', building: '١٥٠a', road: '٤٦٢٦', block: '745', area: '' },
      { flat: null, building: '150A', road: '4626', block: '745', area: 'sanad' },
    ],
    ['a ticked box', field.checkbox('q', label), true, true],
  ] as const)('%s', (_what, question, typed, value) => {
    expect(acceptedAs(question, typed)).toEqual(value)
  })

  it('a label with a dollar sign stands in the message as it is', () => {
    const issue = check(aPage(field.text('q', { ar: 'المبلغ $&', en: 'Amount $&' })), {}).issues[0]
    expect(issue?.text).toEqual({ ar: 'أدخل «المبلغ $&»', en: 'Enter “Amount $&”' })
  })
})

describe('a page', () => {
  it('says everything that is wrong at once', () => {
    const { issues, answers } = check(pageOf('membership'), { membership: 'adult', books: '11', reserved: 'x' })
    expect(issues.map(({ field }) => field)).toEqual(['books', 'reserved'])
    expect(issues[0]?.text.en).toBe('Enter a number for “Books to borrow at one time” that is 10 or less')
    expect(answers).toEqual({ membership: 'adult' })
  })

  it('does not compare an answer with one that is itself wrong', () => {
    expect(
      check(pageOf('membership'), { membership: 'adult', books: '0', reserved: '3' }).issues.map(({ field }) => field),
    ).toEqual(['books'])
    expect(check(pageOf('membership'), { membership: 'adult', books: '2', reserved: '3' }).issues[0]?.text.ar).toMatch(
      /^لا يتجاوز/,
    )
  })

  it('names the limit of a date in words of the language', () => {
    const { issues } = check(pageOf('reader'), {
      card_name: 'Maryam',
      first_visit: { day: '2', month: '3', year: '2026' },
    })
    expect(issues[0]?.text.en).toContain('1 March 2026')
    expect(issues[0]?.text.ar).toContain('1 مارس 2026')
    expect(check(pageOf('reader'), { card_name: 'Maryam', first_visit: '1990-04-11' }).issues[0]?.text.en).toContain(
      '12 April 1990',
    )
  })

  it('asks a question that has just become visible, and drops the answer of one that is hidden', () => {
    const studies = pageOf('studies')
    const student = { ...scope, membership: 'student', supervisor: 'Dr Old' }
    expect(check(studies, { school: 'UoB', has_supervisor: true }, student).issues.map(({ field }) => field)).toEqual([
      'supervisor',
    ])
    expect(check(studies, { school: 'UoB', has_supervisor: false, supervisor: 'Dr Example' }, student)).toEqual({
      answers: { school: 'UoB', has_supervisor: false },
      issues: [],
      unseen: [],
    })
  })

  it('keeps what only the register can change, unless the register does not know it', () => {
    const raw = { cpr: '999999999', card_name: 'Maryam', first_visit: '2026-01-01' }
    expect(check(pageOf('reader'), raw).answers['cpr']).toBe('999900001')
    expect(check(pageOf('reader'), raw, {}).answers['cpr']).toBe('999999999')
  })

  it('points to the part of an address that is wrong', () => {
    const { issues } = check(pageOf('contact'), {
      mobile: '36000001',
      address: { flat: '?', building: '1', road: '', block: '745', area: 'sanad' },
    })
    expect(summaryErrors(issues, 'ar').map(({ name }) => name)).toEqual(['address', 'address-road'])
    expect(check(pageOf('contact'), { mobile: '36000001', address: {} }).issues.map(({ field }) => field)).toEqual([
      'address',
    ])
  })

  it('takes documents from the draft, not from a request', () => {
    const documents = pageOf('documents')
    const body = { photo: aFile('photo.jpg'), accepts_rules: 'true', note: '', 'photo-remove': 'yes' }
    const raw = readPage(documents, body)
    expect(raw).not.toHaveProperty('photo')
    expect(check(documents, raw).issues.map(({ field }) => field)).toEqual(['photo'])
    const checked = checkPage({
      service: library,
      page: documents,
      raw,
      scope,
      clock,
      files: { photo: aFile('photo.jpg') },
    })
    expect(checked).toMatchObject({ issues: [], answers: { photo: aFile('photo.jpg'), accepts_rules: true } })
    expect(readRemovals(documents, body)).toEqual(['photo'])
    expect(readRemovals(documents, {})).toEqual([])
  })
})

describe('reading a page', () => {
  it('keeps what was typed as it was typed', () => {
    const body = {
      mobile: '٣٦٠٠ ٠٠٠١',
      email: '',
      'address-flat': '٢',
      'address-building': ' 1407',
      'address-road': '',
      'address-block': 'x',
      'address-area': 'sanad',
    }
    expect(readPage(pageOf('contact'), body)).toEqual({
      mobile: '٣٦٠٠ ٠٠٠١',
      email: '',
      address: { flat: '٢', building: ' 1407', road: '', block: 'x', area: 'sanad' },
    })
    expect(
      readPage(pageOf('reader'), { 'first_visit-day': '٣٠', 'first_visit-month': '2', 'first_visit-year': '2026' })[
        'first_visit'
      ],
    ).toEqual({
      day: '٣٠',
      month: '2',
      year: '2026',
    })
  })

  it('takes whole values too, the last of several, and nothing that is neither text nor number', () => {
    expect(readPage(pageOf('reader'), { first_visit: '2026-01-15', card_name: ['a', 'b'], cpr: { $ne: 1 } })).toEqual({
      cpr: '',
      card_name: 'b',
      first_visit: '2026-01-15',
    })
    expect(readPage(pageOf('membership'), { membership: 'adult', books: 4 })).toEqual({
      membership: 'adult',
      books: '4',
      reserved: '',
    })
    expect(readPage(pageOf('studies'), { has_supervisor: 'true' })['has_supervisor']).toBe(true)
  })
})

describe('what is asked', () => {
  it('depends on the answers, and a page without questions is left out', () => {
    const pages = (membership?: string) => visiblePages(library, { ...scope, membership }, clock).map(({ id }) => id)
    expect(pages('adult')).toEqual(['reader', 'membership', 'contact', 'documents'])
    expect(pages('student')).toContain('studies')
    const hidden: PublicService = { ...library, form: [aPage(field.text('q', label, { visibleWhen: 'false' }))] }
    expect(visiblePages(hidden, scope, clock)).toEqual([])
  })

  it('does not depend on the answer of a question that is hidden itself, on whichever page', () => {
    const chain = aPage(
      field.text('c', label, { visibleWhen: 'b = "yes"' }),
      field.text('a', label),
      field.text('b', label, { visibleWhen: 'a = "yes"' }),
    )
    expect(visibleFields(chain, { a: 'no', b: 'yes', c: 'x' }, clock).map(({ id }) => id)).toEqual(['a'])
    const later = { ...aPage(field.text('d', label, { visibleWhen: 'c = "x"' })), id: 'later' }
    const service = { ...library, form: [chain, later] }
    expect(visiblePages(service, { a: 'no', b: 'yes', c: 'x' }, clock).map(({ id }) => id)).toEqual(['page'])
    expect(keepVisible(service, { a: 'no', b: 'yes', c: 'x', d: 'x', unknown: 1 }, {}, clock)).toEqual({ a: 'no' })
  })

  it('ends where two questions hide one another', () => {
    const circle = aPage(
      field.text('a', label, { visibleWhen: 'b = null' }),
      field.text('b', label, { visibleWhen: 'a = null' }),
    )
    expect(visibleFields(circle, { a: '1', b: '1' }, clock).length).toBeLessThanOrEqual(2)
  })
})

describe('a whole form', () => {
  it('finds what is missing on pages that were never opened', () => {
    expect(checkAll(library, {}, scope, clock).map(({ pageId }) => pageId)).toEqual([
      'reader',
      'membership',
      'contact',
      'documents',
    ])
  })

  it('ignores old answers in the scope', () => {
    const stale = { ...scope, membership: 'student' }
    expect(checkAll(library, { membership: 'adult' }, stale, clock).some(({ pageId }) => pageId === 'studies')).toBe(
      false,
    )
  })
})

describe('what registers know', () => {
  it('is filled in and its source named in both languages', () => {
    const { answers, sources } = prefill(library, scope, clock)
    expect(answers).toEqual({
      cpr: '999900001',
      card_name: 'Maryam Yusuf Ahmed Alalawi',
      mobile: '+97336000001',
      email: 'maryam.alalawi@example.com',
      address: { flat: null, building: '1407', road: '4626', block: '745', area: 'sanad' },
    })
    expect(sources['mobile']).toEqual({ ar: 'من السجل السكاني', en: 'From the population register' })
  })

  it('is left to be typed when the question would refuse it or nothing is known', () => {
    expect(prefill(library, { person: { fullName: { en: 'X'.repeat(41) }, mobile: null } }, clock)).toEqual({
      answers: {},
      sources: {},
    })
    expect(prefill(library, {}, clock)).toEqual({ answers: {}, sources: {} })
  })
})

describe('answers in words', () => {
  const answers = {
    cpr: '999900001',
    first_visit: '2026-01-15',
    membership: 'student',
    has_supervisor: false,
    mobile: '+97336000001',
    address: { flat: '12', building: '1420', road: '2825', block: '428', area: 'seef' },
    photo: aFile('photo.jpg'),
    accepts_rules: true,
  }

  it('are kept as they were asked, in both languages', () => {
    const asked = Object.fromEntries(
      questionsAsAsked(library, answers, scope, clock).map(({ fieldId, answer }) => [fieldId, answer]),
    )
    expect(asked).toMatchObject({
      first_visit: { ar: '15 يناير 2026', en: '15 January 2026' },
      membership: { ar: 'طالب', en: 'Student' },
      has_supervisor: { ar: 'لا', en: 'No' },
      mobile: { en: '3600 0001' },
      address: { en: 'Flat 12, Building 1420, Road 2825, Block 428, Seef' },
      photo: { ar: 'photo.jpg' },
      email: { ar: 'لم يُذكر', en: 'Not provided' },
    })
    expect(asked).not.toHaveProperty('supervisor')
  })

  it('are summed up page by page, identifiers isolated from the Arabic around them', () => {
    const rows = summarise(library, answers, scope, clock, 'ar').flatMap(({ rows }) => rows)
    const cpr = rows.find(({ field }) => field.id === 'cpr')
    expect(cpr).toMatchObject({ label: 'الرقم الشخصي', isIdentifier: true })
    expect(render(<>{cpr?.value}</>)).toBe('<bdi dir="ltr" class="dw-ltr">999900001</bdi>')
    expect(rows.find(({ field }) => field.id === 'email')).toMatchObject({ value: '', isIdentifier: false })
  })
})

describe('the questions on a page', () => {
  const show = (
    page: FormPage,
    values: Record<string, unknown>,
    more: Partial<Parameters<typeof FormFields>[0]> = {},
  ) => render(<FormFields ctx={{ locale: 'ar', now: clock.now }} page={page} values={values} scope={scope} {...more} />)

  it('show again what was typed, with what is wrong', () => {
    const raw = { mobile: '٣٦', address: { flat: '', building: '<b>', road: '', block: '745', area: 'sanad' } }
    const html = show(pageOf('contact'), raw, { issues: check(pageOf('contact'), raw).issues })
    expect(html).toContain('value="٣٦"')
    expect(html).toContain('value="&lt;b>"')
    expect(html).toContain('id="error-mobile"')
    expect(html).toContain('id="error-address-building"')
    expect(html).toMatch(/<option[^>]*value="sanad"[^>]*selected/)
  })

  it('show an accepted number as people write it, and where it comes from', () => {
    const html = show(
      pageOf('contact'),
      { mobile: '+97336000001' },
      { sources: { mobile: { ar: 'من السجل السكاني', en: 'x' } } },
    )
    expect(html).toContain('value="3600 0001"')
    expect(html).toContain('من السجل السكاني')
  })

  it('cannot be changed where only the register can', () => {
    expect(show(pageOf('reader'), { cpr: '999999999' })).toMatch(/<input[^>]*value="999900001"[^>]*readonly/i)
    expect(show(pageOf('reader'), {}, { scope: {} })).not.toMatch(/name="cpr"[^>]*readonly/i)
  })

  it('are only shown, not asked, beyond those to be corrected', () => {
    const html = show(pageOf('membership'), { membership: 'student', books: 3 }, { editable: new Set(['books']) })
    expect(html).toContain('name="books"')
    expect(html).not.toContain('name="membership"')
    expect(html).toContain('طالب')
  })

  it('show the attached document with its size, and a link where there is one', () => {
    const html = show(
      pageOf('documents'),
      { photo: aFile('photo.jpg') },
      { fileHref: (id, { fileId }) => `/f/${id}/${fileId}` },
    )
    expect(html).toContain('photo.jpg')
    expect(html).toContain('117 كيلوبايت')
    expect(html).toContain('/f/photo/00000000')
    expect(html).toContain('accept="image/jpeg,image/png"')
  })
})
