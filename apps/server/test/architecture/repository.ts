/** Reads the working tree: what is tracked or would be, never what is ignored. */
import fs from 'node:fs'
import path from 'node:path'
import type { FileMap } from './source-file.ts'

export const repositoryRoot = path.resolve(import.meta.dirname, '../../../..')

const skipped = new Set(['node_modules', '.git', 'data', 'dist', 'test-results', 'playwright-report'])

export function listFiles(folder = ''): string[] {
  return fs.readdirSync(path.join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.isSymbolicLink()) return []
    const name = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? listFiles(name) : [name]
  })
}

/** Text files whose path matches, by path. */
export function readFiles(pattern: RegExp): FileMap {
  const wanted = listFiles().filter((file) => pattern.test(file))
  return new Map(wanted.map((file) => [file, fs.readFileSync(path.join(repositoryRoot, file), 'utf8')]))
}
