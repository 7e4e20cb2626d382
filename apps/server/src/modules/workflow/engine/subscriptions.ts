/** Messages and signals that an instance waits for, derived from its state, so that they can be looked up by name. */
import type { ExpressionClock } from '@diwan/service-kit'
import type { CompiledProcess } from '../compiled-process.ts'
import { listenersIn } from './events/listeners.ts'
import { correlationOf } from './events/messages.ts'
import { graphOf } from './graph.ts'
import { Run } from './run.ts'
import type { InstanceState } from './state.ts'

export interface Subscription {
  readonly kind: 'message' | 'signal'
  readonly tokenId: string
  readonly ref: string
  /** Of the message or signal, or the message flow. */
  readonly name: string
  /** Key that the message must carry; null takes every one. */
  readonly correlation: string | null
}

export interface SubscriptionChange {
  readonly opened: readonly Subscription[]
  readonly closed: readonly Subscription[]
}

export function subscriptionsOf(
  process: CompiledProcess,
  state: InstanceState,
  clock: ExpressionClock,
): Subscription[] {
  if (state.status === 'ended' || !graphOf(process).hasPost) return []
  const run = new Run(process, state, clock, () => {})
  return [run.root, ...run.tokens].flatMap((token) =>
    listenersIn(run, token).flatMap(({ definition, ref }): Subscription[] => {
      const at = { tokenId: token.id, ref }
      if (definition.on === 'signal') return [{ kind: 'signal', ...at, name: definition.signal, correlation: null }]
      if (definition.on !== 'message' || token.heard?.includes(ref)) return []
      const correlation = correlationOf(run, token, definition)
      return definition.channels.map((name) => ({ kind: 'message', ...at, name, correlation }))
    }),
  )
}

const keyOf = ({ tokenId, ref, name, correlation }: Subscription): string =>
  JSON.stringify([tokenId, ref, name, correlation])

/** What a transition changes; one whose key has changed is closed and opened. */
export function changeOf(before: readonly Subscription[], after: readonly Subscription[]): SubscriptionChange {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    opened: after.filter((one) => !old.has(keyOf(one))),
    closed: before.filter((one) => !now.has(keyOf(one))),
  }
}
