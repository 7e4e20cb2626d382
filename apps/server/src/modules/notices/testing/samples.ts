import { nextTestId } from '@diwan/testkit'
import type { Notify } from '../schema.ts'

/** "Your application came back to you", to a reader of Arabic, unless overrides say otherwise. */
export const aNotice = (
  overrides: Partial<Omit<Notify, 'to'>> & { readonly to?: Partial<Notify['to']> } = {},
): Notify => ({
  subject: { type: 'application', id: nextTestId() },
  template: 'application.returned',
  title: { ar: 'طلبك يحتاج إلى استكمال', en: 'Your application needs more information' },
  body: {
    ar: 'راجع الموظف طلبك، ويلزم تصحيح صورة جواز السفر.\n\nصحّح الحقول المحددة خلال 10 أيام.',
    en: 'An officer has looked at your application: the passport photo has to be replaced.\n\nCorrect the marked fields within 10 days.',
  },
  link: '/applications/AP7K-4M9P-XW3D-T',
  from: { ar: 'شؤون الجنسية والجوازات والإقامة', en: 'Nationality, Passports & Residence Affairs' },
  ...overrides,
  to: {
    personId: nextTestId(),
    email: 'fatima@example.org',
    name: { ar: 'فاطمة أحمد', en: 'Fatima Ahmed' },
    locale: 'ar',
    ...overrides.to,
  },
})
