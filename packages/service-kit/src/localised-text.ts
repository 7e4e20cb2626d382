/** The languages every text of the platform exists in. Arabic first: it is the official language. */
export const locales = ['ar', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text that people see, in both languages. */
export interface LocalisedText {
  readonly ar: string
  readonly en: string
}

export const isLocale = (value: unknown): value is Locale => value === 'ar' || value === 'en'
