import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * A file with the hash of its content in its path: it never changes. Compressed forms may be given or are made when
 * first asked for.
 */
export interface StaticAsset {
  readonly path: string
  readonly body: Buffer
  readonly type: string
  readonly gzip?: Buffer
  readonly brotli?: Buffer
}

type Encoding = 'br' | 'gzip'

const names: Readonly<Record<Encoding, RegExp>> = { br: /\bbr\b/, gzip: /\bgzip\b/ }

export const accepts = (header: string | undefined, encoding: Encoding): boolean =>
  header !== undefined && names[encoding].test(header)

const minBytes = 1_024
const isCompressed = (path: string): boolean => /\.(woff2|png)$/.test(path)
const kept = new Map<string, Buffer>()

function keep(key: string, make: () => Buffer): Buffer {
  const known = kept.get(key)
  if (known) return known
  const made = make()
  kept.set(key, made)
  return made
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** The form of an asset for a client that accepts these encodings. */
export function encoded(
  asset: StaticAsset,
  accepted: string | undefined,
): { readonly encoding: Encoding | null; readonly bytes: Buffer } {
  const { path, body } = asset
  if (body.length < minBytes || isCompressed(path)) return { encoding: null, bytes: body }
  if (accepts(accepted, 'br'))
    return { encoding: 'br', bytes: asset.brotli ?? keep(`br ${path}`, () => brotliCompressSync(body, quality)) }
  if (accepts(accepted, 'gzip'))
    return { encoding: 'gzip', bytes: asset.gzip ?? keep(`gzip ${path}`, () => gzipSync(body, { level: 9 })) }
  return { encoding: null, bytes: body }
}
