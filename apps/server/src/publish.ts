/** Publishes what the folders processes/ and services/ hold; what is published already stays as it is. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDefinitions, publishServices } from './modules/catalogue/index.ts'
import { publishProcess } from './modules/workflow/index.ts'
import type { Ctx } from './platform/context.ts'

export const processesFolder = fileURLToPath(new URL('../../../processes', import.meta.url))

export async function publishProcesses(ctx: Ctx): Promise<void> {
  const names = (await readdir(processesFolder)).filter((name) => name.endsWith('.bpmn')).toSorted()
  for (const name of names) {
    const xml = await readFile(path.join(processesFolder, name), 'utf8')
    await publishProcess(ctx, { id: path.basename(name, '.bpmn'), xml })
  }
}

export async function publishAll(ctx: Ctx, options: { readonly fixtures?: boolean } = {}): Promise<void> {
  await publishProcesses(ctx)
  await publishServices(ctx, await loadDefinitions(options))
}
