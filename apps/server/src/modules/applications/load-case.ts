import type { ExpressionClock, LocalisedText, PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { getService } from '../catalogue/index.ts'
import type { Scope } from '../forms/index.ts'
import { nation } from '../reference-data/index.ts'
import { scopeOf, type Application } from './schema.ts'
import { getApplicationById } from './store/applications.ts'

/** How building blocks name an application. */
export interface ApplicationSubject {
  readonly type: 'application'
  readonly id: string
}

export const subjectOf = ({ id }: Pick<Application, 'id'>): ApplicationSubject => ({ type: 'application', id })

/** An application with the definition it keeps and what expressions see of it. */
export interface Case {
  readonly application: Application
  readonly service: PublicService
  readonly subject: ApplicationSubject
  readonly scope: Scope
  readonly clock: ExpressionClock
}

export const clockOf = ({ now }: Pick<Ctx, 'now'>): ExpressionClock => ({ now, timeZone: nation.timeZone })

export const entityNameOf = ({ entityId }: Pick<Application, 'entityId'>): LocalisedText =>
  nation.findEntity(entityId)?.name ?? { ar: entityId, en: entityId }

export async function caseOf(ctx: Pick<Ctx, 'tx' | 'now'>, application: Application): Promise<Case> {
  const service = await getService(ctx, application.serviceId, application.serviceVersion)
  return {
    application,
    service,
    subject: subjectOf(application),
    scope: scopeOf(application.facts, application.answers),
    clock: clockOf(ctx),
  }
}

/** @throws applications.not_found */
export const loadCase = async (ctx: Pick<Ctx, 'tx' | 'now'>, applicationId: string, options: { readonly lock?: boolean } = {}): Promise<Case> =>
  caseOf(ctx, await getApplicationById(ctx, applicationId, options))
