/** Finds the definitions by looking: a folder under services/ is a service, and nothing registers it anywhere. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PublicService, ServiceExample } from '@diwan/service-kit'

export interface ServiceFolder {
  /** Path below services/, such as identity/iga-address-update. */
  readonly folder: string
  readonly service: PublicService
  readonly examples: readonly ServiceExample[]
}

export interface LoadOptions {
  readonly root?: string
  /** Also the fictional services under a folder that begins with an underscore. */
  readonly fixtures?: boolean
}

export const servicesRoot = fileURLToPath(new URL('../../../../../services', import.meta.url))

/** All services with their examples, by id. */
export async function loadServiceFolders({ root = servicesRoot, fixtures = false }: LoadOptions = {}): Promise<
  ServiceFolder[]
> {
  const folders = subfolders(root)
    .filter((sector) => fixtures || !sector.startsWith('_'))
    .flatMap((sector) => subfolders(path.join(root, sector)).map((name) => `${sector}/${name}`))
  const loaded = await Promise.all(folders.map((folder) => loadFolder(root, folder)))
  return loaded.toSorted((a, b) => (a.service.id < b.service.id ? -1 : 1))
}

export const loadDefinitions = async (options: LoadOptions = {}): Promise<PublicService[]> =>
  (await loadServiceFolders(options)).map(({ service }) => service)

const subfolders = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

async function loadFolder(root: string, folder: string): Promise<ServiceFolder> {
  const file = (name: string) => path.join(root, folder, name)
  const service = await importExport<PublicService>(file('service.ts'), 'service')
  const examples = existsSync(file('examples.ts'))
    ? await importExport<readonly ServiceExample[]>(file('examples.ts'), 'examples')
    : []
  return { folder, service, examples }
}

async function importExport<Value>(file: string, name: string): Promise<Value> {
  const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  if (exported[name] === undefined) throw new Error(`${file} does not export ${name}`)
  return exported[name] as Value
}
