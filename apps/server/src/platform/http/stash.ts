/**
 * Answers of a form whose session ended before they were sent: kept with the new session, offered again, applied only
 * when sent again.
 */
import type { Tx } from '../db.ts'
import type { RequestCtx } from './route.ts'
import type { SessionStore } from './session.ts'

interface Stash {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

const maxBytes = 64 * 1024

export async function stashAnswers(tx: Tx, sessions: SessionStore, token: string, stash: Stash): Promise<void> {
  const body = Object.fromEntries(Object.entries(stash.body).filter(([name]) => !name.startsWith('_')))
  const kept = { path: stash.path, body }
  if (JSON.stringify(kept).length <= maxBytes) await sessions.set(tx, token, 'stash', kept)
}

/** The kept answers for this page, if any. */
export function findStash(ctx: RequestCtx): Readonly<Record<string, unknown>> | null {
  const stash = ctx.session?.data['stash'] as Stash | undefined
  return stash && stash.path === ctx.path ? stash.body : null
}
