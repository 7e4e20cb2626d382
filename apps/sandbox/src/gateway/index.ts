import type { FastifyInstance } from 'fastify'
import { installFaults } from '../faults.ts'
import { pickLocale } from '../locale.ts'
import { requireKey } from '../require-key.ts'
import type { World } from '../world.ts'
import { gatewayApiRoutes } from './api-routes.ts'
import { createCallbacks } from './callbacks.ts'
import { expireWhenDue } from './expire-payment.ts'
import type { Gateway } from './gateway.ts'
import { gatewayHostedRoutes, sendGatewayDown } from './hosted-routes.ts'
import { isFinal } from './payment.ts'
import { createPaymentStore } from './payment-store.ts'

/** Puts the payment gateway into the service and takes up the payments and callbacks of an earlier run. */
export function installGateway(app: FastifyInstance, world: World): Gateway {
  const { journal, timers, timing, secrets, publicUrl } = world
  const gateway: Gateway = {
    payments: createPaymentStore(journal),
    callbacks: createCallbacks(journal, timers, timing, secrets.webhookSecret),
    idempotency: world.idempotency,
    timers,
    timing,
    publicUrl,
  }
  app.register(async (scope) => {
    scope.addHook('onRequest', requireKey(secrets.gatewayKey))
    installFaults(scope, world.faults.gateway, timers)
    gatewayApiRoutes(scope, gateway)
  })
  app.register(async (scope) => {
    installFaults(scope, world.faults.gateway, timers, (request, reply) =>
      sendGatewayDown(reply, pickLocale((request.query as { lang?: string }).lang)),
    )
    gatewayHostedRoutes(scope, gateway)
  })
  app.addHook('onReady', async () => {
    gateway.callbacks.resume()
    for (const payment of gateway.payments.all()) if (!isFinal(payment.status)) expireWhenDue(gateway, payment)
  })
  return gateway
}
