import type { DecisionRequest, Steps } from './state.ts'

/** Runs a transition to its end, answering what it asks. */
export async function drive<Result>(
  steps: Steps<Result>,
  decide: (request: DecisionRequest) => Promise<unknown>,
): Promise<Result> {
  let step = steps.next()
  while (!step.done) step = steps.next(await decide(step.value))
  return step.value
}

/** The same for answers that are at hand: simulations and tests. */
export function driveNow<Result>(steps: Steps<Result>, decide: (request: DecisionRequest) => unknown): Result {
  let step = steps.next()
  while (!step.done) step = steps.next(decide(step.value))
  return step.value
}
