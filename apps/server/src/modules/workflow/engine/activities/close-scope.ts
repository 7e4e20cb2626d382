import { holds } from '@diwan/service-kit'
import { isActivity, type Node } from '../../compiled-process.ts'
import type { LiveToken, Run } from '../run.ts'
import { completeActivity } from './complete-activity.ts'

/** No token is left inside: the sub-process is complete, unless an ad hoc one has more to do. */
export function closeScope(run: Run, token: LiveToken, node: Node): void {
  const adHoc = node.type === 'sub-process' ? node.adHoc : undefined
  const [next, ...ahead] = token.ahead ?? []
  if (adHoc && next && !token.closing) {
    token.ahead = ahead
    return run.arrive(next, token)
  }
  // Nobody but a person can tell what is to be done next: it rests until its condition holds.
  if (adHoc?.completion && !token.closing && !holds(adHoc.completion, run.dataOf(token), run.clock)) return
  if (isActivity(node)) completeActivity(run, token, node)
}
