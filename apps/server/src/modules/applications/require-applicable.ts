import type { ProcessBinding, PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { getService } from '../catalogue/index.ts'
import { errors } from './errors.ts'
import { accessTo } from './policy.ts'

/** A service with a form and a process. */
export type ApplicableService = PublicService & {
  readonly journey: { readonly kind: 'process'; readonly process: ProcessBinding }
}

/** @throws catalogue.unknown_service, applications.no_form, applications.not_on_channel */
export async function getApplicable(
  ctx: Pick<Ctx, 'tx' | 'now' | 'channel'>,
  serviceId: string,
  version?: number,
): Promise<ApplicableService> {
  const offered = await getService(ctx, serviceId)
  const service = version === undefined || version === offered.version ? offered : await getService(ctx, serviceId, version)
  if (!hasProcess(service)) throw errors.no_form()
  const { channel } = ctx
  if ((channel === 'portal' || channel === 'mobile') && !service.channels.includes(channel)) throw errors.not_on_channel()
  return service
}

const hasProcess = (service: PublicService): service is ApplicableService => service.journey.kind === 'process'

/** Whether the actor's log-in and power reach the service. @throws for each way in which they do not */
export function requireAccess({ actor }: Pick<Ctx, 'actor'>, service: PublicService): void {
  const access = accessTo(service, actor)
  if (access === 'officer') throw errors.officers_cannot_apply()
  if (access === 'sign-in') throw errors.sign_in_needed()
  if (access === 'step-up') throw errors.advanced_needed()
  const isForAnother = actor.kind === 'person' && actor.personId !== actor.onBehalfOf
  if (isForAnother && service.delegation.length === 0) throw errors.not_delegable()
}
