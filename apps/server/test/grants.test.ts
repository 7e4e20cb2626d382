/** The migrated database keeps the house rules, and each check can fail. */
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import type { Db } from '../src/platform/db.ts'
import { tiers } from '../src/modules/tiers.ts'
import {
  findAppendOnlyGrants,
  findApplicationColumns,
  findCrossSchemaKeys,
  findExcessiveRights,
  findMissingComments,
  findOrphanSchemas,
  findTriggers,
  findUndeclaredRecords,
} from './architecture/database-rules.ts'

const database = testDatabase()

const planted = 'planted'
const plant = async (...statements: string[]) => {
  for (const statement of [`create schema ${planted}`, ...statements]) await database.owner.query(statement)
}

afterEach(() => database.owner.query(`drop schema if exists ${planted} cascade`))

interface Check {
  readonly name: string
  readonly find: (db: Db) => Promise<string[]>
  readonly violation: readonly string[]
  readonly complaint: string
}

const table = `create table ${planted}.entry (id integer)`
const comment = `comment on table ${planted}.entry is 'Money movements; append-only'`

const checks: readonly Check[] = [
  {
    name: 'append-only tables give the application no right to change',
    find: findAppendOnlyGrants,
    violation: [table, comment, `grant select, insert, delete on ${planted}.entry to diwan_app`],
    complaint: 'planted.entry is append-only but diwan_app may DELETE',
  },
  {
    name: 'append-only holds for every single column',
    find: findAppendOnlyGrants,
    violation: [table, comment, `grant select, insert, update (id) on ${planted}.entry to diwan_app`],
    complaint: 'planted.entry is append-only but diwan_app may UPDATE',
  },
  {
    name: 'append-only tables can be read and added to',
    find: findAppendOnlyGrants,
    violation: [table, comment, `grant select on ${planted}.entry to diwan_app`],
    complaint: 'planted.entry is append-only but diwan_app may not INSERT',
  },
  {
    name: 'audit, history and ledger are declared append-only',
    find: findUndeclaredRecords,
    violation: [
      `create table ${planted}.case_history (id integer)`,
      `comment on table ${planted}.case_history is 'What happened'`,
    ],
    complaint: 'planted.case_history is a record: its comment must say append-only',
  },
  {
    name: 'the application can neither empty nor alter tables',
    find: findExcessiveRights,
    violation: [table, `grant all on ${planted}.entry to diwan_app`],
    complaint: 'diwan_app may TRUNCATE planted.entry',
  },
  {
    name: 'the application owns nothing',
    find: findExcessiveRights,
    violation: [table, `alter table ${planted}.entry owner to diwan_app`],
    complaint: 'diwan_app owns planted.entry',
  },
  {
    name: 'every table has a comment',
    find: findMissingComments,
    violation: [table],
    complaint: 'table planted.entry has no comment',
  },
  {
    name: 'every column has a comment',
    find: findMissingComments,
    violation: [table, comment],
    complaint: 'column planted.entry.id has no comment',
  },
  {
    name: 'there are no triggers',
    find: findTriggers,
    violation: [
      table,
      `create function ${planted}.f() returns trigger language plpgsql as 'begin return new; end'`,
      `create trigger watch before insert on ${planted}.entry for each row execute function ${planted}.f()`,
    ],
    complaint: 'planted.entry has trigger watch',
  },
  {
    name: 'no foreign key leaves its schema',
    find: findCrossSchemaKeys,
    violation: [`create table ${planted}.entry (id uuid references platform.job (id))`],
    complaint: 'planted.entry refers to platform.job',
  },
  {
    name: 'every schema belongs to a module',
    find: (db) => findOrphanSchemas(db, tiers),
    violation: [],
    complaint: 'schema planted belongs to no module',
  },
  {
    name: 'registers and building blocks name no application',
    find: (db) => findApplicationColumns(db, [...tiers.slice(0, 1), [...tiers[1], planted]]),
    violation: [`create table ${planted}.entry (application_id uuid)`],
    complaint: 'planted.entry.application_id: a building block holds only a subject',
  },
]

describe.each(checks)('$name', ({ find, violation, complaint }) => {
  test('in the migrated database', async () => {
    expect(await find(database.owner)).toEqual([])
  })

  test('and the check can fail', async () => {
    await plant(...violation)
    expect(await find(database.owner)).toContain(complaint)
  })
})
