export type Locale = 'ar' | 'en'

/** A text that people see, in both languages. */
export interface Text {
  readonly ar: string
  readonly en: string
}

/** The language of a page: the `lang` of the address, otherwise the given one. */
export const pickLocale = (wanted: unknown, otherwise: Locale = 'ar'): Locale =>
  wanted === 'ar' || wanted === 'en' ? wanted : otherwise
