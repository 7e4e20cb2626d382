/** Makes of the sources the files that browsers load: joined, minified, with the hash of their content in the path. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { rolldown } from 'rolldown'

/** A static file that may be cached for ever. */
export interface BrowserAsset {
  readonly name: string
  /** Such as /assets/diwan.3f9a2c1b7d.js */
  readonly path: string
  readonly type: string
  readonly body: Buffer
}

/**
 * Entries by the name of what they become. Pages load `diwan.js`; `expression.js` is for islands that evaluate FEEL;
 * `process-diagram.js` draws processes and is loaded by the pages that show one.
 */
const entries = {
  'diwan.js': 'index.ts',
  'expression.js': 'expression.ts',
  'process-diagram.js': 'process-diagram.ts',
} as const
export type EntryName = keyof typeof entries

async function bundle(name: EntryName): Promise<BrowserAsset> {
  const build = await rolldown({ input: path.join(import.meta.dirname, entries[name]), platform: 'browser' })
  try {
    const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false })
    const body = Buffer.from(`${await noticeOf(name)}${output[0].code}`)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
    const type = 'text/javascript; charset=utf-8'
    return { name, path: `/assets/${name.replace('.js', `.${hash}.js`)}`, type, body }
  } finally {
    await build.close()
  }
}

/** The licence of bpmn-js asks that its text goes along with every copy. */
async function noticeOf(name: EntryName): Promise<string> {
  if (name !== 'process-diagram.js') return ''
  const license = createRequire(import.meta.url).resolve('bpmn-js/LICENSE')
  return `/*! bpmn-js\n${await readFile(license, 'utf8')}*/\n`
}

const made = new Map<EntryName, Promise<BrowserAsset>>()

/** The module of an entry, made once per process; takes some tens of milliseconds. */
export function browserAsset(name: EntryName = 'diwan.js'): Promise<BrowserAsset> {
  let asset = made.get(name)
  if (!asset) made.set(name, (asset = bundle(name)))
  return asset
}
