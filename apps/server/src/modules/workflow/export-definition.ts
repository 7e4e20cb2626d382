import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { exportModel } from './interchange/export-model.ts'
import { latestVersion } from './load-definition.ts'
import { findDefinition } from './store/definitions.ts'

export interface ExportDefinition {
  readonly processId: string
  /** The latest by default. */
  readonly version?: number
}

/**
 * A published process as a BPMN 2.0 file with its diagram, for other tools. A file of which anything would be lost in
 * writing it anew is given as it was published. The caller has authorised it.
 * @throws workflow.definition_not_found
 */
export async function exportDefinition(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  { processId, version }: ExportDefinition,
): Promise<string> {
  const stored = await findDefinition(ctx.tx, processId, version ?? (await latestVersion(ctx, processId)))
  if (!stored) throw errors.definition_not_found({ values: { process: processId } })
  const { xml, losses } = await exportModel(stored.xml)
  return losses.length > 0 ? stored.xml : xml
}
