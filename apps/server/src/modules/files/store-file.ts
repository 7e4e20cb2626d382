/**
 * Takes a document in. The name a file comes with is a claim; what it is, is read from its bytes, and only the types
 * asked for are kept. Who may attach something to `owner` is decided by the caller.
 */
import { randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Ctx } from '../../platform/context.ts'
import { sha256Of, writeBlob } from './blobs.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { kindOf, kinds, safeFilename } from './rules.ts'
import { scan } from './scan.ts'
import type { FileKind, StoreFile, StoredFile } from './schema.ts'
import { insertFile, lockHash } from './store.ts'

const megabyte = 1_048_576

export async function storeFile(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  { owner, filename, bytes, accept, maxBytes }: StoreFile,
): Promise<StoredFile> {
  if (bytes.length === 0) throw errors.empty()
  if (bytes.length > maxBytes)
    throw errors.too_large({ values: { megabytes: Math.floor((maxBytes / megabyte) * 10) / 10 } })
  const kind = await sniff(bytes)
  if (!kind || !accept.includes(kind)) throw wrongType(accept)
  // Before anything is locked or written: a scan takes as long as the scanner likes.
  const verdict = await scanned(bytes)

  const sha256 = sha256Of(bytes)
  const stored: StoredFile = {
    fileId: randomUUID(),
    filename: safeFilename(filename, kind),
    type: kinds[kind].mediaType,
    size: bytes.length,
  }
  await lockHash(ctx.tx, sha256)
  await writeBlob(configuration().dir, sha256, bytes, ctx.now)
  const { fileId: id, ...described } = stored
  await insertFile(ctx.tx, { ...described, id, owner, sha256, scan: verdict }, ctx.now)
  return stored
}

/** Undefined for what is none of our types, and for bytes that break off in the middle of a header. */
const sniff = async (bytes: Uint8Array): Promise<FileKind | undefined> =>
  kindOf((await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime)

const wrongType = (accept: readonly FileKind[]) =>
  errors.wrong_type({ values: { types: accept.map((kind) => kinds[kind].name).join(' / ') } })

async function scanned(bytes: Uint8Array): Promise<'clean' | 'not-scanned'> {
  const { clamd } = configuration()
  if (!clamd) return 'not-scanned'
  const verdict = await scan(bytes, clamd).catch(() => 'unavailable' as const)
  if (verdict === 'unavailable') throw errors.scan_unavailable()
  if (verdict === 'infected') throw errors.infected()
  return 'clean'
}
