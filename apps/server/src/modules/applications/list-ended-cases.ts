import type { Ctx } from '../../platform/context.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { scopeOf } from './schema.ts'
import { listEnded } from './store/ended-cases.ts'

export interface EndedCase {
  readonly reference: string
  readonly submittedAt: Date
  readonly outcome: string
  /** Facts and answers as expressions see them: personal data, for the platform's own reckoning. */
  readonly scope: Readonly<Record<string, unknown>>
  readonly processInstanceId: string
}

export interface ListEndedCases {
  readonly serviceId: string
  readonly version: number
  readonly limit: number
}

/** Cases of one version that came to their end by themselves, the latest first. For the platform itself alone. */
export async function listEndedCases(ctx: Ctx, input: ListEndedCases): Promise<EndedCase[]> {
  if (ctx.actor.kind !== 'system') throw platformErrors.not_permitted()
  const rows = await listEnded(ctx.tx, input)
  return rows.map(({ facts, answers, ...row }) => ({ ...row, scope: scopeOf(facts, answers) }))
}
