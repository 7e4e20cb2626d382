/**
 * Carries out a service task: handler, completion and deletion of the job commit together or not at all. The instance
 * is locked only after the handler has run, because a handler may take its time. If the token was taken away in the
 * meantime (the applicant withdrew), everything the handler did is rolled back, and the next attempt finds nothing to
 * do.
 */
import { job } from '../../platform/jobs.ts'
import type { Ctx } from '../../platform/context.ts'
import { nodeOf } from './compiled-process.ts'
import { configuration, ServiceError } from './configuration.ts'
import { loadDefinition } from './load-definition.ts'
import { findInstance, type StoredInstance } from './store/instances.ts'
import { transition } from './transition.ts'

interface ServiceTaskPayload {
  readonly instanceId: string
  readonly tokenId: string
  readonly elementId: string
}

export const runServiceTask = job<ServiceTaskPayload>('workflow.service-task', async (ctx, payload, meta) => {
  const { instanceId, tokenId, elementId } = payload
  const instance = await findWaiting(ctx, instanceId, tokenId)
  if (!instance) return
  const process = await loadDefinition(ctx, instance.processId, instance.processVersion)
  const node = nodeOf(process, elementId)
  const run = node.type === 'service-task' && node.topic ? configuration().topics.get(node.topic) : undefined
  if (!run) throw new Error(`nothing carries out ${instance.processId}@${instance.processVersion} ${elementId}`)
  const { subject, state } = instance
  const output = await run(ctx, {
    instanceId,
    subject,
    variables: state.variables,
    jobId: meta.id,
    attempt: meta.attempt,
  })
  if (output instanceof ServiceError) {
    await transition(ctx, instanceId, { kind: 'service-failed', tokenId, code: output.code })
  } else {
    await transition(ctx, instanceId, { kind: 'service-done', tokenId, ...(output ? { variables: output } : {}) })
  }
})

/** The instance, if the token still rests there; with the subject locked, so that nobody can move it meanwhile. */
export async function findWaiting(ctx: Ctx, instanceId: string, tokenId: string): Promise<StoredInstance | undefined> {
  const { lockSubject } = configuration()
  const waits = (instance: StoredInstance | undefined) => instance?.state.tokens.some(({ id }) => id === tokenId)
  const instance = await findInstance(ctx.tx, instanceId)
  if (!instance || !waits(instance)) return undefined
  if (!lockSubject) return instance
  await lockSubject(ctx, instance.subject)
  const again = await findInstance(ctx.tx, instanceId)
  return waits(again) ? again : undefined
}
