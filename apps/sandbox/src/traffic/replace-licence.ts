import { ApiError } from '../api-error.ts'
import { findDriverRecord } from './driver-record.ts'
import type { Replacement, ReplacementOrder, Replacements } from './replacements.ts'

/** Orders a new card for a valid licence. The same reference again gets the same replacement. */
export function replaceLicence(replacements: Replacements, order: ReplacementOrder): Replacement {
  const earlier = replacements.findByReference(order.reference)
  if (earlier?.personal_number === order.personal_number && earlier.licence_class === order.licence_class)
    return earlier
  if (earlier) throw new ApiError(409, 'reference_used', 'This reference was used for another licence')
  const now = new Date()
  const record = findDriverRecord(order.personal_number, now)
  if (!record) throw new ApiError(404, 'unknown_driver', 'There is no driver record')
  const licence = record.licences.find((one) => one.class === order.licence_class)
  if (!licence) throw new ApiError(404, 'unknown_licence', 'The driver has no licence of this class')
  if (record.legal_hold) throw new ApiError(409, 'legal_hold', 'A legal hold blocks the replacement')
  if (record.unpaid_violations > 0) throw new ApiError(409, 'unpaid_violations', 'Violations must be paid first')
  if (licence.status !== 'valid') throw new ApiError(409, 'licence_not_valid', `The licence is ${licence.status}`)
  return replacements.add({
    ...order,
    licence_number: licence.number,
    expires_on: licence.expires_on,
    issued_at: now.toISOString(),
  })
}
