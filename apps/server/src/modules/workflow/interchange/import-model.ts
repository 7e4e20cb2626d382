import { compileModel } from '../compile/compile-process.ts'
import { DefinitionRefused, type DefinitionProblem } from '../compile/definition-refused.ts'
import { exportModel, type ExportedModel } from './export-model.ts'

export interface ImportedModel extends ExportedModel {
  /** Ids of the processes that can be executed as they are drawn. */
  readonly executable: readonly string[]
  /** Why the file cannot be executed; it can be shown and exported nevertheless. */
  readonly reasons: readonly DefinitionProblem[]
}

/** Any BPMN 2.0 file, whether it can be executed or not. @throws DefinitionRefused when it is not BPMN at all */
export async function importModel(source: string): Promise<ImportedModel> {
  const exported = await exportModel(source)
  try {
    const processes = await compileModel(source)
    return { ...exported, executable: processes.map(({ id }) => id), reasons: [] }
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error
    return { ...exported, executable: [], reasons: error.problems }
  }
}
