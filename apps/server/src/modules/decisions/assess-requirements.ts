import { holds, type ExpressionClock, type PublicService } from '@diwan/service-kit'
import type { RequirementsAssessment, Scope } from './schema.ts'

/** Which conditions of the service are met. What is not known counts as not met: nothing is given on a guess. */
export function assessRequirements(
  service: PublicService,
  scope: Scope,
  clock: ExpressionClock,
): RequirementsAssessment {
  const results = service.requirements.map(({ id, text, condition, remedy, legalBasis }) => ({
    id,
    met: holds(condition, scope, clock),
    text,
    ...(remedy && { remedy }),
    ...(legalBasis && { legalBasis }),
  }))
  return { met: results.every(({ met }) => met), results }
}
