/** Messages reach one listener (BPMN 2.0.2 §10.5.5): in the instance that throws it, else whoever waits outside. */
import { evaluate } from '@diwan/service-kit'
import type { EventDefinition } from '../../compiled-process.ts'
import type { LiveToken, Run } from '../run.ts'
import type { MessageArrived, Token } from '../state.ts'
import { hear } from './hear.ts'
import { listenersIn, type Listener } from './listeners.ts'

type MessageEvent = Extract<EventDefinition, { on: 'message' }>

export const correlationOf = (run: Run, token: Token, { correlation }: MessageEvent): string | null => {
  const value = correlation ? evaluate(correlation, run.dataOf(token), run.clock) : null
  return value === null ? null : String(value)
}

export function throwMessage(run: Run, token: LiveToken, event: MessageEvent): void {
  if (event.channels.length === 0) return
  const correlation = correlationOf(run, token, event)
  if (receiveMessage(run, { kind: 'message', channels: event.channels, correlation }, token)) return
  run.thrown.push({ kind: 'message', elementId: token.at, channels: event.channels, correlation })
}

/** False when nobody in this instance waits for it. Who waits for a key takes only the message that carries it. */
export function receiveMessage(run: Run, message: MessageArrived, sender?: Token): boolean {
  for (const token of [run.root, ...run.tokens]) {
    if (token === sender || (message.tokenId !== undefined && token.id !== message.tokenId)) continue
    const listener = listenersIn(run, token).find((one) => isMeant(run, token, one, message))
    if (!listener) continue
    run.assign(run.root, message.variables)
    hear(run, token, listener)
    return true
  }
  return false
}

function isMeant(run: Run, token: Token, { definition, ref }: Listener, message: MessageArrived): boolean {
  if (definition.on !== 'message' || token.heard?.includes(ref)) return false
  if (message.elementId !== undefined && message.elementId !== ref) return false
  if (!definition.channels.some((channel) => message.channels.includes(channel))) return false
  const wanted = correlationOf(run, token, definition)
  return wanted === null || wanted === message.correlation
}
