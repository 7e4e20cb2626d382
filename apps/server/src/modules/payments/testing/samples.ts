import { nextTestId } from '@diwan/testkit'
import type { RequestPayment, Subject } from '../schema.ts'

export const aSubject = (id: string = nextTestId()): Subject => ({ type: 'application', id })

/** A driving licence for 20.000 dinars and its delivery for 1.500, unless `overrides` say otherwise. */
export const aRequest = (overrides: Partial<RequestPayment> = {}): RequestPayment => ({
  subject: aSubject(),
  entityId: 'moi-traffic',
  entityName: { ar: 'الإدارة العامة للمرور', en: 'General Directorate of Traffic' },
  payer: { personId: null, name: { ar: 'سارة أحمد', en: 'Sara Ahmed' }, email: 'sara@example.com' },
  currency: 'BHD',
  lines: [
    { label: { ar: 'بدل رخصة قيادة', en: 'Replacement licence' }, minor: 20_000 },
    { label: { ar: 'التوصيل', en: 'Delivery' }, minor: 1_500 },
  ],
  description: { ar: 'بدل رخصة قيادة', en: 'Replacement driving licence' },
  refundable: false,
  serviceId: 'traffic.licence-replace',
  ...overrides,
})
