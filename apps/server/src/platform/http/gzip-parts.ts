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
}

export const makePart = (text: string): Part => {
  const plain = Buffer.from(text)
  return { plain, deflated: deflateRawSync(plain, { level: 6, finishFlush: constants.Z_FULL_FLUSH }) }
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
/** An empty last block, so that those before need not know that they are last. */
const lastBlock = Buffer.from([3, 0])
const maxStored = 0xff_ff

/** A block of bytes as they are (RFC 1951 §3.2.4). */
function stored(bytes: Buffer): Buffer {
  if (bytes.length > maxStored) throw new RangeError('A stored block holds at most 65,535 bytes')
  const block = Buffer.allocUnsafe(5 + bytes.length)
  block[0] = 0
  block.writeUInt16LE(bytes.length, 1)
  block.writeUInt16LE(bytes.length ^ maxStored, 3)
  bytes.copy(block, 5)
  return block
}

/** Parts and the pieces between them, one fewer. */
export function joinPlain(parts: readonly Part[], pieces: readonly Buffer[]): Buffer {
  return Buffer.concat(parts.flatMap(({ plain }, index) => (index === 0 ? [plain] : [pieces[index - 1] ?? empty, plain])))
}

export function joinGzip(parts: readonly Part[], pieces: readonly Buffer[]): Buffer {
  const blocks: Buffer[] = [head]
  let sum = 0
  let length = 0
  for (const [index, { plain, deflated }] of parts.entries()) {
    const piece = index === 0 ? empty : (pieces[index - 1] ?? empty)
    if (piece.length > 0) {
      blocks.push(stored(piece))
      sum = crc32(piece, sum)
    }
    blocks.push(deflated)
    sum = crc32(plain, sum)
    length += piece.length + plain.length
  }
  const tail = Buffer.allocUnsafe(8)
  tail.writeUInt32LE(sum, 0)
  tail.writeUInt32LE(length, 4)
  return Buffer.concat([...blocks, lastBlock, tail])
}

const empty = Buffer.alloc(0)
