import type { Socket } from 'node:net'
import pg from 'pg'

/**
 * One open transaction. The only way to the database.
 *
 * Every statement is prepared under a name derived from its text, so texts must be constant: optional filters are
 * written as `($1::text is null or column = $1)`, never by building strings.
 */
export interface Tx {
  query<Row extends object = Record<string, never>>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /**
   * Sends a statement without waiting for its answer; see `write`. Statements run in the order in which they were
   * given. If it fails, the next `query` or the commit throws its error.
   */
  later?(text: string, values?: readonly unknown[]): void
}

/**
 * Writes without waiting, where nothing depends on the answer: what follows it is sent along, so a transaction of many
 * writes takes few round trips. Not for a statement whose rows are needed, or whose violated constraint means something
 * to the caller: its error comes later, though before the commit.
 */
export async function write(tx: Tx, text: string, values?: readonly unknown[]): Promise<void> {
  if (tx.later) tx.later(text, values)
  else await tx.query(text, values)
}

export interface Db {
  /** Runs `work` in one READ COMMITTED transaction; commits when it returns, rolls back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement outside a transaction: health checks, job polling, statistics. */
  query<Row extends object = Record<string, never>>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /**
   * One statement on a connection of its own, for what must stay although the open transaction is rolled back: waiting
   * for it never waits for a connection that another transaction holds.
   */
  readonly aside: Pick<Tx, 'query'>
  readonly pool: pg.Pool
  close(): Promise<void>
}

export interface DbOptions {
  readonly url: string
  readonly max?: number
  /** The role statements run as; 'diwan_app' has no right to change append-only tables. */
  readonly role?: string
  /** Named prepared statements; off for PgBouncer before 1.21 in transaction mode. */
  readonly prepare?: boolean
}

// bigint columns hold money in minor units and sequence numbers: all far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} exceeds the safe integer range`)
  return value
})
// A DATE is a calendar day, not an instant: keep it as YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const statementNames = new Map<string, string>()

function statementName(text: string): string {
  let name = statementNames.get(text)
  if (!name) {
    name = `d${statementNames.size}`
    statementNames.set(text, name)
  }
  return name
}

/** Holds back what is written to the connection until everything that is ready to be sent has been given. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

export function openDb(options: DbOptions): Db {
  const common: pg.PoolConfig = {
    connectionString: options.url,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // Statements are sent when they are given, not when the one before is answered.
    pipeline: true,
    options: `-c role=${options.role ?? 'diwan_app'} -c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000`,
  }
  const pool = new pg.Pool({ ...common, max: options.max ?? 10 })
  // Connects when it is first needed.
  const aside = new pg.Pool({ ...common, max: 1 })
  // A connection that dies while idle (database restart) is replaced on next use; without a listener it would end the
  // process.
  for (const each of [pool, aside]) each.on('error', () => {})

  const run = async <Row extends object>(
    client: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    const config = options.prepare === false ? { text } : { name: statementName(text), text }
    const result = await client.query<Row>({ ...config, values: values as unknown[] })
    return result.rows
  }

  return {
    pool,
    query: (text, values) => run(pool, text, values),
    aside: { query: (text, values) => run(aside, text, values) },
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      // A connection may die while the work waits for something else; unheard, that error would end the process.
      const noteLoss = (error: Error): void => void (broken = error)
      client.on('error', noteLoss)
      let failure: { readonly error: unknown } | undefined
      const unanswered: Promise<void>[] = []
      const noteFailure = (error: unknown): void => void (failure ??= { error })
      const tx: Tx = {
        async query(text, values) {
          sendTogether(client)
          try {
            const rows = await run<never>(client, text, values)
            // Only going back to a savepoint makes a statement succeed after one that failed.
            failure = undefined
            return rows
          } catch (error) {
            // After a failed statement PostgreSQL refuses all others: what is to be told is why the first one failed.
            throw failure ? failure.error : error
          }
        },
        later(text, values) {
          sendTogether(client)
          unanswered.push(run(client, text, values).then(() => undefined, noteFailure))
        },
      }
      try {
        sendTogether(client)
        unanswered.push(client.query('begin').then(() => undefined, noteFailure))
        const result = await work(tx)
        sendTogether(client)
        const { command } = await client.query('commit')
        await Promise.all(unanswered)
        // PostgreSQL answers the commit of a failed transaction with a rollback, not with an error.
        if (command !== 'COMMIT')
          throw failure?.error ?? new Error('The transaction was rolled back: a statement in it had failed')
        return result
      } catch (error) {
        await client.query('rollback').catch((rollbackError: Error) => {
          broken = rollbackError
        })
        throw error
      } finally {
        client.off('error', noteLoss)
        client.release(broken)
      }
    },
    close: async () => void (await Promise.all([pool.end(), aside.end()])),
  }
}

/** The single row of a statement that returns at most one. */
export const first = <Row>(rows: readonly Row[]): Row | undefined => rows[0]
