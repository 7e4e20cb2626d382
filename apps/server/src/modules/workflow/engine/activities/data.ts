import { evaluate } from '@diwan/service-kit'
import type { Assignment } from '../../compiled-process.ts'
import type { Run } from '../run.ts'
import type { Token, Variables } from '../state.ts'

/** What the assignments give, each reckoned from what the token sees. */
export const evaluateAll = (run: Run, token: Token, assignments: readonly Assignment[]): Variables => {
  const data = run.dataOf(token)
  return Object.fromEntries(assignments.map(({ from, to }) => [to, evaluate(from, data, run.clock)]))
}
