/**
 * Bytes on disk, named after their SHA-256: `dir/ab/cd/<hash>`. Written whole under another name and then renamed, so
 * that a name that exists has all its bytes. The time of change of a blob is when it was last stored.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, stat, unlink, utimes } from 'node:fs/promises'
import path from 'node:path'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const placeOf = (dir: string, sha256: string): string => path.join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Writes the bytes, or only renews the time when they are there already. */
export async function writeBlob(dir: string, sha256: string, bytes: Uint8Array, now: Date): Promise<void> {
  const place = placeOf(dir, sha256)
  try {
    await utimes(place, now, now)
    return
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const partial = `${place}.${randomUUID()}.part`
  const handle = await open(partial, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.utimes(now, now)
    // The row that relies on the bytes is about to be committed durably: so must they be.
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, place)
}

/** @throws Error when the bytes are not those that were stored. */
export async function readBlob(dir: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(placeOf(dir, sha256))
  if (sha256Of(bytes) !== sha256) throw new Error(`the stored bytes of ${sha256} have changed`)
  return bytes
}

export interface OldBlob {
  /** Null for a write that was interrupted. */
  readonly sha256: string | null
  readonly place: string
}

/** What was last stored before an instant, folder by folder. */
export async function* listOldBlobs(dir: string, before: Date): AsyncGenerator<readonly OldBlob[]> {
  for (const folder of await readdir(dir).catch(noneIfMissing)) {
    const old: OldBlob[] = []
    for (const entry of await readdir(path.join(dir, folder), { recursive: true, withFileTypes: true })) {
      const place = path.join(entry.parentPath, entry.name)
      if (!entry.isFile() || !(await isOlder(place, before))) continue
      old.push({ sha256: /^[0-9a-f]{64}$/.test(entry.name) ? entry.name : null, place })
    }
    yield old
  }
}

const noneIfMissing = (error: unknown): never[] => {
  if (isMissing(error)) return []
  throw error
}

export const isOlder = async (place: string, before: Date): Promise<boolean> => {
  const found = await stat(place).catch(() => undefined)
  return found !== undefined && found.mtime < before
}

export const deleteBlob = (place: string): Promise<void> =>
  unlink(place).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
