import { readFileSync } from 'node:fs'
import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance } from 'fastify'
import { installErrorHandler } from './api-error.ts'
import { createControl, controlRoutes, type Control } from './control.ts'
import { installCustoms } from './customs/index.ts'
import { installGateway } from './gateway/index.ts'
import { indexPage, indexTitle } from './index-page.ts'
import { pickLocale } from './locale.ts'
import { installMailbox } from './mailbox/index.ts'
import type { MessageStore } from './mailbox/message-store.ts'
import { contentSecurityPolicy, sendPage } from './page.ts'
import { texts } from './texts.ts'
import { installTraffic } from './traffic/index.ts'
import type { World } from './world.ts'

const stylesheet = readFileSync(new URL('./sandbox.css', import.meta.url))

export interface SandboxApp {
  http: FastifyInstance
  control: Control
  messages: MessageStore
  stopCallbacks(): void
}

/** The HTTP side of the sandbox on one screen. No request logging: addresses carry payment tokens. */
export function buildApp(world: World, smtpPort: () => number): SandboxApp {
  const http = Fastify({
    logger: false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  http.register(formbody, { parser: (text) => Object.fromEntries(new URLSearchParams(text)) })
  installErrorHandler(http)
  http.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  const gateway = installGateway(http, world)
  installCustoms(http, world)
  installTraffic(http, world)
  const messages = installMailbox(http, world)
  const control = createControl(world.faults, gateway)
  http.register(async (scope) => controlRoutes(scope, control, world.faults, gateway, world.secrets.gatewayKey))

  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/assets/sandbox.css', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(stylesheet),
  )
  http.get<{ Querystring: { lang?: string } }>('/', async ({ query }, reply) => {
    const locale = pickLocale(query.lang)
    const brand = texts.brand[locale]
    const body = indexPage(locale, smtpPort())
    return sendPage(reply, { locale, look: 'systems', brand, title: indexTitle[locale], address: '/', body })
  })

  return { http, control, messages, stopCallbacks: gateway.callbacks.stop }
}
