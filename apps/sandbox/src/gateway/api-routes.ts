import type { FastifyInstance } from 'fastify'
import { ApiError } from '../api-error.ts'
import { createPayment } from './create-payment.ts'
import { hostedUrl, type Gateway } from './gateway.ts'
import { viewPayment, type PaymentOrder } from './payment.ts'
import { paymentOrderSchema, refundOrderSchema } from './payment-schema.ts'
import { refundPayment, type RefundOrder } from './refund-payment.ts'

/** How many status queries about a silent payment are answered with 504 before the gateway says "submitted". */
export const unansweredQueries = 2

/** The merchant's side of the gateway. */
export function gatewayApiRoutes(scope: FastifyInstance, gateway: Gateway): void {
  const queriesById = new Map<string, number>()

  const load = (id: string) => {
    const payment = gateway.payments.find(id)
    if (!payment) throw new ApiError(404, 'unknown_payment', 'There is no such payment')
    return payment
  }
  const view = (id: string) => {
    const payment = load(id)
    return { ...viewPayment(payment), hosted_url: hostedUrl(gateway, payment.token) }
  }

  scope.post<{ Body: PaymentOrder }>(
    '/gateway/v1/payments',
    { schema: { body: paymentOrderSchema } },
    async (request, reply) => {
      if (!URL.canParse(request.body.return_url) || !URL.canParse(request.body.callback_url)) {
        throw new ApiError(400, 'invalid_request', 'return_url and callback_url must be absolute http(s) addresses')
      }
      return gateway.idempotency.once(request, reply, () => {
        const payment = createPayment(gateway, request.body)
        return { status: 201, body: view(payment.id) }
      })
    },
  )

  scope.get<{ Querystring: { merchant_reference: string } }>(
    '/gateway/v1/payments',
    {
      schema: {
        querystring: {
          type: 'object',
          required: ['merchant_reference'],
          properties: { merchant_reference: { type: 'string' } },
        },
      },
    },
    async ({ query }) => ({
      payments: gateway.payments.listByReference(query.merchant_reference).map((payment) => view(payment.id)),
    }),
  )

  scope.get<{ Params: { id: string } }>('/gateway/v1/payments/:id', async ({ params }) => {
    if (load(params.id).status === 'submitted') {
      const queries = (queriesById.get(params.id) ?? 0) + 1
      queriesById.set(params.id, queries)
      await gateway.timers.wait(gateway.timing.silentAnswerMs)
      if (queries <= unansweredQueries) throw new ApiError(504, 'issuer_silent', 'The issuing bank has not answered')
    }
    return view(params.id)
  })

  scope.get<{ Params: { id: string } }>('/gateway/v1/payments/:id/refunds', async ({ params }) => ({
    refunds: load(params.id).refunds,
  }))

  scope.post<{ Params: { id: string }; Body: RefundOrder }>(
    '/gateway/v1/payments/:id/refunds',
    { schema: { body: refundOrderSchema } },
    async (request, reply) =>
      gateway.idempotency.once(request, reply, () => {
        const payment = load(request.params.id)
        const refund = refundPayment(gateway, payment, request.body)
        const { merchant_reference } = payment
        return { status: 201, body: { ...refund, payment_id: payment.id, merchant_reference } }
      }),
  )
}
