// Node strips types from .ts by itself but not from .tsx: this hook compiles JSX on load, so the server needs no build step.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'
import './pinned-node.mjs'

// What was compiled once is not compiled at the next start; where the folder may not be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/diwan', import.meta.url)))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const result = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: true,
    })
    const [error] = result.errors
    if (error) throw new Error(`${file}: ${error.message}`)
    return { format: 'module', source: result.code, shortCircuit: true }
  },
})
