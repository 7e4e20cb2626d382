import type { Ctx } from '../../platform/context.ts'
import type { CompiledProcess } from './compiled-process.ts'
import { latestVersion, loadDefinition } from './load-definition.ts'

/**
 * A published process in the form that the engine executes; the latest version unless told.
 * @throws workflow.definition_not_found
 */
export const getCompiledProcess = async (
  ctx: Pick<Ctx, 'tx' | 'now'>,
  id: string,
  version?: number,
): Promise<CompiledProcess> => loadDefinition(ctx, id, version ?? (await latestVersion(ctx, id)))
