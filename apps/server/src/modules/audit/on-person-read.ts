import { on } from '../../platform/events.ts'
import { insertPersonRead } from './store.ts'

/** Whoever reads a person leaves a trace with the purpose, in the transaction of the read. */
export const onPersonRead = on('person.read', (ctx, read) => insertPersonRead(ctx, read))
