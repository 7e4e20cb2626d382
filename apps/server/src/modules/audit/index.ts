import { onPersonRead } from './on-person-read.ts'

export { writeAudit } from './write-audit.ts'
export type { AuditEvent } from './schema.ts'

export const subscriptions = [onPersonRead]
