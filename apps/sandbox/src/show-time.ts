import { ltr, type Html, html } from './html.ts'
import type { Locale } from './locale.ts'

/** A point in time as Bahrain's clock shows it. */
export function showTime(iso: string, locale: Locale): Html {
  const shown = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-BH-u-nu-latn-ca-gregory' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Bahrain',
  }).format(new Date(iso))
  return html`<time datetime="${iso}">${locale === 'ar' ? shown : ltr(shown)}</time>`
}
