export { assessRequirements } from './assess-requirements.ts'
export { assessCost } from './assess-cost.ts'
export { costInputs, inputsOf, requirementInputs } from './decision-inputs.ts'
export { recordDecision } from './record-decision.ts'
export { listDecisions } from './list-decisions.ts'
export { errors } from './errors.ts'
export type {
  CostAssessment,
  CostLine,
  Decision,
  RecordDecision,
  RequirementResult,
  RequirementsAssessment,
  Scope,
  Subject,
} from './schema.ts'
