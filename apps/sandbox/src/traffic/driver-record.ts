// Fictional driver records: every number of the reserved range 9999… has one, computed from the number. All are clean
// except the documented numbers below.
import type { Text } from '../locale.ts'

/** Licence classes, as the replacement fee distinguishes them. */
export const licenceClasses = ['private', 'motorcycle', 'trial', 'learner', 'instructor'] as const
export type LicenceClass = (typeof licenceClasses)[number]

export interface Licence {
  class: LicenceClass
  number: string
  expires_on: string
  status: 'valid' | 'expired' | 'withdrawn'
}

export interface DriverRecord {
  licences: Licence[]
  unpaid_violations: number
  legal_hold: boolean
}

interface Special {
  classes?: readonly LicenceClass[]
  isExpired?: boolean
  isWithdrawn?: boolean
  unpaidViolations?: number
  legalHold?: boolean
  note: Text
}

/** Drivers that people and tests can rely on; everybody else is clean. */
export const specialDrivers: Record<string, Special> = {
  '999900011': {
    unpaidViolations: 2,
    note: { ar: 'شخصية تجريبية: مخالفتان غير مدفوعتين', en: 'Demo persona: two unpaid violations' },
  },
  '999900012': { legalHold: true, note: { ar: 'شخصية تجريبية: منع قانوني', en: 'Demo persona: legal hold' } },
  '999980001': { unpaidViolations: 2, note: { ar: 'مخالفتان غير مدفوعتين', en: 'Two unpaid violations' } },
  '999980002': { legalHold: true, note: { ar: 'منع قانوني من إنجاز المعاملات', en: 'Legal hold' } },
  '999980003': { isExpired: true, note: { ar: 'رخصة منتهية', en: 'Expired licence' } },
  '999980004': { classes: [], note: { ar: 'لا توجد رخصة', en: 'No licence' } },
  '999980005': { classes: ['learner'], note: { ar: 'رخصة تعلم', en: 'Learner licence' } },
  '999980006': { classes: ['instructor'], note: { ar: 'رخصة تعلم مدرب', en: 'Instructor learner licence' } },
  '999980007': {
    classes: ['private', 'motorcycle', 'trial'],
    note: { ar: 'ثلاث رخص: خصوصي ودراجة نارية وتجربة', en: 'Three licences: private, motorcycle, trial' },
  },
  '999980008': {
    unpaidViolations: 1,
    legalHold: true,
    note: { ar: 'مخالفة غير مدفوعة ومنع قانوني', en: 'One unpaid violation and a legal hold' },
  },
  '999980009': { isWithdrawn: true, note: { ar: 'رخصة مسحوبة', en: 'Withdrawn licence' } },
}

/** The record of a personal number, or undefined outside the reserved range. `today` decides about expiry years. */
export function findDriverRecord(personalNumber: string, today: Date): DriverRecord | undefined {
  if (!/^9999\d{5}$/.test(personalNumber)) return undefined
  const special = specialDrivers[personalNumber] ?? {}
  const { classes = ['private'], isExpired = false, isWithdrawn = false }: Omit<Special, 'note'> = special
  const { unpaidViolations = 0, legalHold = false }: Omit<Special, 'note'> = special
  const serial = Number(personalNumber.slice(4))
  const year = today.getUTCFullYear() + (isExpired ? -1 : 1 + (serial % 4))
  const monthAndDay = `${pad(1 + (serial % 12))}-${pad(1 + (serial % 28))}`
  return {
    licences: classes.map((licenceClass) => ({
      class: licenceClass,
      number: `DL-${personalNumber.slice(4)}-${licenceClasses.indexOf(licenceClass) + 1}`,
      expires_on: `${year}-${monthAndDay}`,
      status: isWithdrawn ? 'withdrawn' : isExpired ? 'expired' : 'valid',
    })),
    unpaid_violations: unpaidViolations,
    legal_hold: legalHold,
  }
}

const pad = (value: number) => String(value).padStart(2, '0')
