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

const importerSchema = {
  type: 'object',
  required: ['importer_id'],
  properties: { importer_id: { type: 'string', minLength: 1 } },
} as const

/** Puts the customs system into the service. */
export function installCustoms(app: FastifyInstance, world: World): void {
  const receipts = createReceipts(world.journal)
  const fault = world.faults.customs

  app.register(async (scope) => {
    scope.addHook('onRequest', requireKey(world.secrets.gatewayKey))
    installFaults(scope, fault, world.timers)

    scope.get<{ Params: { no: string }; Querystring: { importer_id: string } }>(
      '/customs/v1/declarations/:no/dues',
      { schema: { querystring: importerSchema } },
      async ({ params, query }) => {
        const declaration = findDeclaration(params.no)
        if (!declaration) throw new ApiError(404, 'unknown_declaration', 'There is no such declaration')
        if (declaration.importer_id !== query.importer_id) {
          throw new ApiError(403, 'wrong_importer', 'The declaration belongs to another importer')
        }
        const receipt = receipts.find(params.no)
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
