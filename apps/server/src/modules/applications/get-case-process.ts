import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { getInstanceDrawing, type InstanceDrawing } from '../workflow/index.ts'
import { errors } from './errors.ts'
import { getOwnCase } from './get-case.ts'
import { caseOf } from './load-case.ts'

export interface CaseProcess {
  readonly reference: string
  readonly serviceTitle: LocalisedText
  readonly drawing: InstanceDrawing
}

/** @throws applications.wrong_entity, applications.not_found before the process has begun */
export async function getCaseProcess(ctx: Ctx, typed: string): Promise<CaseProcess> {
  const { application } = await getOwnCase(ctx, typed)
  if (!application.processInstanceId) throw errors.not_found()
  const { service } = await caseOf(ctx, application)
  const drawing = await getInstanceDrawing(ctx, application.processInstanceId)
  return { reference: application.reference, serviceTitle: service.title, drawing }
}
