/** An activity begins: alone, or as one of several instances. */
import type { ActivityNode } from '../../compiled-process.ts'
import { setWaits } from '../events/listeners.ts'
import { waitingAt } from '../gateways/join-parallel.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Steps } from '../state.ts'
import { evaluateAll } from './data.ts'
import { perform } from './perform.ts'
import { repeat } from './repeat.ts'

export function* enterActivity(run: Run, token: LiveToken, node: ActivityNode): Steps {
  if (!hasEnough(run, token, node)) return
  const parent = run.parentOf(token)
  const isInstance = parent.at === node.id && parent.repetition !== undefined
  if ((node.multi || node.loop) && !isInstance) return repeat(run, token, node)
  if (node.data) {
    const given = evaluateAll(run, run.parentOf(token), node.data.before)
    const own = Object.fromEntries(node.data.own.map((name) => [name, null]))
    token.variables = { ...own, ...token.variables, ...given }
    if (node.type === 'call-activity') token.isolated = true
  }
  delete token.via
  run.rest(token)
  setWaits(run, token, node)
  yield* perform(run, token, node)
}

/** BPMN 2.0.2 table 10.3, startQuantity: so many tokens must have come. */
function hasEnough(run: Run, token: LiveToken, { id, startQuantity = 1 }: ActivityNode): boolean {
  if (startQuantity === 1) return true
  token.mode = 'waiting'
  run.rest(token)
  const waiting = waitingAt(run, token, id)
  if (waiting.length < startQuantity) return false
  for (const one of waiting) if (one !== token) run.remove(one)
  delete token.mode
  return true
}
