/** One language, one answer: the expression bundle in Chromium against the same functions on the server. */
import { browserAsset } from '@diwan/browser'
import { compileExpression, type ExpressionClock, type ExpressionKind } from '@diwan/service-kit'
import { expect, test } from '@playwright/test'

interface Case {
  readonly source: string
  readonly scope?: Readonly<Record<string, unknown>>
  readonly kind?: ExpressionKind
}

/** Half an hour before midnight in Bahrain: the next day already in Kiritimati, still noon in Los Angeles. */
const clock: ExpressionClock = { now: new Date('2026-02-28T20:30:00Z'), timeZone: 'Asia/Bahrain' }

const applicant = {
  birthDate: '2001-02-28',
  nationality: 'BH',
  name: { ar: 'فاطمة أحمد', en: 'Fatima Ahmed' },
  address: { block: '316', area: 'المنامة' },
}
const cases: readonly Case[] = [
  { source: '1 + 2 * 3' },
  { source: '0.1 + 0.2' },
  { source: '20000 / 3' },
  { source: 'decimal(7 / 3, 2)' },
  { source: 'round half up(2.5, 0)' },
  { source: '-5 ** 2' },
  { source: '1 / 0' },
  { source: 'modulo(-7, 3)' },
  { source: '"مرحبا" + " " + "بالعالم"' },
  { source: 'string length("رخصة قيادة")' },
  { source: 'upper case("diwan")' },
  { source: 'contains(applicant.address.area, "منامة")', scope: { applicant } },
  { source: 'matches("BH29BMAG1299123456BH00", "^BH[0-9]{2}[A-Z]{4}")' },
  { source: 'applicant.nationality = "BH" and applicant.address.block = "316"', scope: { applicant } },
  { source: 'applicant.missing.deeper', scope: { applicant } },
  { source: 'missing > 3' },
  { source: 'null and false' },
  { source: 'null or true' },
  {
    source: 'if reason = "lost" then 20000 else if reason = "damaged" then 10000 else null',
    scope: { reason: 'damaged' },
  },
  { source: 'reason in ("lost", "damaged")', scope: { reason: 'stolen' } },
  { source: 'age in [18..60)', scope: { age: 60 } },
  { source: 'sum(fees.minor)', scope: { fees: [{ minor: 1500 }, { minor: 250 }] } },
  {
    source: 'fees[item.minor > 1000].label',
    scope: {
      fees: [
        { minor: 1500, label: 'رسم' },
        { minor: 250, label: 'x' },
      ],
    },
  },
  {
    source: 'count(licences[item.status = "valid"]) > 0',
    scope: { licences: [{ status: 'valid' }, { status: 'expired' }] },
  },
  { source: 'for x in [1, 2, 3] return x * x' },
  { source: 'some x in [1, 2, 3] satisfies x > 2' },
  { source: 'every x in [] satisfies x > 2' },
  { source: '{ total: 3 * 5, tax: total * 0.1 }' },
  { source: 'sort([3, 1, 2], function(a, b) a < b)' },
  { source: 'distinct values([1, 2, 1])' },
  { source: 'today()' },
  { source: 'now()' },
  { source: 'date("2026-02-28") + duration("P1M")' },
  { source: 'date("2024-02-29") + duration("P1Y")' },
  { source: 'date(applicant.birthDate) + duration("P25Y") <= today()', scope: { applicant } },
  { source: 'years and months duration(date(applicant.birthDate), today()).years', scope: { applicant } },
  { source: 'date("2026-03-31") - date("2026-02-28")' },
  { source: 'date and time("2026-03-01T09:00:00@Asia/Bahrain") - date and time("2026-03-01T06:00:00Z")' },
  { source: 'day of week(date("2026-03-01"))' },
  { source: 'date("not a date")' },
  { source: '>= 18', scope: { '?': 18 }, kind: 'unary' },
  { source: '"lost", "damaged"', scope: { '?': 'stolen' }, kind: 'unary' },
  { source: 'not("BH")', scope: { '?': 'SA' }, kind: 'unary' },
  { source: '1 +' },
  { source: 'if true then' },
]

interface Evaluation {
  readonly source: string
  readonly answer: unknown
}

const onServer = (): Evaluation[] =>
  cases.map(({ source, scope = {}, kind = 'expression' }) => {
    try {
      return { source, answer: { value: compileExpression(source, kind).run(scope, clock).value } }
    } catch (error) {
      const { name, message, position } = error as { name: string; message: string; position?: unknown }
      return { source, answer: { error: name, message, position } }
    }
  })

for (const timezoneId of ['Asia/Bahrain', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
  test.describe(`a browser in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('gives every expression the answer of the server', async ({ page }) => {
      const { body } = await browserAsset('expression.js')
      await page.goto('about:blank')
      const inBrowser = await page.evaluate(
        async ({ module, cases, at, timeZone }) => {
          const kit = (await import(module)) as { readonly compileExpression: typeof compileExpression }
          const clock = { now: new Date(at), timeZone }
          return cases.map(({ source, scope = {}, kind = 'expression' }) => {
            try {
              return { source, answer: { value: kit.compileExpression(source, kind).run(scope, clock).value } }
            } catch (error) {
              const { name, message, position } = error as { name: string; message: string; position?: unknown }
              return { source, answer: { error: name, message, position } }
            }
          })
        },
        {
          module: `data:text/javascript;base64,${body.toString('base64')}`,
          cases,
          at: clock.now.toISOString(),
          timeZone: clock.timeZone,
        },
      )
      expect(inBrowser).toEqual(onServer())
    })
  })
}

test('the answers that are compared are right ones, not all null', () => {
  const answers = new Map(onServer().map(({ source, answer }) => [source, (answer as { value?: unknown }).value]))
  expect(answers.get('today()')).toBe('2026-02-28')
  expect(answers.get('sum(fees.minor)')).toBe(1750)
  expect(answers.get('count(licences[item.status = "valid"]) > 0')).toBe(true)
  expect(answers.get('years and months duration(date(applicant.birthDate), today()).years')).toBe(25)
  expect([...answers.values()].filter((value) => value === null || value === undefined).length).toBeLessThan(12)
})
