/**
 * Conditional events occur when their condition becomes true; one that holds already when the waiting begins, at once.
 */
import { holds } from '@diwan/service-kit'
import { checkAdHoc } from '../activities/open-scope.ts'
import type { Run } from '../run.ts'
import { hear } from './hear.ts'
import { listenersIn } from './listeners.ts'

export function checkConditions(run: Run): void {
  if (!run.conditionsDue) return
  run.conditionsDue = false
  if (!run.graph.hasConditions) return
  for (const token of [run.root, ...run.tokens]) {
    for (const listener of run.isAlive(token) ? listenersIn(run, token) : []) {
      const { definition, ref } = listener
      if (definition.on !== 'conditional' || !run.isAlive(token)) continue
      const isTrue = holds(definition.condition, run.dataOf(token), run.clock)
      const wasTrue = token.held?.includes(ref) ?? false
      if (isTrue === wasTrue) continue
      const others = (token.held ?? []).filter((one) => one !== ref)
      token.held = isTrue ? [...others, ref] : others
      if (isTrue) hear(run, token, listener)
    }
    checkAdHoc(run, token)
  }
}
