/** Reads BPMN files, writes them anew from what was understood of them, and compares. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeXml, DefinitionRefused, importModel } from '../apps/server/src/modules/workflow/index.ts'

interface RoundTrip {
  readonly passed: number
  readonly total: number
  /** Files of which something was lost, with the path to each loss. */
  readonly failures: readonly { readonly file: string; readonly losses: readonly string[] }[]
  /** Files that are kept for display and exchange but cannot be executed, with the reasons. */
  readonly notExecutable: readonly { readonly file: string; readonly reasons: readonly string[] }[]
}

/** @param folder every .bpmn file in it and below it is read */
export async function run(folder: string): Promise<RoundTrip> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.bpmn')).sort()
  const read = await Promise.all(files.map(async (file) => ({ file, ...(await roundTrip(path.join(folder, file))) })))
  const failures = read.flatMap(({ file, losses }) => (losses.length > 0 ? [{ file, losses }] : []))
  return {
    passed: files.length - failures.length,
    total: files.length,
    failures,
    notExecutable: read.flatMap(({ file, reasons }) => (reasons.length > 0 ? [{ file, reasons }] : [])),
  }
}

async function roundTrip(file: string): Promise<{ losses: readonly string[]; reasons: readonly string[] }> {
  try {
    const { losses, reasons } = await importModel(decodeXml(await readFile(file)))
    return { losses, reasons: reasons.map(({ elementId, reason }) => `${elementId}: ${reason.en}`) }
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error
    return { losses: [error.message], reasons: [] }
  }
}
