import type { Locale } from '@diwan/service-kit'

const readRange = (part: string): { language: string; quality: number } => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/)
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 }
}

/**
 * The language in which to open what was asked for without one: that of the two which the browser wants most, the first
 * named where it wants both alike (RFC 9110 §12.5.4), Arabic where it wants neither.
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(readRange)
    .filter(({ language, quality }) => quality > 0 && (language === 'ar' || language === 'en'))
    .toSorted((one, other) => other.quality - one.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'ar'
}
