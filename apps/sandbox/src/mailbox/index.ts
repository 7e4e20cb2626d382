import type { FastifyInstance } from 'fastify'
import { installFaults } from '../faults.ts'
import { requireKey } from '../require-key.ts'
import type { World } from '../world.ts'
import { createMessageStore, type MessageStore } from './message-store.ts'
import { mailboxRoutes } from './page-routes.ts'
import { smsRoutes } from './sms-routes.ts'

/** Puts the mailbox and the text message carrier into the service; the SMTP server shares the returned store. */
export function installMailbox(app: FastifyInstance, world: World): MessageStore {
  const store = createMessageStore(world.journal)
  app.register(async (scope) => {
    scope.addHook('onRequest', requireKey(world.secrets.gatewayKey))
    installFaults(scope, world.faults.mailbox, world.timers)
    smsRoutes(scope, store, world.idempotency)
  })
  app.register(async (scope) => mailboxRoutes(scope, store))
  return store
}
