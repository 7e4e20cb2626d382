/** Plays BPMN models with the engine that runs real cases, on a virtual clock. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeXml, playModel } from '../apps/server/src/modules/workflow/index.ts'

interface Case {
  readonly file: string
  readonly variables?: Readonly<Record<string, unknown>>
}

export interface CaseResult {
  readonly file: string
  readonly state: 'completed' | 'waiting' | 'failed' | 'refused'
  readonly trace: readonly string[]
  readonly error?: string
}

/** @param casesFile JSON list of cases; files are relative to it. */
export async function run(casesFile: string): Promise<{ results: CaseResult[] }> {
  const cases = JSON.parse(await readFile(casesFile, 'utf8')) as readonly Case[]
  const results: CaseResult[] = []
  for (const { file, variables = {} } of cases) {
    const xml = decodeXml(await readFile(path.resolve(path.dirname(casesFile), file)))
    results.push({ file, ...(await playModel(xml, variables)) })
  }
  return { results }
}
