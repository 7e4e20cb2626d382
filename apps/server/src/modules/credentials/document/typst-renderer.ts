import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { fonts } from './fonts.ts'

const templates = join(import.meta.dirname, 'templates')

/** Tagged, archival, every character mapped to Unicode (ISO 19005-2, level A). */
const pdfStandard = 'a-2a'

/** Results of old compilations kept for reuse; without eviction the compiler's memory grows with every document. */
const cacheGenerations = 5

let shared: NodeCompiler | undefined

function compiler(): NodeCompiler {
  shared ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts] }] })
  return shared
}

/**
 * Sets `data` in a template of `templates/`. The data reaches typst only as a JSON string that the template decodes,
 * never as source: nothing in it can be read as markup. Synchronous inside, a few milliseconds.
 */
export function typeset(template: 'certificate' | 'receipt', data: object): Buffer {
  const source = { mainFilePath: join(templates, `${template}.typ`), inputs: { data: JSON.stringify(data) } }
  try {
    // In one call: a compiled document held here would keep native memory until JavaScript's garbage is collected.
    return compiler().pdf(source, { pdfStandard, pdfTags: true })
  } catch (error) {
    // The compiler puts its message where others put a code.
    throw new Error(`template ${template} was not set: ${(error as { code?: string }).code}`, { cause: error })
  } finally {
    compiler().evictCache(cacheGenerations)
  }
}
