/** What the database itself must show of the house rules; each line returned names one thing that breaks them. */
import type { Db } from '../../src/platform/db.ts'
import { schemaOf } from './sql-rule.ts'
import type { Tiers } from './violation.ts'

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
  and n.nspname not like 'pg_toast_temp%'`

interface Line {
  line: string
}

const lines = async (db: Db, sql: string, values: unknown[] = []): Promise<string[]> =>
  (await db.query<Line>(sql, values)).map(({ line }) => line)

/** Tables whose comment says append-only: the application may add and read, and nothing else, not even one column. */
export async function findAppendOnlyGrants(db: Db): Promise<string[]> {
  return lines(
    db,
    `with t as (
       select c.oid, format('%s.%s', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') ilike '%append-only%'
     )
     select format('%s is append-only but diwan_app may %s', name, p) as line
     from t, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
     where has_table_privilege('diwan_app', oid, p) or (p = 'UPDATE' and has_any_column_privilege('diwan_app', oid, p))
     union all
     select format('%s is append-only but diwan_app may not %s', name, p)
     from t, unnest(array['SELECT', 'INSERT']) p where not has_table_privilege('diwan_app', oid, p)
     order by line`,
  )
}

/** Records that the law or the books need whole must be declared append-only, whoever adds them. */
export const findUndeclaredRecords = (db: Db): Promise<string[]> =>
  lines(
    db,
    `select format('%s.%s is a record: its comment must say append-only', n.nspname, c.relname) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname = 'audit' or c.relname ~ '(^|_)(history|ledger|ledger_entry|audit_event)$')
       and obj_description(c.oid, 'pg_class') not ilike '%append-only%' order by line`,
  )

/** The application's role works with rows; it neither owns nor makes nor empties anything. */
export const findExcessiveRights = (db: Db): Promise<string[]> =>
  lines(
    db,
    `select format('diwan_app owns %s.%s', n.nspname, c.relname) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and pg_get_userbyid(c.relowner) = 'diwan_app'
     union all
     select format('diwan_app may create in schema %s', n.nspname) from pg_namespace n
     where ${ours} and has_schema_privilege('diwan_app', n.oid, 'CREATE')
     union all
     select format('diwan_app may %s %s.%s', p, n.nspname, c.relname)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['TRUNCATE', 'TRIGGER', 'REFERENCES']) p
     where ${ours} and c.relkind in ('r', 'p') and has_table_privilege('diwan_app', c.oid, p) order by line`,
  )

export const findMissingComments = (db: Db): Promise<string[]> =>
  lines(
    db,
    `select format('table %s.%s has no comment', n.nspname, c.relname) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind in ('r', 'p') and not c.relispartition and obj_description(c.oid, 'pg_class') is null
     union all
     select format('column %s.%s.%s has no comment', n.nspname, c.relname, a.attname)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where ${ours} and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
       and col_description(c.oid, a.attnum) is null order by line`,
  )

export const findTriggers = (db: Db): Promise<string[]> =>
  lines(
    db,
    `select format('%s.%s has trigger %s', n.nspname, c.relname, t.tgname) as line
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal
     union all select format('event trigger %s', evtname) from pg_event_trigger order by line`,
  )

export const findCrossSchemaKeys = (db: Db): Promise<string[]> =>
  lines(
    db,
    `select format('%s.%s refers to %s.%s', n.nspname, c.relname, fn.nspname, fc.relname) as line
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
     where k.contype = 'f' and n.oid <> fn.oid order by line`,
  )

/** Each schema belongs to a module of tiers.ts or to the platform; `public` holds extensions only. */
export const findOrphanSchemas = (db: Db, tiers: Tiers): Promise<string[]> =>
  lines(
    db,
    `select format('schema %s belongs to no module', n.nspname) as line from pg_namespace n
     where ${ours} and n.nspname <> all($1::text[])
     union all
     select format('public.%s belongs to no module', c.relname) from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by line`,
    [['platform', 'public', ...tiers.flat().map(schemaOf)]],
  )

/** Registers and building blocks, the two lowest tiers, hold an opaque subject. */
export const findApplicationColumns = (db: Db, tiers: Tiers): Promise<string[]> =>
  lines(
    db,
    `select format('%s.%s.%s: a building block holds only a subject', n.nspname, c.relname, a.attname) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any($1::text[]) and c.relkind in ('r', 'p') and a.attname ~ '^application_' order by line`,
    [tiers.slice(0, 2).flat().map(schemaOf)],
  )
