import type { Tx } from '../../../platform/db.ts'

export interface SealedKey {
  readonly kid: string
  readonly publicJwk: Readonly<Record<string, unknown>>
  readonly sealed: Buffer
}

/** Newest first. Other processes that want to make a key wait until this transaction ends. */
export async function lockSigningKeys(tx: Tx): Promise<SealedKey[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('identity.signing_key', 0))`)
  return tx.query<SealedKey>(
    `select kid, public_jwk as "publicJwk", sealed_private_key as sealed from identity.signing_key
     order by created_at desc, kid`,
  )
}

export async function insertSigningKey(tx: Tx, key: SealedKey, now: Date): Promise<void> {
  await tx.query(
    'insert into identity.signing_key (kid, public_jwk, sealed_private_key, created_at) values ($1, $2, $3, $4)',
    [key.kid, JSON.stringify(key.publicJwk), key.sealed, now],
  )
}
