import type { Ctx } from '../../platform/context.ts'
import { changeStatus } from './change-status.ts'
import type { ChangeCredential } from './schema.ts'

/** Makes a suspended credential valid again. Officers of the issuing entity. */
export const reinstateCredential = (ctx: Ctx, input: ChangeCredential): Promise<void> =>
  changeStatus(ctx, input, 'valid')
