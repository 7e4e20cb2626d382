/**
 * Server-side sessions. The cookie is a random token; the table holds its SHA-256. The token changes at log-in
 * (OWASP ASVS 5.0 §7.2.4) while the session's id stays, so that what was begun before log-in is kept.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../context.ts'
import type { Db, Tx } from '../db.ts'
import type { Realm } from './route.ts'

/** Idle and whole life, in seconds: officers' sessions last a working day. */
export const sessionLife = {
  portal: { idle: 30 * 60, whole: 12 * 3600 },
  office: { idle: 30 * 60, whole: 9 * 3600 },
} as const

/** How long another process may go on using a session that was ended, in milliseconds. */
const cacheMs = 1_000

export interface SessionRow {
  readonly id: string
  readonly realm: Realm
  readonly actor: Actor
  readonly csrf: string
  readonly data: Readonly<Record<string, unknown>>
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
}

/** What handlers see of the session. */
export interface SessionView {
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
  /** Keeps a small value with the session; `null` removes it. Written in the request's transaction. */
  set(key: string, value: unknown): Promise<void>
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
const newToken = (): string => randomBytes(32).toString('base64url')

export interface SessionStore {
  load(realm: Realm, token: string, now: Date): Promise<SessionRow | null>
  create(tx: Tx, realm: Realm, actor: Actor, now: Date): Promise<{ token: string; row: SessionRow }>
  rotate(tx: Tx, old: { token: string; row: SessionRow } | null, realm: Realm, actor: Actor, name: unknown, now: Date): Promise<{ token: string; row: SessionRow }>
  destroy(tx: Tx, token: string): Promise<void>
  set(tx: Tx, token: string, key: string, value: unknown): Promise<void>
}

const columns = `id, realm, actor, csrf, data, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"`

export function sessionStore(db: Db): SessionStore {
  const cache = new Map<string, { row: SessionRow; until: number }>()
  /** Requests of one session that arrive together ask once. */
  const reading = new Map<string, Promise<SessionRow | null>>()
  const forget = (token: string) => {
    cache.delete(token)
    reading.delete(`portal ${token}`)
    reading.delete(`office ${token}`)
  }

  const insert = async (tx: Tx, row: SessionRow) => {
    const token = newToken()
    await tx.query(
      `insert into platform.session (token_hash, id, realm, actor, csrf, data, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [hashToken(token), row.id, row.realm, JSON.stringify(row.actor), row.csrf, JSON.stringify(row.data), row.createdAt, row.seenAt, row.expiresAt],
    )
    return { token, row }
  }

  const fresh = (realm: Realm, actor: Actor, now: Date): SessionRow => ({
    id: randomUUID(),
    realm,
    actor,
    csrf: newToken(),
    data: {},
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + sessionLife[realm].idle * 1000),
  })

  const read = async (realm: Realm, token: string, now: Date): Promise<SessionRow | null> => {
    const rows = await db.query<SessionRow>(
      `select ${columns} from platform.session where token_hash = $1 and realm = $2 and expires_at > $3`,
      [hashToken(token), realm, now],
    )
    const row = rows[0]
    if (!row) {
      forget(token)
      return null
    }
    if (now.getTime() - row.seenAt.getTime() > 60_000) await extend(db, token, row, now)
    if (cache.size > 20_000) cache.clear()
    cache.set(token, { row, until: now.getTime() + cacheMs })
    return row
  }

  return {
    async load(realm, token, now) {
      const known = cache.get(token)
      if (known && known.until > now.getTime()) return known.row.realm === realm ? known.row : null
      const key = `${realm} ${token}`
      const asked = reading.get(key)
      if (asked) return asked
      const answer = read(realm, token, now).finally(() => reading.get(key) === answer && reading.delete(key))
      reading.set(key, answer)
      return answer
    },

    create: (tx, realm, actor, now) => insert(tx, fresh(realm, actor, now)),

    async rotate(tx, old, realm, actor, name, now) {
      const row = fresh(realm, actor, now)
      if (old) {
        forget(old.token)
        await tx.query('delete from platform.session where token_hash = $1', [hashToken(old.token)])
      }
      const kept = old && mayContinue(old.row.actor, actor) ? { id: old.row.id, data: old.row.data } : {}
      const merged = { ...row, ...kept }
      return insert(tx, { ...merged, data: { ...merged.data, name } })
    },

    async destroy(tx, token) {
      forget(token)
      await tx.query('delete from platform.session where token_hash = $1', [hashToken(token)])
    },

    async set(tx, token, key, value) {
      forget(token)
      await tx.query(
        `update platform.session set data = case when $3::jsonb = 'null' then data - $2 else jsonb_set(data, array[$2], $3::jsonb) end
         where token_hash = $1`,
        [hashToken(token), key, JSON.stringify(value)],
      )
    },
  }
}

/** Sessions nobody can use any more. */
export async function deleteEndedSessions(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from platform.session where expires_at < $1', [now])
}

/** What was begun before log-in stays with the one who logs in, and a step to a higher level with the same person. */
const mayContinue = (before: Actor, after: Actor): boolean =>
  before.kind === 'anonymous' || ('accountId' in before && 'accountId' in after && before.accountId === after.accountId)

async function extend(db: Db, token: string, row: SessionRow, now: Date): Promise<void> {
  const { idle, whole } = sessionLife[row.realm]
  const end = Math.min(now.getTime() + idle * 1000, row.createdAt.getTime() + whole * 1000)
  await db.query('update platform.session set seen_at = $2, expires_at = $3 where token_hash = $1', [
    hashToken(token),
    now,
    new Date(end),
  ])
}
