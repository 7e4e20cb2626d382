// Callbacks to the merchant: at least once, repeated with growing pauses until a 2xx answer, kept across restarts.
import { randomUUID } from 'node:crypto'
import type { Journal } from '../journal.ts'
import type { Timers } from '../timers.ts'
import type { Timing } from '../timing.ts'
import { viewPayment, type Payment } from './payment.ts'
import { signWebhook } from './sign-webhook.ts'
import type { CallbackPlan } from './test-cards.ts'

interface Delivery {
  id: string
  /** `webhook-id`: the same in every repetition, so that the merchant can tell a repetition. */
  messageId: string
  url: string
  body: string
  isForged: boolean
  state: 'due' | 'delivered' | 'given-up'
  attempts: number
  createdAt: number
  dueAt: number
}

export interface Callbacks {
  /** Tells the merchant about the payment's state, as often and as late as the plan says. */
  announce(payment: Payment, plan: readonly CallbackPlan[]): void
  /** Takes up again what an earlier run left undelivered. */
  resume(): void
  /** Breaks off what is under way; it stays due. */
  stop(): void
}

const attemptTimeoutMs = 10_000

export function createCallbacks(journal: Journal, timers: Timers, timing: Timing, secret: string): Callbacks {
  const stopping = new AbortController()

  const save = (delivery: Delivery) => journal.append('delivery', delivery)

  const schedule = (delivery: Delivery) =>
    timers.after(delivery.dueAt - Date.now(), () => void attempt(delivery))

  async function attempt(delivery: Delivery) {
    const isAccepted = await post(delivery, secret, stopping.signal)
    if (stopping.signal.aborted) return
    const attempts = delivery.attempts + 1
    const pause = timing.callbackRetryMs[Math.min(attempts, timing.callbackRetryMs.length) - 1] ?? 60_000
    const dueAt = Date.now() + pause
    // A forged callback is sent once: nobody who checks signatures will ever accept it.
    const isOver = delivery.isForged || dueAt - delivery.createdAt > timing.callbackGiveUpMs
    const state = isAccepted ? 'delivered' : isOver ? 'given-up' : 'due'
    const next: Delivery = { ...delivery, attempts, dueAt, state }
    save(next)
    if (state === 'due') schedule(next)
  }

  return {
    announce(payment, plan) {
      const now = Date.now()
      const messageId = `msg_${randomUUID()}`
      const body = JSON.stringify({
        type: 'payment.updated',
        timestamp: new Date(now).toISOString(),
        data: viewPayment(payment),
      })
      const delays = { now: 0, late: timing.lateCallbackMs, forged: 0, 'after-forged': timing.forgedGapMs }
      for (const step of plan) {
        const delivery: Delivery = {
          id: randomUUID(),
          messageId,
          url: payment.callback_url,
          body,
          isForged: step === 'forged',
          state: 'due',
          attempts: 0,
          createdAt: now,
          dueAt: now + delays[step],
        }
        save(delivery)
        schedule(delivery)
      }
    },
    resume() {
      const latest = new Map(journal.past<Delivery>('delivery').map((delivery) => [delivery.id, delivery]))
      for (const delivery of latest.values()) if (delivery.state === 'due') schedule(delivery)
    },
    stop: () => stopping.abort(),
  }
}

/** One attempt: true if the merchant answered 2xx in time. */
async function post(delivery: Delivery, secret: string, stopping: AbortSignal): Promise<boolean> {
  const timestamp = Math.floor(Date.now() / 1000)
  const key = delivery.isForged ? `not ${secret}` : secret
  try {
    const response = await fetch(delivery.url, {
      method: 'POST',
      body: delivery.body,
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(attemptTimeoutMs)]),
      headers: {
        'content-type': 'application/json',
        'webhook-id': delivery.messageId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signWebhook(key, delivery.messageId, timestamp, delivery.body),
      },
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
