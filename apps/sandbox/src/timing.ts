/** Every delay of the sandbox, in milliseconds. */
export interface Timing {
  /** How long a late callback stays away. */
  lateCallbackMs: number
  /** Between the callback with the wrong signature and the right one. */
  forgedGapMs: number
  /** How long a status query about a silent payment hangs before it is answered with 504. */
  silentAnswerMs: number
  /** How long a hosted page can be paid on, and how long a silent payment stays undecided. */
  paymentLifetimeMs: number
  /** How long `slow` waits unless the switch says otherwise. */
  slowMs: number
  /** Pauses between the attempts at one callback; the last one repeats. */
  callbackRetryMs: readonly number[]
  /** When the sandbox gives a callback up. */
  callbackGiveUpMs: number
}

export const usualTiming: Timing = {
  lateCallbackMs: 5_000,
  forgedGapMs: 1_000,
  silentAnswerMs: 3_000,
  paymentLifetimeMs: 30 * 60_000,
  slowMs: 5_000,
  callbackRetryMs: [1_000, 5_000, 15_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 3600_000],
  callbackGiveUpMs: 72 * 3600_000,
}
