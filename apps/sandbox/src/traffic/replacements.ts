import type { Journal } from '../journal.ts'
import type { LicenceClass } from './driver-record.ts'

export interface ReplacementOrder {
  personal_number: string
  licence_class: LicenceClass
  reason: 'lost' | 'damaged'
  /** The application at the portal; the same reference never gets two cards. */
  reference: string
}

export interface Replacement extends ReplacementOrder {
  replacement_no: string
  licence_number: string
  expires_on: string
  issued_at: string
}

/** The replaced driving licences. */
export interface Replacements {
  findByReference(reference: string): Replacement | undefined
  /** Of one driver and class, newest last. */
  list(personalNumber: string, licenceClass: LicenceClass): Replacement[]
  add(replacement: Omit<Replacement, 'replacement_no'>): Replacement
}

export function createReplacements(journal: Journal): Replacements {
  const all = journal.past<Replacement>('replacement')

  return {
    findByReference: (reference) => all.find((replacement) => replacement.reference === reference),
    list: (personalNumber, licenceClass) =>
      all.filter((one) => one.personal_number === personalNumber && one.licence_class === licenceClass),
    add(details) {
      const replacement = { replacement_no: `TR-${String(all.length + 1).padStart(6, '0')}`, ...details }
      all.push(replacement)
      journal.append('replacement', replacement)
      return replacement
    },
  }
}
