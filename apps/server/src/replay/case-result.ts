/** What a case comes to by one version of its service. */

/** `not-accepted`: a requirement is not met at submission; `unfinished`: the process waits for what never comes. */
export type ReplayOutcome = 'completed' | 'refused' | 'lapsed' | 'withdrawn' | 'not-accepted' | 'unfinished' | (string & {})

export interface CaseResult {
  readonly outcome: ReplayOutcome
  /** Asked of the applicant, in minor units; 0 where no payment is asked for; null where the entity's system says it. */
  readonly feeMinor: number | null
  /** Elements of the process that a person did, in order. */
  readonly steps: readonly string[]
  /** Questions that ask for a document. */
  readonly documents: readonly string[]
  /** Times the applicant comes to a counter. */
  readonly visits: number
  /** From submission to the end, by the clock and while offices are open. */
  readonly elapsedMinutes: number
  readonly workingMinutes: number
  /** Required questions to which the case has no answer: where a version asks what nobody was asked. */
  readonly unanswered: readonly string[]
}
