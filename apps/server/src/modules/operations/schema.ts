import { Type, type Static } from 'typebox'

export const JobParams = Type.Object({
  jobId: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})

const Kind = Type.String({ maxLength: 100, pattern: '^[a-z][a-z0-9.-]*$' })

export const JobsQuery = Type.Object({
  kind: Type.Optional(Type.String({ maxLength: 100 })),
  done: Type.Optional(Type.String({ maxLength: 20 })),
  count: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
})
export type JobsQuery = Static<typeof JobsQuery>

export const KindBody = Type.Object({ kind: Kind })

export const DiscardBody = Type.Object({ reason: Type.String({ maxLength: 4_000, default: '' }) })

/** A job that failed too often. */
export interface ParkedJob {
  readonly id: string
  readonly kind: string
  readonly attempts: number
  /** Without what may be personal. */
  readonly lastError: string
  readonly parkedAt: Date
}

export interface ParkedKind {
  readonly kind: string
  readonly count: number
  readonly oldestAt: Date
}
