/**
 * Brings a database to the newest schema: plain SQL files, forward only, in the order of their names.
 *
 * Several processes may call this at once. Each file is applied in a transaction of its own that first takes an
 * advisory lock and looks again, so every file runs exactly once; a transaction-level lock also survives PgBouncer.
 * A database that already holds files this version does not know is accepted: during a rolling upgrade, old processes
 * restart beside new ones.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

export interface MigrateOptions {
  /** Folder with the .sql files; by default the repository's db/migrations. */
  readonly directory?: string
  /** Told before each file is applied. */
  readonly onProgress?: (message: string) => void
}

interface MigrationFile {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Names this lock among all advisory locks of a database: the letters "diwan" read as a number. */
const lockKey = 0x64697761

const defaultDirectory = path.resolve(import.meta.dirname, '../../../../db/migrations')

/** Applies what is missing. Throws when a file that was already applied has been edited, or when one fails. */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const files = await readMigrations(options.directory ?? defaultDirectory)
  const client = new pg.Client({ connectionString: url, application_name: 'diwan migrate' })
  await client.connect()
  try {
    let known = await listApplied(client)
    if (!known) {
      await prepareDatabase(client)
      known = new Map()
    }
    for (const file of files) refuseEdited(file, known)
    const applied: string[] = []
    for (const file of files) {
      if (known.has(file.name)) continue
      options.onProgress?.(`migration ${file.name}`)
      if (await applyOnce(client, file)) applied.push(file.name)
    }
    return { applied }
  } finally {
    await client.end()
  }
}

async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may turn line ends around; that is no edit.
      const sql = (await readFile(path.join(directory, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Name and hash of the files applied so far; undefined where the database has never been prepared. */
async function listApplied(client: pg.Client): Promise<Map<string, string> | undefined> {
  const table = await client.query(`select 1 where to_regclass('platform.migration') is not null`)
  if (table.rowCount === 0) return undefined
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function prepareDatabase(client: pg.Client): Promise<void> {
  await ensureAppRole(client)
  await locked(client, () =>
    client.query(`
      create schema if not exists platform;
      comment on schema platform is 'What every module relies on: jobs, sessions, migrations';
      create table if not exists platform.migration (
        name text constraint migration_pk primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      );
      comment on table platform.migration is 'Schema files applied to this database';
      comment on column platform.migration.name is 'File name; the order of names is the order of application';
      comment on column platform.migration.sha256 is 'Hash of the file as applied: an edited file is refused';
      comment on column platform.migration.applied_at is 'When its transaction began';
      grant usage on schema platform to diwan_app;
      grant select on platform.migration to diwan_app;
    `),
  )
}

/**
 * The role statements of the application run as. Roles belong to the whole server, beyond the reach of a database's
 * advisory lock, so another process may create or grant it between our look and our step: that is success as well.
 */
async function ensureAppRole(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const role = await client.query(`select 1 from pg_roles where rolname = 'diwan_app'`)
      if (role.rowCount === 0) await client.query('create role diwan_app nologin')
      if (!(await canBecomeApp(client))) await client.query('grant diwan_app to current_user')
      return
    } catch (error) {
      const code = (error as pg.DatabaseError).code
      const raced = code === '42710' || code === '23505' || code === 'XX000'
      if (raced && attempt < 10) continue
      if (code !== '42501') throw error
      throw new Error(
        'The database user may not create the role diwan_app. Let an administrator run: ' +
          'create role diwan_app nologin; grant diwan_app to <the user of DATABASE_URL>;',
        { cause: error },
      )
    }
  }
}

/** pg_has_role speaks of SET only since PostgreSQL 16: trying is the same on every version. */
async function canBecomeApp(client: pg.Client): Promise<boolean> {
  try {
    await client.query('set role diwan_app')
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}

function refuseEdited(file: MigrationFile, known: ReadonlyMap<string, string>): void {
  const sha256 = known.get(file.name)
  if (sha256 === undefined || sha256 === file.sha256) return
  throw new Error(
    `Migration ${file.name} was edited after it had been applied to this database. ` +
      'Restore the file and put the change into a new one.',
  )
}

/** False when another process applied it while we waited for the lock. */
async function applyOnce(client: pg.Client, file: MigrationFile): Promise<boolean> {
  return locked(client, async () => {
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from platform.migration where name = $1',
      [file.name],
    )
    if (rows.length > 0) {
      refuseEdited(file, new Map(rows.map((row) => [row.name, row.sha256])))
      return false
    }
    try {
      await client.query(file.sql)
    } catch (error) {
      throw new Error(`Migration ${file.name} failed${lineOf(error, file.sql)}: ${(error as Error).message}`, {
        cause: error,
      })
    }
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    return true
  })
}

function lineOf(error: unknown, sql: string): string {
  const position = Number((error as pg.DatabaseError).position)
  return position > 0 ? ` at line ${sql.slice(0, position).split('\n').length}` : ''
}

async function locked<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
