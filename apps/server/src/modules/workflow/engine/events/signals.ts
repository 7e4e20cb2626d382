/** Signals reach everybody who listens at that moment, in this instance and outside it. */
import type { LiveToken, Run } from '../run.ts'
import type { Variables } from '../state.ts'
import { hear } from './hear.ts'
import { listenersIn } from './listeners.ts'

export function throwSignal(run: Run, token: LiveToken, signal: string): void {
  run.thrown.push({ kind: 'signal', elementId: token.at, signal })
  receiveSignal(run, signal)
}

/** False when nobody in this instance listens. */
export function receiveSignal(run: Run, signal: string, variables?: Variables): boolean {
  let isHeard = false
  for (const token of [run.root, ...run.tokens]) {
    for (const listener of run.isAlive(token) ? listenersIn(run, token) : []) {
      const { definition } = listener
      if (definition.on !== 'signal' || definition.signal !== signal || !run.isAlive(token)) continue
      if (!isHeard) run.assign(run.root, variables)
      isHeard = true
      hear(run, token, listener)
    }
  }
  return isHeard
}
