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
  const compiled = compiler().compile({
    mainFilePath: join(templates, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
  })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeDiagnostics()
    const messages = error ? JSON.stringify(compiler().fetchDiagnostics(error)) : 'no diagnostics'
    throw new Error(`template ${template} did not compile: ${messages}`)
  }
  try {
    return compiler().pdf(document, { pdfStandard, pdfTags: true })
  } finally {
    compiler().evictCache(cacheGenerations)
  }
}
