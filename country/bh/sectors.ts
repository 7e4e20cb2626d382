import type { LocalisedText } from '@diwan/service-kit'

/** National sectors, as services are grouped on the portal. */
export interface Sector {
  readonly id: string
  readonly name: LocalisedText
}

export const sectors: readonly Sector[] = [
  { id: 'interior', name: { ar: 'السلامة والأمن والجمارك والإقامة', en: 'Interior, customs & residency' } },
  { id: 'health', name: { ar: 'الصحة', en: 'Health' } },
  { id: 'revenue', name: { ar: 'الإيرادات الحكومية', en: 'Government revenue' } },
  { id: 'housing', name: { ar: 'الإسكان والعقار', en: 'Housing & real estate' } },
  { id: 'social', name: { ar: 'التكافل الاجتماعي', en: 'Social solidarity' } },
  { id: 'abroad', name: { ar: 'رعاية المواطنين في الخارج', en: 'Care of citizens abroad' } },
  { id: 'justice', name: { ar: 'العدل والقضاء', en: 'Justice & courts' } },
  { id: 'identity', name: { ar: 'الهوية والسجل المدني', en: 'Identity & civil registry' } },
  { id: 'business', name: { ar: 'الأعمال والعمل', en: 'Business & labour' } },
  { id: 'utilities', name: { ar: 'المرافق والبلديات والنقل', en: 'Utilities, municipal & transport' } },
]

export const findSector = (id: string): Sector | undefined => sectors.find((sector) => sector.id === id)
