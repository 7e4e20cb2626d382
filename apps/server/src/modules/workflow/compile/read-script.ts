import type { ScriptStep } from '../compiled-process.ts'
import { parseDuration } from '../engine/iso-time.ts'
import { checkExpression } from './read-attributes.ts'
import { ownerId, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

/** The lines of a script in the one format there is, `diwan-trace`: what a model needs to show what it does. */
export function readScript(task: Element, { problems }: Reading): ScriptStep[] {
  const id = ownerId(task)
  const format = textOf(task, 'scriptFormat') ?? textOf(task, 'scriptLanguage')
  const script = textOf(task, 'script')
  if (format !== 'diwan-trace') {
    if (script || format) problems.add(id, reasons.scriptFormat(format ?? ''))
    return []
  }
  return (script ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const step = readLine(line)
      if (!step) problems.add(id, reasons.scriptLine(line))
      else if (step.do === 'set') checkExpression(task, step.value, problems)
      return step ?? []
    })
}

function readLine(line: string): ScriptStep | undefined {
  const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
  const set = /^([\p{L}_]\w*)\s*=\s*(.+)$/u.exec(rest)
  if (word === 'log') return { do: 'log', word: rest }
  if (word === 'throw') return { do: 'throw', code: rest }
  if (word === 'set' && set?.[1] && set[2]) return { do: 'set', name: set[1], value: set[2] }
  if (word === 'wait' && parseDuration(rest)) return { do: 'wait', duration: rest }
  return undefined
}
