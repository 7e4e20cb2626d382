import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import { loadDefinitions } from '../load-definitions.ts'
import { describeChanges } from './describe-changes.ts'

/** Without the marks that keep directions apart. */
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

describe('the changes between two versions', () => {
  let services: PublicService[]
  let passport: PublicService
  beforeAll(async () => {
    services = await loadDefinitions({ fixtures: true })
    passport = services.find(({ id }) => id === 'npra.passport-replace')!
  })

  const changes = (change: (service: PublicService) => object) => {
    const next = { ...passport, version: 2, ...change(passport) } as PublicService
    const told = describeChanges(passport, next)
    return told.map(({ section, kind, text: { ar, en } }) => [section, kind, plain(en), plain(ar)])
  }

  it('are none where only the number differs', () => expect(changes(() => ({}))).toEqual([]))

  it('name what is new on the card, in the words of both languages', () => {
    expect(changes(() => ({ title: { ar: 'جواز بدل فاقد', en: 'Replace a passport' } }))).toEqual([
      [
        'card',
        'changed',
        `title: from “${passport.title.en}” to “Replace a passport”`,
        `العنوان: من «${passport.title.ar}» إلى «جواز بدل فاقد»`,
      ],
    ])
  })

  it('say in which language only one of the two texts changed', () => {
    const [[, , en, ar] = []] = changes(({ title }) => ({ title: { ...title, ar: 'جواز بدل فاقد' } }))
    expect(en).toBe(`title in Arabic: from “${passport.title.ar}” to “جواز بدل فاقد”`)
    expect(ar).toContain('العنوان بالعربية')
  })

  it('name codes as people know them', () => {
    const told = changes(() => ({ channels: ['portal', 'kiosk'] }))
    expect(told).toContainEqual([
      'card',
      'added',
      'channels: “Self-service kiosks” added',
      'قنوات التقديم: إضافة «أجهزة الخدمة الذاتية»',
    ])
    const removed = ['card', 'removed', 'channels: “Service centre” removed', 'قنوات التقديم: حذف «مركز الخدمة»']
    expect(told).toContainEqual(removed)
  })

  it('tell questions that come, go, change and move to another page', () => {
    const [first, second] = passport.form
    const [kept, ...rest] = first!.fields
    const added = { type: 'checkbox', id: 'fresh', label: { ar: 'أتعهد', en: 'I declare' }, required: true }
    const told = changes(() => ({
      form: [
        { ...first, fields: [{ ...kept, required: !kept!.required }, added] },
        { ...second, fields: [...second!.fields, ...rest] },
        ...passport.form.slice(2),
      ],
    })).map(([section, kind, en]) => `${section} ${kind} ${en}`)
    expect(told).toContain('form added question “I declare” added')
    expect(told).toContain(
      `form changed question “${kept!.label.en}”: required: from “${kept!.required ? 'yes' : 'no'}” to “${kept!.required ? 'no' : 'yes'}”`,
    )
    for (const moved of rest) {
      expect(told).toContain(
        `form changed question “${moved.label.en}”: page: from “${first!.title.en}” to “${second!.title.en}”`,
      )
    }
    expect(told.filter((text) => text.includes('removed'))).toEqual([])
  })

  it('tell pages and questions in another order', () => {
    expect(changes(({ form }) => ({ form: form.toReversed() })).map(([, kind, en]) => `${kind} ${en}`)).toContain(
      'moved pages of the form in another order',
    )
  })

  it('tell amounts as money, and what was taken away', () => {
    const licence = services.find(({ cost }) => cost.model === 'tiered')!
    if (licence.cost.model !== 'tiered') throw new Error('no service with tiers')
    const [first, ...others] = licence.cost.tiers
    const dearer = { ...licence, cost: { ...licence.cost, tiers: [{ ...first!, amountMinor: 21_500 }] } }
    const told = describeChanges(licence, dearer).map(({ section, text }) => `${section}: ${plain(text.en)}`)
    expect(told.some((text) => text.startsWith('fee: ') && text.endsWith('to “BHD 21.500”'))).toBe(true)
    for (const { label } of others) {
      expect(told.some((text) => text.includes(`${label.en}” of`) && text.endsWith('removed'))).toBe(true)
    }
  })

  it('tell the process and the times of its steps', () => {
    const told = changes(({ journey }) => ({
      journey: {
        kind: 'process',
        process: {
          ...(journey as { process: object }).process,
          definition: 'review',
          limits: { review: { value: 1, unit: 'days' } },
        },
      },
      serviceLevel: { ...passport.serviceLevel, value: 1 },
    }))
    expect(told).toContainEqual([
      'process',
      'changed',
      'process model: from “review-pay” to “review”',
      'مخطط الإجراء: من «review-pay» إلى «review»',
    ])
    expect(told.filter(([section]) => section === 'limits').length).toBeGreaterThanOrEqual(2)
    expect(told.flat().join('\n')).toContain('step “review”: time: from “3 working days” to “1 day”')
  })

  /** Every place in a definition where a single value stands. */
  function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    if (typeof value !== 'object' || value === null) return [path]
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }

  function changeAt(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
    if (key === undefined) {
      return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`
    }
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
    copy[key] = changeAt(copy[key], rest)
    return copy
  }

  it('leave nothing out: a change of any single value of any service is told', () => {
    const places = services.flatMap((service) => leaves(service).map((path) => ({ service, path })))
    const content = places.filter(({ path }) => path.length > 1 || !['id', 'version'].includes(String(path[0])))
    fc.assert(
      fc.property(fc.constantFrom(...content), ({ service, path }) => {
        const told = describeChanges(service, changeAt(service, path) as PublicService)
        expect(told.length).toBeGreaterThan(0)
        expect(told.every(({ text }) => text.ar.trim() && text.en.trim())).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
