import type { Locale } from '@diwan/service-kit'

export interface DateFormat {
  locale: Locale
  /** Adds hours and minutes. */
  time?: boolean | undefined
  /** IANA name; the country's time unless told. */
  timeZone?: string | undefined
}

const tags = { ar: 'ar-BH', en: 'en-GB' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs about 50 µs, so one is kept per combination. */
function formatter(key: string, build: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  let found = formatters.get(key)
  if (!found) formatters.set(key, (found = build()))
  return found
}

/** Gregorian date in words, digits always 0–9, such as "5 January 2026" and "5 يناير 2026". */
export function formatDate(value: Date, { locale, time = false, timeZone = 'Asia/Bahrain' }: DateFormat): string {
  return formatter(
    `g|${locale}|${time}|${timeZone}`,
    () =>
      new Intl.DateTimeFormat(`${tags[locale]}-u-ca-gregory-nu-latn`, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone,
        ...(time ? { hour: 'numeric', minute: '2-digit', hour12: true } : {}),
      }),
  ).format(value)
}

/** The day in the Umm al-Qura calendar, without the era, such as "16 رجب 1447". */
export function formatHijriDate(value: Date, { locale, timeZone = 'Asia/Bahrain' }: DateFormat): string {
  return formatter(
    `h|${locale}|${timeZone}`,
    () =>
      new Intl.DateTimeFormat(`${tags[locale]}-u-ca-islamic-umalqura-nu-latn`, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone,
      }),
  )
    .formatToParts(value)
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .replace(/[\s,،]*(هـ|AH)?\s*$/u, '')
}
