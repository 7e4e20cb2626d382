import type { Locale } from '@diwan/service-kit'
import { words } from '../words.ts'
import { formatDate, formatHijriDate } from './format-date.ts'

export interface DateTextProps {
  /** A moment, or an ISO 8601 text. A day without time, such as 2026-01-05, stays that day in every time zone. */
  value: Date | string
  locale: Locale
  time?: boolean | undefined
  hijri?: boolean | undefined
  timeZone?: string | undefined
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/

/** A date people can read and machines too; with `hijri` the Umm al-Qura day follows. */
export function DateText({ value, locale, time, hijri = false, timeZone }: DateTextProps) {
  const isDay = typeof value === 'string' && dayOnly.test(value)
  const moment = typeof value === 'string' ? new Date(value) : value
  const format = { locale, time: isDay ? false : time, timeZone: isDay ? 'UTC' : timeZone }
  const machine = isDay ? value : moment.toISOString()
  return (
    <time dateTime={machine} class="dw-date">
      <bdi>{formatDate(moment, format)}</bdi>
      {hijri && (
        <span class="dw-date__hijri">
          {' '}
          <bdi>
            ({formatHijriDate(moment, format)} {words.hijriSuffix[locale]})
          </bdi>
        </span>
      )}
    </time>
  )
}
