import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { Thrown } from './engine/state.ts'
import type { StoredInstance } from './store/instances.ts'
import { insertThrownEvent } from './store/thrown-events.ts'

/** Hands what an instance threw to whoever listens outside it: in the transaction of the throw, delivered by jobs. */
export async function throwOutside(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  { id: senderId, subject }: Pick<StoredInstance, 'id' | 'subject'>,
  thrown: readonly Thrown[],
): Promise<void> {
  for (const event of thrown) {
    await insertThrownEvent(ctx.tx, {
      id: randomUUID(),
      kind: event.kind,
      names: event.kind === 'message' ? event.channels : [event.signal],
      correlation: event.kind === 'message' ? event.correlation : null,
      subject,
      senderId,
      variables: {},
      key: null,
      at: ctx.now,
    })
  }
}
