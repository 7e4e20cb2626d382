import type { Node } from '../compiled-process.ts'
import { outgoingFlows } from './flows.ts'
import type { LiveToken, Run } from './run.ts'

/** The token goes on, or ends here where no flow leads on. */
export function passOn(run: Run, token: LiveToken, node: Node): void {
  run.take(token, outgoingFlows(run, token, node))
  run.remove(token)
}
