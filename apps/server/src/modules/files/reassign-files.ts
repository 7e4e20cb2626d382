import type { Ctx } from '../../platform/context.ts'
import type { Subject } from './schema.ts'
import { updateOwner } from './store.ts'

/** Hands all documents of one subject to another, such as from a draft to the application it became. */
export async function reassignFiles(ctx: Pick<Ctx, 'tx'>, from: Subject, to: Subject): Promise<void> {
  await updateOwner(ctx.tx, from, to)
}
