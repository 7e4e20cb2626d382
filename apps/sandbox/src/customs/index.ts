import type { FastifyInstance } from 'fastify'
import { ApiError } from '../api-error.ts'
import { installFaults } from '../faults.ts'
import { amountSchema } from '../money.ts'
import { requireKey } from '../require-key.ts'
import type { World } from '../world.ts'
import { findDeclaration, totalMinor } from './declaration.ts'
import { postPayment, type PostedPayment } from './post-payment.ts'
import { createReceipts } from './receipts.ts'

const postedPaymentSchema = {
  type: 'object',
  required: ['amount', 'payment_reference'],
  additionalProperties: false,
  properties: { amount: amountSchema, payment_reference: { type: 'string', minLength: 1, maxLength: 100 } },
} as const

const searchSchema = {
  type: 'object',
  required: ['declaration_no', 'importer_id'],
  additionalProperties: false,
  properties: {
    declaration_no: { type: 'string', minLength: 1, maxLength: 60 },
    importer_id: { type: 'string', minLength: 1, maxLength: 60 },
  },
} as const

/** Puts the customs system into the service. An importer's number always travels in the body, never in an address. */
export function installCustoms(app: FastifyInstance, world: World): void {
  const receipts = createReceipts(world.journal)
  const fault = world.faults.customs

  app.register(async (scope) => {
    scope.addHook('onRequest', requireKey(world.secrets.gatewayKey))
    installFaults(scope, fault, world.timers)

    scope.post<{ Body: { declaration_no: string; importer_id: string } }>(
      '/customs/v1/dues/search',
      { schema: { body: searchSchema } },
      async ({ body }) => {
        const declaration = findDeclaration(body.declaration_no)
        if (!declaration) throw new ApiError(404, 'unknown_declaration', 'There is no such declaration')
        if (declaration.importer_id !== body.importer_id) {
          throw new ApiError(403, 'wrong_importer', 'The declaration belongs to another importer')
        }
        const receipt = receipts.find(body.declaration_no)
        const total = totalMinor(declaration.lines)
        return {
          ...declaration,
          currency: 'BHD',
          status: receipt ? 'paid' : declaration.status,
          // A caller that trusts the total alone would collect the wrong amount.
          total_minor: fault.mode === 'wrong' ? total + 1_000 : total,
          receipt_no: receipt?.receipt_no ?? null,
          paid_at: receipt?.paid_at ?? null,
        }
      },
    )

    scope.post<{ Params: { no: string }; Body: PostedPayment }>(
      '/customs/v1/declarations/:no/payments',
      { schema: { body: postedPaymentSchema } },
      async (request, reply) =>
        world.idempotency.once(request, reply, () => ({
          status: 201,
          body: { ...postPayment(receipts, request.params.no, request.body), status: 'paid' },
        })),
    )
  })
}
