// Switching the fakes' behaviour, from tests in the same process or over HTTP with the bearer key.
import type { FastifyInstance } from 'fastify'
import { modes, systems, type Faults, type Mode, type System } from './faults.ts'
import type { Gateway } from './gateway/gateway.ts'
import { viewPayment } from './gateway/payment.ts'
import { settlePayment } from './gateway/settle-payment.ts'
import { requireKey } from './require-key.ts'

export interface Control {
  /** How a system behaves from now on; `delayMs` is how long `slow` waits. */
  setMode(system: System, mode: Mode, delayMs?: number): void
  /** Decides a payment about which the gateway was silent; throws if it is not one. */
  settlePayment(id: string, status: 'captured' | 'failed'): void
}

export function createControl(faults: Faults, gateway: Gateway): Control {
  return {
    setMode(system, mode, delayMs = faults[system].delayMs) {
      Object.assign(faults[system], { mode, delayMs })
    },
    settlePayment: (id, status) => void settlePayment(gateway, id, status),
  }
}

const modeSchema = {
  type: 'object',
  required: ['mode'],
  additionalProperties: false,
  properties: { mode: { enum: modes }, delay_ms: { type: 'integer', minimum: 0, maximum: 600_000 } },
} as const

const settleSchema = {
  type: 'object',
  required: ['status'],
  additionalProperties: false,
  properties: { status: { enum: ['captured', 'failed'] } },
} as const

export function controlRoutes(scope: FastifyInstance, control: Control, faults: Faults, gateway: Gateway, key: string) {
  scope.addHook('onRequest', requireKey(key))

  for (const system of systems) {
    scope.get(`/control/${system}`, async () => ({ mode: faults[system].mode, delay_ms: faults[system].delayMs }))
    scope.post<{ Body: { mode: Mode; delay_ms?: number } }>(
      `/control/${system}`,
      { schema: { body: modeSchema } },
      async ({ body }) => {
        control.setMode(system, body.mode, body.delay_ms)
        return { mode: faults[system].mode, delay_ms: faults[system].delayMs }
      },
    )
  }

  scope.post<{ Params: { id: string }; Body: { status: 'captured' | 'failed' } }>(
    '/control/gateway/payments/:id',
    { schema: { body: settleSchema } },
    async ({ params, body }) => viewPayment(settlePayment(gateway, params.id, body.status)),
  )
}
