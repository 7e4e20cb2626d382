import { nextTestId } from '@diwan/testkit'
import type { IssueCredential } from '../schema.ts'

/** A good-conduct certificate of the entity moi-cid, for a subject of its own. */
export const anIssue = (overrides: Partial<IssueCredential> = {}): IssueCredential => ({
  type: 'cert',
  serviceId: 'cid.good-conduct',
  subject: { type: 'application', id: nextTestId() },
  holder: { personId: nextTestId(), name: { ar: 'فاطمة أحمد الأنصاري', en: 'Fatima Ahmed Al-Ansari' } },
  title: { ar: 'شهادة حسن السيرة والسلوك', en: 'Good-conduct certificate' },
  issuer: { entityId: 'moi-cid', name: { ar: 'وزارة الداخلية', en: 'Ministry of Interior' } },
  claims: [
    { id: 'cpr', label: { ar: 'الرقم الشخصي', en: 'Personal number' }, value: '999900012', isPublic: false },
    { id: 'purpose', label: { ar: 'الغرض', en: 'Purpose' }, value: { ar: 'وظيفة', en: 'Employment' }, isPublic: true },
  ],
  validUntil: '2026-06-01',
  numberPrefix: 'GC',
  ...overrides,
})

export const reason = { ar: 'صدرت بالخطأ', en: 'Issued in error' }
