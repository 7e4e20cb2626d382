import type { Ctx } from './context.ts'

/**
 * Names and payloads of domain events. A module adds its own in its `events.ts`:
 * `declare module '../../platform/events.ts' { interface DomainEvents { 'payment.succeeded': PaymentSucceeded } }`
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface DomainEvents {}

export type EventName = keyof DomainEvents

/**
 * A reaction to an event, run synchronously in the transaction that emitted it: it commits with its cause or not at
 * all.
 */
export interface Subscription {
  readonly event: string
  readonly react: (ctx: Ctx, payload: never) => Promise<void>
}

export function on<Name extends EventName>(
  event: Name,
  react: (ctx: Ctx, payload: DomainEvents[Name]) => Promise<void>,
): Subscription {
  return { event, react }
}

const subscriptions = new Map<string, Subscription['react'][]>()

/** Called once at composition with the subscriptions of every module; replaces what was set before. */
export function subscribeAll(all: readonly Subscription[]): void {
  subscriptions.clear()
  for (const { event, react } of all) subscriptions.set(event, [...(subscriptions.get(event) ?? []), react])
}

/** Tells the modules above. Anything that leaves the database belongs in a job, not in a subscriber. */
export async function emit<Name extends EventName>(ctx: Ctx, event: Name, payload: DomainEvents[Name]): Promise<void> {
  for (const react of subscriptions.get(event) ?? []) await react(ctx, payload as never)
}
