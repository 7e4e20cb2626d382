import type { Ctx } from '../../platform/context.ts'
import type { Subject } from './schema.ts'
import { deleteRow, deleteRowsOf } from './store.ts'

/** Forgets a document, such as one that was replaced; its bytes go with the next sweep if nothing else has them. */
export const deleteFile = (ctx: Pick<Ctx, 'tx'>, fileId: string): Promise<void> => deleteRow(ctx.tx, fileId)

/** Forgets all documents of a subject, such as of a draft that is deleted. */
export const deleteFilesOf = (ctx: Pick<Ctx, 'tx'>, owner: Subject): Promise<void> => deleteRowsOf(ctx.tx, owner)
