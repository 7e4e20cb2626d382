import type { Ctx } from '../../platform/context.ts'
import { changeStatus } from './change-status.ts'
import type { ChangeCredential } from './schema.ts'

/** Makes a credential not valid until it is reinstated or revoked. Officers of the issuing entity. */
export const suspendCredential = (ctx: Ctx, input: ChangeCredential): Promise<void> =>
  changeStatus(ctx, input, 'suspended')
