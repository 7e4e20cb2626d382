import type { FastifyInstance } from 'fastify'
import { ApiError } from '../api-error.ts'
import { installFaults } from '../faults.ts'
import { requireKey } from '../require-key.ts'
import type { World } from '../world.ts'
import { findDriverRecord, licenceClasses } from './driver-record.ts'
import { replaceLicence } from './replace-licence.ts'
import { createReplacements, type ReplacementOrder } from './replacements.ts'

const personalNumber = { type: 'string', pattern: '^\\d{9}$' } as const

const searchSchema = {
  type: 'object',
  required: ['personal_number'],
  additionalProperties: false,
  properties: { personal_number: personalNumber },
} as const

const replacementSchema = {
  type: 'object',
  required: ['personal_number', 'licence_class', 'reason', 'reference'],
  additionalProperties: false,
  properties: {
    personal_number: personalNumber,
    licence_class: { enum: licenceClasses },
    reason: { enum: ['lost', 'damaged'] },
    reference: { type: 'string', minLength: 1, maxLength: 100 },
  },
} as const

/** Puts the traffic system into the service. The personal number always travels in the body, never in an address. */
export function installTraffic(app: FastifyInstance, world: World): void {
  const replacements = createReplacements(world.journal)

  app.register(async (scope) => {
    scope.addHook('onRequest', requireKey(world.secrets.gatewayKey))
    installFaults(scope, world.faults.traffic, world.timers)

    scope.post<{ Body: { personal_number: string } }>(
      '/traffic/v1/driver-records/search',
      { schema: { body: searchSchema } },
      async ({ body }) => {
        const record = findDriverRecord(body.personal_number, new Date())
        if (!record) throw new ApiError(404, 'unknown_driver', 'There is no driver record')
        const licences = record.licences.map((licence) => ({
          ...licence,
          replaced_at: replacements.list(body.personal_number, licence.class).at(-1)?.issued_at ?? null,
        }))
        return { ...record, licences }
      },
    )

    scope.post<{ Body: ReplacementOrder }>(
      '/traffic/v1/licences/replacements',
      { schema: { body: replacementSchema } },
      async (request, reply) =>
        world.idempotency.once(request, reply, () => ({
          status: 201,
          body: replaceLicence(replacements, request.body),
        })),
    )
  })
}
