import { evaluate } from '@diwan/service-kit'
import type { NodeOf } from '../../compiled-process.ts'
import { throwError } from '../events/propagate.ts'
import { addDuration, parseDuration } from '../iso-time.ts'
import type { LiveToken, Run } from '../run.ts'
import { completeActivity } from './complete-activity.ts'

/** Runs the lines of a script until one waits; a timer of the task itself then leads back here. */
export function runScript(run: Run, token: LiveToken, node: NodeOf<'script-task'>): void {
  for (let at = token.step ?? 0; at < node.script.length; at++) {
    const line = node.script[at] as (typeof node.script)[number]
    if (line.do === 'log') run.note('script-logged', token, { word: line.word })
    else if (line.do === 'throw') return throwError(run, token, line.code)
    else if (line.do === 'set') run.assign(token, { [line.name]: evaluate(line.value, run.dataOf(token), run.clock) })
    else {
      token.step = at + 1
      const dueAt = addDuration(run.clock.now, parseDuration(line.duration) ?? { months: 0, milliseconds: 0 })
      run.jobs.push({ kind: 'timer', tokenId: token.id, elementId: node.id, occurrence: at + 1, dueAt })
      return
    }
  }
  completeActivity(run, token, node)
}
