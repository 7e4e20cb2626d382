/** Constants of the nation that are not data of any register. */
import type { LocalisedText } from '@diwan/service-kit'

export const country = {
  id: 'bh',
  /** ISO 3166-1 alpha-2; also the nationality of citizens. */
  code: 'BH',
  name: { ar: 'مملكة البحرين', en: 'Kingdom of Bahrain' },
  shortName: { ar: 'البحرين', en: 'Bahrain' },
  demonym: { ar: 'بحريني', en: 'Bahraini' },
  /** The language of the law first (Constitution of 2002, article 2); pages exist in both. */
  officialLanguages: ['ar'],
  languages: ['ar', 'en'],
  timeZone: 'Asia/Bahrain',
} as const

/** Under this age a person is a minor whom a parent or guardian represents (Child Law 37/2012, article 4: eighteen). */
export const ageOfMajority = 18

/** An eKey is given from this age on (Resolution 36/2018 and the service's own page). */
export const minimumAgeForIdentity = 15

export interface AssuranceLevelInfo {
  readonly id: 'basic' | 'advanced'
  /** Value of the OpenID Connect `acr` claim. */
  readonly acr: string
  readonly name: LocalisedText
  readonly description: LocalisedText
}

/** Levels of the national eKey, in rising order. */
export const assuranceLevels: readonly AssuranceLevelInfo[] = [
  {
    id: 'basic',
    acr: 'urn:bh:ekey:basic',
    name: { ar: 'المفتاح الإلكتروني الأساسي', en: 'Basic eKey' },
    description: {
      ar: 'الرقم الشخصي وكلمة المرور؛ ويكفي لمعظم الخدمات',
      en: 'Personal number and password; enough for most services',
    },
  },
  {
    id: 'advanced',
    acr: 'urn:bh:ekey:advanced',
    name: { ar: 'المفتاح الإلكتروني المتقدم', en: 'Advanced eKey' },
    description: {
      ar: 'هوية تم التحقق منها حضورياً أو في جهاز الخدمة الذاتية، مع رمز يُستخدم مرة واحدة؛ وتتطلبه الخدمات السرية والتخويل والمحاكم',
      en: 'Identity verified in person or at a kiosk, with a one-time code; needed for confidential services, mandates and courts',
    },
  },
]

export interface PublishedBenchmark {
  readonly year: number
  readonly channel: 'portal' | 'mobile' | 'kiosk'
  /** Service–channel pairs, as published; not the number of definitions that are loaded. */
  readonly count: number
  readonly source: { readonly title: LocalisedText; readonly url: string; readonly date: string }
}

const achievements2020 = {
  title: {
    ar: 'هيئة المعلومات والحكومة الإلكترونية: إنجازات التحول الرقمي 2020',
    en: 'Information & eGovernment Authority: digital transformation achievements of 2020',
  },
  url: 'https://www.iga.gov.bh/en/article/al-qaed-announces-bahrains-2020-digital-transformation-achievements',
  date: '2021-03-04',
} as const

/** What the authority published about its channels: 504 offerings in all. Always shown with source and date. */
export const publishedBenchmarks: readonly PublishedBenchmark[] = [
  { year: 2020, channel: 'portal', count: 391, source: achievements2020 },
  { year: 2020, channel: 'mobile', count: 97, source: achievements2020 },
  { year: 2020, channel: 'kiosk', count: 16, source: achievements2020 },
]
