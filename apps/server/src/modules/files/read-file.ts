import type { Ctx } from '../../platform/context.ts'
import { readBlob } from './blobs.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import type { FileContent } from './schema.ts'
import { findFile } from './store.ts'

/**
 * A document with its owner. The caller decides who may see what belongs to the owner, and must do so before the bytes
 * leave the process. @throws files.not_found
 */
export async function readFile(ctx: Pick<Ctx, 'tx'>, fileId: string): Promise<FileContent> {
  const file = await findFile(ctx.tx, fileId)
  if (!file) throw errors.not_found()
  return {
    bytes: await readBlob(configuration().dir, file.sha256),
    type: file.type,
    filename: file.filename,
    owner: file.owner,
  }
}
