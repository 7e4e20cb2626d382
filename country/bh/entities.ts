import type { LocalisedText } from '@diwan/service-kit'

/** Government entities; a service names one of them as its competent authority (CPSV-AP PublicOrganisation). */
export interface Entity {
  readonly id: string
  readonly name: LocalisedText
  /** The entity it is part of. */
  readonly parent: string | null
}

const entity = (id: string, ar: string, en: string, parent: string | null = null): Entity => ({
  id,
  name: { ar, en },
  parent,
})

export const entities: readonly Entity[] = [
  entity('moi', 'وزارة الداخلية', 'Ministry of Interior'),
  entity('moi-customs', 'شؤون الجمارك', 'Customs Affairs', 'moi'),
  entity('moi-npra', 'شؤون الجنسية والجوازات والإقامة', 'Nationality, Passports & Residence Affairs', 'moi'),
  entity('moi-traffic', 'الإدارة العامة للمرور', 'General Directorate of Traffic', 'moi'),
  entity('moi-police', 'مديريات الشرطة', 'Police directorates', 'moi'),
  entity(
    'moi-cid',
    'الإدارة العامة للمباحث والأدلة الجنائية',
    'General Directorate of Criminal Investigation & Forensic Science',
    'moi',
  ),
  entity('moi-civildefence', 'الإدارة العامة للدفاع المدني', 'General Directorate of Civil Defence', 'moi'),
  entity('moh', 'وزارة الصحة', 'Ministry of Health'),
  entity('nbr', 'الجهاز الوطني للإيرادات', 'National Bureau for Revenue'),
  entity('mohousing', 'وزارة الإسكان', 'Ministry of Housing'),
  entity('slrb', 'جهاز المساحة والتسجيل العقاري', 'Survey & Land Registration Bureau'),
  entity('rera', 'مؤسسة التنظيم العقاري', 'Real Estate Regulatory Authority'),
  entity('mlsd', 'وزارة العمل والتنمية الاجتماعية', 'Ministry of Labour & Social Development'),
  entity('rhf', 'المؤسسة الملكية للأعمال الإنسانية', 'Royal Humanitarian Foundation'),
  entity('mofa', 'وزارة الخارجية', 'Ministry of Foreign Affairs'),
  entity('moj', 'وزارة العدل والشؤون الإسلامية والأوقاف', 'Ministry of Justice, Islamic Affairs & Waqf'),
  entity('sjc', 'المجلس الأعلى للقضاء', 'Supreme Judicial Council'),
  entity('iga', 'هيئة المعلومات والحكومة الإلكترونية', 'Information & eGovernment Authority'),
  entity('ncc', 'مركز الاتصال الوطني', 'National contact centre'),
  entity('ewa', 'هيئة الكهرباء والماء', 'Electricity & Water Authority'),
  entity('sio', 'الهيئة العامة للتأمين الاجتماعي', 'Social Insurance Organization'),
  entity('lmra', 'هيئة تنظيم سوق العمل', 'Labour Market Regulatory Authority'),
  entity('moic', 'وزارة الصناعة والتجارة والسياحة', 'Ministry of Industry, Commerce & Tourism'),
  entity('mtt', 'وزارة المواصلات والاتصالات', 'Ministry of Transportation & Telecommunications'),
  entity('mun', 'شؤون البلديات', 'Municipalities Affairs'),
  entity('moe', 'وزارة التربية والتعليم', 'Ministry of Education'),
  entity('mofne', 'وزارة المالية والاقتصاد الوطني', 'Ministry of Finance & National Economy'),
]

export const findEntity = (id: string): Entity | undefined => entities.find((candidate) => candidate.id === id)

/** The entity, then what it is part of, up to the ministry. */
export function entityAndParents(id: string): Entity[] {
  const found = findEntity(id)
  if (!found) return []
  return found.parent === null ? [found] : [found, ...entityAndParents(found.parent)]
}
