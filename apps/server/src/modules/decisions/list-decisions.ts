import type { Ctx } from '../../platform/context.ts'
import type { Decision, Subject } from './schema.ts'
import { selectDecisions } from './store.ts'

/** In the order in which they were made. Who may see them is settled by the caller. */
export const listDecisions = (ctx: Pick<Ctx, 'tx'>, subject: Subject): Promise<Decision[]> =>
  selectDecisions(ctx.tx, subject)
