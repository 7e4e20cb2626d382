import type { Ctx } from '../../platform/context.ts'
import type { AuditEvent } from './schema.ts'
import { insertEvent } from './store.ts'

/** Records one event in the transaction of its effect: both are kept or neither. */
export const writeAudit = (ctx: Ctx, event: AuditEvent): Promise<void> => insertEvent(ctx, event)
