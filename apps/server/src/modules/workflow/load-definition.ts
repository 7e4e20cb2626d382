import type { Ctx } from '../../platform/context.ts'
import { compiledFormat, type CompiledProcess } from './compiled-process.ts'
import { compileProcess } from './compile/compile-process.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { findDefinition, findLatestVersion } from './store/definitions.ts'

/** How long a process may go on starting instances of the last version after another process published a newer one. */
const latestKnownForMs = 2_000

export async function latestVersion(ctx: Pick<Ctx, 'tx' | 'now'>, id: string): Promise<number> {
  const { latestVersions } = configuration()
  const known = latestVersions.get(id)
  const age = known ? ctx.now.getTime() - known.readAt : Number.NaN
  if (known && age >= 0 && age < latestKnownForMs) return known.version
  const found = await findLatestVersion(ctx.tx, id)
  if (!found) throw errors.definition_not_found({ values: { process: id } })
  if (!found.isUncommitted) latestVersions.set(id, { version: found.version, readAt: ctx.now.getTime() })
  return found.version
}

/** @throws workflow.definition_not_found */
export async function loadDefinition({ tx }: Pick<Ctx, 'tx'>, id: string, version: number): Promise<CompiledProcess> {
  const { definitions } = configuration()
  const key = `${id}@${version}`
  const known = definitions.get(key)
  if (known) return known
  const stored = await findDefinition(tx, id, version)
  if (!stored) throw errors.definition_not_found({ values: { process: key } })
  const { compiled, xml, isUncommitted } = stored
  const current = compiled.format === compiledFormat ? compiled : await compileProcess(xml)
  if (!isUncommitted) definitions.set(key, current)
  return current
}
