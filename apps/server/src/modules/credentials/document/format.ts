import { dayOf, type LocalisedText } from '@diwan/service-kit'

// Western digits in both languages, as on Bahrain's identity card and certificates.
const locale = { ar: 'ar-BH-u-nu-latn-ca-gregory', en: 'en-GB' } as const

const dayFormat = {
  ar: new Intl.DateTimeFormat(locale.ar, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A calendar day (YYYY-MM-DD) in words. */
export function formatDay(day: string): LocalisedText {
  const instant = new Date(`${day}T00:00:00Z`)
  return { ar: dayFormat.ar.format(instant), en: dayFormat.en.format(instant) }
}

const instantFormat = (language: 'ar' | 'en', timeZone: string) =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone })

/** An instant in words, in the wall-clock time of `timeZone`. */
export const formatInstant = (instant: Date, timeZone: string): LocalisedText => ({
  ar: instantFormat('ar', timeZone).format(instant),
  en: instantFormat('en', timeZone).format(instant),
})

/** The calendar day (YYYY-MM-DD) of an instant in `timeZone`. */
export const wallClockDay = (instant: Date, timeZone: string): string => dayOf({ now: instant, timeZone })
