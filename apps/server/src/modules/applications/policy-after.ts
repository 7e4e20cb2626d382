/** What may be done with an application that was submitted. Pure. */
import { namesIn, type Field } from '@diwan/service-kit'
import { visibleFields, visiblePages } from '../forms/index.ts'
import type { Case } from './load-case.ts'
import type { ApplicationStatus } from './schema.ts'

/** Until it is being carried out: what has been paid for is delivered. */
export const withdrawable: readonly ApplicationStatus[] = ['submitted', 'in-review', 'awaiting-applicant', 'awaiting-payment']

export const isWithdrawable = (status: ApplicationStatus): boolean => withdrawable.includes(status)

/**
 * The answers an officer may have mended: of questions that were asked and that the officer sees, without what only a
 * register can change and without what register data was looked up by, which would no longer belong to the answer.
 */
export function correctableFields({ service, scope, clock }: Pick<Case, 'service' | 'scope' | 'clock'>): Field[] {
  const lookedUpBy = new Set(service.facts.flatMap(({ input }) => Object.values(input).flatMap((expression) => namesIn(expression))))
  return visiblePages(service, scope, clock)
    .flatMap((page) => visibleFields(page, scope, clock))
    .filter(({ id, readOnly }) => service.review.fields.includes(id) && !readOnly && !lookedUpBy.has(id))
}

/** Roles that judge see the answers; the counter only hands over. */
export const seesAnswers = (roles: readonly string[]): boolean => roles.includes('reviewer') || roles.includes('supervisor')
