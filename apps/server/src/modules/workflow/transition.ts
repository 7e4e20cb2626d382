/** Load and lock, decide, write, tell: the one way in which a running instance changes. */
import type { ExpressionClock } from '@diwan/service-kit'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { nodeOf, type CompiledProcess } from './compiled-process.ts'
import { configuration } from './configuration.ts'
import { drive } from './engine/drive.ts'
import { signal } from './engine/interpreter.ts'
import type { DecisionRequest, Signal, Transition, Variables } from './engine/state.ts'
import { changeOf, subscriptionsOf } from './engine/subscriptions.ts'
import { errors } from './errors.ts'
import type { Subject } from './events.ts'
import { loadDefinition } from './load-definition.ts'
import { lockInstance, updateInstance, type StoredInstance } from './store/instances.ts'
import { throwOutside } from './throw-outside.ts'

/** Variables are what conditions read, not a place for documents or answers. */
const variablesLimit = 16_384

export const clockOf = (ctx: Ctx): ExpressionClock => ({ now: ctx.now, timeZone: configuration().timeZone })

export const decider = (ctx: Ctx, instanceId: string, subject: Subject) => (request: DecisionRequest) =>
  configuration().decide(ctx, { instanceId, subject, decision: request.decision, variables: request.variables })

/** @throws workflow.variables_too_large */
export function checkSize(variables: Variables): void {
  if (JSON.stringify(variables).length > variablesLimit) throw errors.variables_too_large()
}

export interface Moved {
  readonly instance: StoredInstance
  readonly process: CompiledProcess
}

/** @throws ProcessFault when the signal does not fit; workflow.instance_not_found; workflow.variables_too_large */
export async function transition(ctx: Ctx, instanceId: string, happening: Signal): Promise<Moved> {
  const before = await lockInstance(ctx.tx, instanceId)
  if (!before) throw errors.instance_not_found()
  const process = await loadDefinition(ctx, before.processId, before.processVersion)
  const clock = clockOf(ctx)
  const steps = signal(process, before.state, happening, clock)
  const done = await drive(steps, decider(ctx, instanceId, before.subject))
  checkSize(done.state.variables)
  const [waited, waits] = [before.state, done.state].map((state) => subscriptionsOf(process, state, clock))
  const subscriptions = changeOf(waited ?? [], waits ?? [])
  const meta = { at: ctx.now, actor: actorLabel(ctx.actor), subscriptions }
  const written = await updateInstance(ctx.tx, before, done, meta)
  // The row is locked, so this can only be a decision that moved the same instance from within.
  if (!written) throw new Error(`instance ${instanceId} changed while a transition was computed`)
  await throwOutside(ctx, before, done.thrown)
  await tell(ctx, process, before, done)
  const after: StoredInstance = {
    ...before,
    state: done.state,
    revision: before.revision + 1,
    historyLength: before.historyLength + done.history.length,
    endedAt: done.ended ? ctx.now : null,
  }
  return { instance: after, process }
}

/** Tells the modules above what was closed, opened and ended, in this order. */
export async function tell(
  ctx: Ctx,
  process: CompiledProcess,
  { id: instanceId, processId, subject }: Pick<StoredInstance, 'id' | 'processId' | 'subject'>,
  { closed, opened, ended, state }: Transition,
): Promise<void> {
  const base = { instanceId, processId, subject }
  for (const { tokenId, elementId, how, outcome } of closed) {
    await emit(ctx, 'workflow.task-closed', { ...base, taskId: tokenId, elementId, how, outcome })
  }
  for (const { tokenId, elementId, dueHint, expiresAt } of opened) {
    const node = nodeOf(process, elementId)
    if (node.type !== 'user-task') continue
    const { name, performer, role = null, kind, outcomes, limit = null } = node
    await emit(ctx, 'workflow.task-opened', {
      ...base,
      taskId: tokenId,
      elementId,
      name,
      performer,
      role,
      kind,
      outcomes,
      limit,
      dueHint,
      expiresAt,
    })
  }
  if (ended) await emit(ctx, 'workflow.ended', { ...base, outcome: state.outcome ?? null })
}
