import { randomUUID } from 'node:crypto'
import { testNow } from '@diwan/testkit'
import { newPublicReference } from '../../../platform/public-reference.ts'
import type { OpenTask } from '../schema.ts'

/**
 * A passport application that the reviewers of `moi-npra` are to decide in two days, unless overrides say otherwise.
 */
export const aTask = (overrides: Partial<OpenTask> = {}): OpenTask => ({
  taskId: 't1',
  instanceId: randomUUID(),
  elementId: 'decide',
  applicationId: randomUUID(),
  reference: newPublicReference('AP'),
  serviceId: 'npra.passport-replace',
  serviceTitle: { ar: 'استبدال جواز سفر', en: 'Replace a passport' },
  entityId: 'moi-npra',
  role: 'reviewer',
  kind: 'review',
  name: { ar: 'دراسة الطلب واتخاذ القرار', en: 'Review and decide' },
  openedAt: testNow,
  dueAt: inHours(48),
  applicantName: { ar: 'فاطمة أحمد', en: 'Fatima Ahmed' },
  personId: null,
  ...overrides,
})

export const inHours = (hours: number): Date => new Date(testNow.getTime() + hours * 3_600_000)
