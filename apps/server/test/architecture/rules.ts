/** The six rules of ARCHITECTURE.md, as functions from a tree of files to what breaks them. */
import type { FileMap, SourceFile } from './source-file.ts'
import { readSourceFile } from './source-file.ts'
import { findSqlViolations } from './sql-rule.ts'
import { findImpurities } from './purity-rule.ts'
import { moduleOf, type Tiers, type Violation } from './violation.ts'

const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

export function checkArchitecture(files: FileMap, tiers: Tiers): Violation[] {
  const sources = [...files]
    .filter(([file]) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map(([file, text]) => readSourceFile(file, text))
  const production = sources.filter(({ path }) => !isTest(path))
  return [
    ...production.flatMap((source) => platformKnowsNoModule(source)),
    ...production.flatMap((source) => modulesCallDown(source, tiers)),
    ...everyModuleHasATier(production, tiers),
    ...production.flatMap((source) => findSqlViolations(source, tiers)),
    ...findImpurities(production),
    ...production.flatMap((source) => servicesImportServiceKit(source)),
    ...production.flatMap((source) => buildingBlocksHoldOpaqueSubjects(source, tiers)),
  ]
}

/** 1. `platform` knows no module. */
function platformKnowsNoModule({ path, imports }: SourceFile): Violation[] {
  if (!path.startsWith('apps/server/src/platform/')) return []
  return imports
    .filter(({ target }) => target !== undefined && /^apps\/server\/src\/(modules|channels)\//.test(target))
    .map(({ specifier }) => ({ rule: 1, file: path, message: `platform imports ${specifier}` }))
}

/** 2. A module imports another only through its index.ts, and only from a lower tier (so there are no cycles). */
function modulesCallDown({ path, imports }: SourceFile, tiers: Tiers): Violation[] {
  const from = moduleOf(path)?.module
  const tierOf = (module: string) => tiers.findIndex((tier) => tier.includes(module))
  return imports.flatMap(({ target, specifier }): Violation[] => {
    const to = target === undefined ? undefined : moduleOf(target)
    if (!to || to.module === from) return []
    const found: Violation[] = []
    if (to.inner !== 'index.ts')
      found.push({ rule: 2, file: path, message: `imports ${specifier}, not the module's index.ts` })
    if (from !== undefined && tierOf(from) >= 0 && tierOf(to.module) >= tierOf(from)) {
      found.push({ rule: 2, file: path, message: `${from} imports ${to.module}, which is not of a lower tier` })
    }
    return found
  })
}

function everyModuleHasATier(sources: readonly SourceFile[], tiers: Tiers): Violation[] {
  const known = new Set(tiers.flat())
  const seen = new Map(
    sources.flatMap(({ path }) => (moduleOf(path) ? [[moduleOf(path)?.module as string, path]] : [])),
  )
  return [...seen]
    .filter(([module]) => !known.has(module))
    .map(([module, file]) => ({ rule: 2, file, message: `module ${module} stands in no tier of tiers.ts` }))
}

/** 5. `services/*` imports only service-kit, and files of its own folder. */
function servicesImportServiceKit({ path, imports }: SourceFile): Violation[] {
  const folder = /^services\/[^/]+\/[^/]+\//.exec(path)?.[0]
  if (!folder) return []
  return imports
    .filter(({ specifier, target }) => specifier !== '@diwan/service-kit' && !target?.startsWith(folder))
    .map(({ specifier }) => ({ rule: 5, file: path, message: `a service definition imports ${specifier}` }))
}

/** 6. Registers and building blocks hold an opaque subject {type, id}, never an application. */
function buildingBlocksHoldOpaqueSubjects({ path, text }: SourceFile, tiers: Tiers): Violation[] {
  const module = moduleOf(path)?.module
  if (module === undefined || !tiers.slice(0, 2).flat().includes(module)) return []
  const named = /\bapplication_?(id|reference|number)s?\b/i.exec(text)?.[0]
  return named
    ? [{ rule: 6, file: path, message: `${module} knows ${named}; it may hold only a subject {type, id}` }]
    : []
}
