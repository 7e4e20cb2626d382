import type { Confidence, Cost, Currency, LegalResource, LocalisedText } from '@diwan/service-kit'

/** The thing decided about; opaque here. */
export interface Subject {
  readonly type: string
  readonly id: string
}

/** What expressions see: facts by id and answers by field id. */
export type Scope = Readonly<Record<string, unknown>>

export interface RequirementResult {
  readonly id: string
  readonly met: boolean
  readonly text: LocalisedText
  /** What a person who does not meet it can do. */
  readonly remedy?: LocalisedText
  readonly legalBasis?: LegalResource
}

export interface RequirementsAssessment {
  /** All of them. */
  readonly met: boolean
  /** In the order of the definition. */
  readonly results: readonly RequirementResult[]
}

export interface CostLine {
  readonly label: LocalisedText
  /** Minor units: fils. */
  readonly minor: number
}

export interface CostAssessment {
  readonly model: Cost['model']
  readonly currency: Currency
  /** Minor units, the sum of the lines. */
  readonly totalMinor: number
  readonly lines: readonly CostLine[]
  /** The tier that applied. */
  readonly tierId?: string
  readonly confidence: Confidence
  readonly refundable: boolean
  /** How the amount came about, in sentences. */
  readonly explanation: LocalisedText
  /** Of the due in the entity's system. */
  readonly reference?: string
  readonly legalBasis?: LegalResource
}

export interface RecordDecision {
  readonly subject: Subject
  /** Lower case with hyphens, such as `requirements` or `cost`. */
  readonly kind: string
  readonly serviceId: string
  readonly serviceVersion: number
  /** The values the rules read: see `requirementInputs` and `costInputs`. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly result: object
}

export interface Decision extends RecordDecision {
  readonly decisionId: string
  readonly actor: string
  readonly decidedAt: Date
}
