// How a fake misbehaves as a whole, switched from tests or by hand.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from './api-error.ts'
import type { Timers } from './timers.ts'

export const systems = ['gateway', 'customs', 'traffic', 'mailbox'] as const
export type System = (typeof systems)[number]

/**
 * `ok` · `slow`: every answer waits · `down`: 503 (SMTP 451) and nothing is done · `lost`: the work is done but the
 * connection breaks before the answer of a POST · `wrong` (customs): a total that is not the sum of its lines.
 */
export const modes = ['ok', 'slow', 'down', 'lost', 'wrong'] as const
export type Mode = (typeof modes)[number]

export interface Fault {
  mode: Mode
  /** How long `slow` waits, in milliseconds. */
  delayMs: number
}

export type Faults = Record<System, Fault>

export const createFaults = (delayMs: number): Faults => ({
  gateway: { mode: 'ok', delayMs },
  customs: { mode: 'ok', delayMs },
  traffic: { mode: 'ok', delayMs },
  mailbox: { mode: 'ok', delayMs },
})

/** Applies the fault of one system to all routes of this scope. `showDown` answers where people look, not machines. */
export function installFaults(
  scope: FastifyInstance,
  fault: Fault,
  timers: Timers,
  showDown?: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  scope.addHook('onRequest', async (request, reply) => {
    if (fault.mode === 'down' && showDown) return showDown(request, reply)
    if (fault.mode === 'down') throw new ApiError(503, 'unavailable', 'The system is down')
    if (fault.mode === 'slow') await timers.wait(fault.delayMs)
  })
  scope.addHook('onSend', async (request, _reply, payload) => {
    if (fault.mode === 'lost' && request.method === 'POST') request.raw.socket.destroy()
    return payload
  })
}
