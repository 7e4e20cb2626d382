import type { Ctx } from '../../platform/context.ts'
import { changeStatus } from './change-status.ts'
import type { ChangeCredential } from './schema.ts'

/** Ends a credential for good. Officers of the issuing entity; the reason is kept for the holder. */
export const revokeCredential = (ctx: Ctx, input: ChangeCredential): Promise<void> =>
  changeStatus(ctx, input, 'revoked')
