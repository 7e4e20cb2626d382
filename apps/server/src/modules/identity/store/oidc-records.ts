/**
 * Storage of the built-in OpenID provider, one table for all its kinds of record.
 *
 * What a client holds (token, code, cookie) is the key of its record, so only the key's hash is stored: whoever reads
 * the table cannot log in with what is in it. A code is consumed by one statement that can succeed once, which the
 * provider's own check, a read followed by a write, does not promise over several processes.
 */
import { createHash } from 'node:crypto'
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider'
import { first, type Db, type Tx } from '../../../platform/db.ts'

interface Row {
  payload: AdapterPayload
  consumed: number | null
}

/** Records that end together when their grant is revoked. */
const ofGrant = new Set([
  'AccessToken',
  'AuthorizationCode',
  'RefreshToken',
  'DeviceCode',
  'BackchannelAuthenticationRequest',
])

/** Grants are named inside other records and by nobody outside: they keep their name, so that those can find them. */
export const storedId = (model: string, id: string): string =>
  model === 'Grant' ? id : createHash('sha256').update(`${model}\n${id}`).digest('base64url')

const columns = 'payload, extract(epoch from consumed_at)::integer as consumed'

const fromRow = (row: Row | undefined, id?: string): AdapterPayload | undefined =>
  row && {
    ...row.payload,
    ...(id === undefined ? {} : { jti: id }),
    ...(row.consumed === null ? {} : { consumed: row.consumed }),
  }

export function oidcRecords(db: Pick<Db, 'query'>, clock: () => Date): (model: string) => Adapter {
  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const { jti: _secret, ...kept } = payload
      // The interaction's copy of the session cookie is never read.
      const session = kept['session'] as { cookie?: string } | undefined
      if (session) kept['session'] = { ...session, cookie: undefined }
      const expiresAt = expiresIn === undefined ? null : new Date(clock().getTime() + expiresIn * 1000)
      await db.query(
        `insert into identity.oidc_record (model, id, payload, grant_id, user_code, uid, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
           user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
        [
          model,
          storedId(model, id),
          JSON.stringify(kept),
          ofGrant.has(model) ? (payload.grantId ?? null) : null,
          payload.userCode ?? null,
          model === 'Session' ? (payload.uid ?? null) : null,
          expiresAt,
        ],
      )
    },

    async find(id) {
      const rows = await db.query<Row>(`select ${columns} from identity.oidc_record where model = $1 and id = $2`, [
        model,
        storedId(model, id),
      ])
      return fromRow(first(rows), id)
    },

    async findByUid(uid) {
      return fromRow(
        first(
          await db.query<Row>(`select ${columns} from identity.oidc_record where model = $1 and uid = $2`, [
            model, uid,
          ]),
        ),
      )
    },

    async findByUserCode(userCode) {
      const rows = await db.query<Row>(
        `select ${columns} from identity.oidc_record where model = $1 and user_code = $2`,
        [model, userCode],
      )
      return fromRow(first(rows))
    },

    async consume(id) {
      const rows = await db.query<{ id: string }>(
        `update identity.oidc_record set consumed_at = $3 where model = $1 and id = $2 and consumed_at is null
         returning id`,
        [model, storedId(model, id), clock()],
      )
      if (rows.length === 0) throw new errors.InvalidGrant('already consumed')
    },

    async destroy(id) {
      await db.query('delete from identity.oidc_record where model = $1 and id = $2', [model, storedId(model, id)])
    },

    async revokeByGrantId(grantId) {
      await db.query('delete from identity.oidc_record where model = $1 and grant_id = $2', [model, grantId])
    },
  })
}

export async function deleteExpiredRecords(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from identity.oidc_record where expires_at < $1', [now])
}
