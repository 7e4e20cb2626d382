/** Everything that is proved of processes and services without running a case: `npm run prove`, and the tests. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublicService } from '@diwan/service-kit'
import {
  findDefinitionFaults, loadServiceFolders, type BroughtDefinition, type ServiceFolder,
} from './modules/catalogue/index.ts'
import {
  compileProcess, DefinitionRefused, findFlaws, flawReason, type CompiledProcess,
} from './modules/workflow/index.ts'
import { processesFolder } from './publish.ts'

export interface Proof {
  /** Path from the root of the repository. */
  readonly file: string
  /** What is wrong: the element, why, and how to mend it. Empty when nothing is. */
  readonly faults: readonly string[]
}

export async function proveAll(): Promise<Proof[]> {
  const processes = new Map<string, CompiledProcess | null>()
  const proofs: Proof[] = []
  for (const name of (await readdir(processesFolder)).filter((file) => file.endsWith('.bpmn')).toSorted()) {
    const { faults, compiled } = await proveProcess(await readFile(path.join(processesFolder, name), 'utf8'))
    processes.set(path.basename(name, '.bpmn'), compiled)
    proofs.push({ file: `processes/${name}`, faults })
  }
  for (const folder of await loadServiceFolders({ fixtures: true })) {
    proofs.push({ file: `services/${folder.folder}/service.ts`, faults: proveService(folder, processes) })
  }
  return proofs
}

export async function proveProcess(xml: string): Promise<{ faults: string[]; compiled: CompiledProcess | null }> {
  try {
    const compiled = await compileProcess(xml)
    const flaws = findFlaws(compiled).map((flaw) => `${flaw.elementId}: ${flawReason(flaw).en}`)
    return { faults: flaws, compiled }
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error
    return { faults: error.problems.map(({ elementId, reason }) => `${elementId}: ${reason.en}`), compiled: null }
  }
}

let processesHere: Promise<Processes> | undefined

/** What is proved of a definition that comes from outside, against the processes of this release. */
export async function proveBrought(brought: BroughtDefinition): Promise<string[]> {
  processesHere ??= compileProcesses()
  return proveService(brought, await processesHere)
}

async function compileProcesses(): Promise<Processes> {
  const names = (await readdir(processesFolder)).filter((name) => name.endsWith('.bpmn'))
  const compiled = names.map(async (name) => {
    const process = await compileProcess(await readFile(path.join(processesFolder, name), 'utf8'))
    return [path.basename(name, '.bpmn'), process] as const
  })
  return new Map(await Promise.all(compiled))
}

type Processes = ReadonlyMap<string, CompiledProcess | null>

export const proveService = ({ service, examples }: Omit<ServiceFolder, 'folder'>, processes: Processes): string[] => [
  ...findDefinitionFaults(service),
  ...bindingFaults(service, processes),
  ...(service.journey.kind === 'process' && examples.length === 0
    ? ['examples: there is none: add one case that is accepted and one that is not']
    : []),
]

/** The process that a service names is there, and has the steps whose time the service sets. */
function bindingFaults({ journey }: PublicService, processes: Processes): string[] {
  if (journey.kind !== 'process') return []
  const { definition, limits = {} } = journey.process
  const process = processes.get(definition)
  if (process === undefined) return [`process: there is no processes/${definition}.bpmn`]
  if (process === null) return [`process: processes/${definition}.bpmn is faulty itself`]
  const known = limitsIn(process)
  return Object.keys(limits)
    .filter((limit) => !known.has(limit))
    .map((limit) => `process: ${definition} has no step with the limit ${limit}, but ${[...known].join(', ')}`)
}

const limitsIn = ({ nodes }: CompiledProcess): ReadonlySet<string> =>
  new Set(
    Object.values(nodes).flatMap((node) => [
      ...('limit' in node && node.limit ? [node.limit] : []),
      ...(('events' in node && node.events) || []).flatMap((event) =>
        'limit' in event && event.limit ? [event.limit] : [],
      ),
    ]),
  )
