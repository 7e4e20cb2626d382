/**
 * A gzip file (RFC 1952) put together from parts compressed once and pieces that differ for each reader, stored as they
 * are. The reader's pieces are never compressed together with anything, so the length of a page tells nothing of them
 * (the BREACH attack).
 */
import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly plain: Buffer
  /** Whole DEFLATE blocks that end at a byte and refer to nothing before them. */
  readonly deflated: Buffer
  readonly checksum: number
  /** What this part makes of each bit of the checksum before it: appending is linear over the bits. */
  readonly carried: Uint32Array
}

export function makePart(text: string): Part {
  const plain = Buffer.from(text)
  const checksum = crc32(plain)
  const carried = Uint32Array.from({ length: 32 }, (_, bit) => crc32(plain, (1 << bit) >>> 0) ^ checksum)
  return {
    plain,
    deflated: deflateRawSync(plain, { level: 6, finishFlush: constants.Z_FULL_FLUSH }),
    checksum,
    carried,
  }
}

/** The checksum of all before and this part, without looking at the part again. */
function append(sum: number, { checksum, carried }: Part): number {
  let result = checksum
  for (let bit = 0; bit < 32; bit += 1) if ((sum >>> bit) & 1) result ^= carried[bit] ?? 0
  return result >>> 0
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
/** An empty last block, so that those before need not know that they are last. */
const lastBlock = Buffer.from([3, 0])
const maxStored = 0xff_ff

/** Bytes a piece takes as a block of bytes as they are (RFC 1951 §3.2.4), beside the piece itself. */
const storedExtra = 5

/** Parts and the pieces between them, one fewer. */
export function joinPlain(parts: readonly Part[], pieces: readonly string[]): Buffer {
  let size = 0
  for (const { plain } of parts) size += plain.length
  for (const piece of pieces) size += Buffer.byteLength(piece)
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const [index, { plain }] of parts.entries()) {
    if (index > 0) at += bytes.write(pieces[index - 1] ?? '', at)
    at += plain.copy(bytes, at)
  }
  return bytes.subarray(0, at)
}

export function joinGzip(parts: readonly Part[], pieces: readonly string[]): Buffer {
  let size = head.length + lastBlock.length + 8
  for (const { deflated } of parts) size += deflated.length
  for (const piece of pieces) size += storedExtra + Buffer.byteLength(piece)
  const bytes = Buffer.allocUnsafe(size)
  let at = head.copy(bytes)
  let sum = 0
  let length = 0
  for (const [index, part] of parts.entries()) {
    const piece = index === 0 ? '' : (pieces[index - 1] ?? '')
    if (piece !== '') {
      const from = at + storedExtra
      const written = bytes.write(piece, from)
      if (written > maxStored) throw new RangeError('A stored block holds at most 65,535 bytes')
      bytes[at] = 0
      bytes.writeUInt16LE(written, at + 1)
      bytes.writeUInt16LE(written ^ maxStored, at + 3)
      at = from + written
      sum = crc32(bytes.subarray(from, at), sum)
      length += written
    }
    at += part.deflated.copy(bytes, at)
    sum = append(sum, part)
    length += part.plain.length
  }
  at += lastBlock.copy(bytes, at)
  at = bytes.writeUInt32LE(sum, at)
  at = bytes.writeUInt32LE(length, at)
  return bytes.subarray(0, at)
}
