import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Locale } from '@diwan/service-kit'
import { minifyCss } from './minify-css.ts'

/** A static file with the hash of its content in its path: it may be cached for ever. */
export interface Asset {
  /** The plain name, such as main.css */
  name: string
  /** Such as /assets/main.3f9a2c1b7d.css */
  path: string
  type: string
  body: Buffer
  /** Absent for what is compressed already. */
  gzip?: Buffer
  brotli?: Buffer
}

/** The header for every asset. */
export const cacheControl = 'public, max-age=31536000, immutable'

/** The parts of the design system that our components stand on, in this order; the rest stays out of the bundle. */
const foundation = ['base', 'button', 'link', 'input']

const require = createRequire(import.meta.url)
const here = import.meta.dirname

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

function asset(name: string, body: Buffer): Asset {
  const dot = name.lastIndexOf('.')
  const ending = name.slice(dot + 1)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const path = `/assets/${name.slice(0, dot)}.${hash}.${ending}`
  const plain = { name, path, type: types[ending] ?? 'application/octet-stream', body }
  if (ending === 'woff2' || ending === 'png') return plain
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return { ...plain, gzip: gzipSync(body, { level: 9 }), brotli }
}

let loaded: Map<string, Asset> | undefined

/** All static files of the interface. Read, joined and compressed once per process; takes some tens of milliseconds. */
export function loadAssets(): Asset[] {
  loaded ??= build()
  return [...loaded.values()]
}

/** The public address of an asset by its plain name. Throws for a name that does not exist. */
export function assetUrl(name: string): string {
  loaded ??= build()
  const found = loaded.get(name)
  if (!found) throw new Error(`no asset named ${name}`)
  return found.path
}

/** The two fonts that the first screen needs. */
export const preloadFonts = (locale: Locale): string[] => {
  const script = locale === 'ar' ? 'arabic' : 'latin'
  return [assetUrl(`diwan-sans-${script}-400.woff2`), assetUrl(`diwan-sans-${script}-600.woff2`)]
}

function build(): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  const add = (name: string, body: Buffer) => assets.set(name, asset(name, body))
  for (const font of ['arabic-400', 'arabic-600', 'latin-400', 'latin-600']) {
    const file = `ibm-plex-sans-arabic-${font}-normal.woff2`
    add(file, readFileSync(require.resolve(`@fontsource/ibm-plex-sans-arabic/files/${file}`)))
  }
  for (const file of globSync('../fonts/*.woff2', { cwd: here })) add(basename(file), readFileSync(join(here, file)))
  for (const file of globSync('static/*', { cwd: here })) add(basename(file), readFileSync(join(here, file)))
  add('main.css', Buffer.from(joinCss((name) => assets.get(name)?.path ?? name)))
  return assets
}

/** Design system parts, then tokens and base, then one file per component; url(name) becomes the hashed address. */
function joinCss(addressOf: (name: string) => string): string {
  const foundations = foundation.map((part) =>
    readFileSync(require.resolve(`@digdir/designsystemet-css/${part}.css`), 'utf8'),
  )
  const own = [
    ...globSync('styles/*.css', { cwd: here }).sort(),
    ...globSync('*/*.css', { cwd: here, exclude: (path) => path === 'styles' }).sort(),
  ].map((file) => minifyCss(readFileSync(join(here, file), 'utf8')))
  return [...foundations, ...own]
    .join('\n')
    .replace(/url\(asset:([\w.-]+)\)/g, (_, name: string) => `url(${addressOf(name)})`)
}
