export { writeAudit } from './write-audit.ts'
export type { AuditEvent } from './schema.ts'
