/** What a case comes to by one version of its service. */

export interface CaseResult {
  /**
   * The outcome of the process, such as completed or refused; `not-accepted` where a requirement is not met at
   * submission, `unfinished` where the process waits for what never comes.
   */
  readonly outcome: string
  /** In minor units; 0 where no payment is asked for; null where the entity's system says it. */
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
