import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { CompiledProcess } from './compiled-process.ts'
import { compileProcess } from './compile/compile-process.ts'
import { DefinitionRefused, Problems } from './compile/definition-refused.ts'
import { reasons } from './compile/reasons.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { checkStarts, listenForStarts } from './listen-for-starts.ts'
import { findFlaws } from './prove/find-flaws.ts'
import { flawReason } from './prove/flaw-reasons.ts'
import { findVersionByHash, insertDefinition } from './store/definitions.ts'

/**
 * Publishes a BPMN process under the id of its process element. Content that was published before keeps its version,
 * so publishing everything at each start is harmless; several servers may do it at once.
 * @throws workflow.definition_refused with every problem as an issue whose field is the element's id
 */
export async function publishProcess(ctx: Ctx, { id, xml }: { id: string; xml: string }): Promise<{ version: number }> {
  const hash = createHash('sha256').update(xml).digest('hex')
  const known = await findVersionByHash(ctx.tx, id, hash)
  if (known) return { version: known }
  const compiled = await check(ctx, id, xml)
  configuration().latestVersions.delete(id)
  for (;;) {
    const added = await insertDefinition(ctx.tx, { id, hash, xml, compiled, publishedAt: ctx.now })
    if (added) await listenForStarts(ctx, compiled, added)
    const version = added ?? (await findVersionByHash(ctx.tx, id, hash))
    if (version) return { version }
  }
}

async function check(ctx: Ctx, id: string, xml: string): Promise<CompiledProcess> {
  try {
    const compiled = await compileProcess(xml, id)
    const problems = new Problems()
    if (compiled.id !== id) problems.add(compiled.id, reasons.otherId(id))
    checkStarts(ctx, compiled, problems)
    for (const node of Object.values(compiled.nodes)) {
      if (node.type === 'service-task' && node.topic && !configuration().topics.has(node.topic)) {
        problems.add(node.id, reasons.unknownTopic(node.topic))
      }
    }
    for (const flaw of findFlaws(compiled)) problems.add(flaw.elementId, flawReason(flaw))
    problems.throwIfAny()
    return compiled
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error
    const issues = error.problems.map(({ elementId, reason }) => ({ field: elementId, text: reason }))
    throw errors.definition_refused({ issues })
  }
}
