import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { runSql, withDatabase } from '../../../../packages/testkit/src/database-server.ts'
import { openDb, type Db } from './db.ts'
import { migrate } from './migrate.ts'

let directory: string
let url: string
let db: Db
let database: string

beforeEach(async () => {
  const { adminUrl } = inject('testServer')
  database = `diwan_migrate_${randomBytes(4).toString('hex')}`
  await runSql(adminUrl, `create database ${database}`)
  url = withDatabase(adminUrl, database)
  db = openDb({ url, max: 2, role: 'none' })
  directory = await mkdtemp(path.join(os.tmpdir(), 'diwan-migrations-'))
  await write('0001_a.sql', '-- why\ncreate table platform.a (n integer);\ninsert into platform.a values (1);\n')
})

afterEach(async () => {
  await db.close()
  await runSql(inject('testServer').adminUrl, `drop database ${database} with (force)`)
  await rm(directory, { recursive: true })
})

const write = (name: string, sql: string) => writeFile(path.join(directory, name), sql)
const count = async (table: string) => (await db.query<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n

describe('migrate', () => {
  test('applies the files in the order of their names and tells of each', async () => {
    await write('0002_b.sql', 'insert into platform.a values (2);')
    const told: string[] = []
    const { applied } = await migrate(url, { directory, onProgress: (message) => told.push(message) })
    expect(applied).toEqual(['0001_a.sql', '0002_b.sql'])
    expect(told).toEqual(['migration 0001_a.sql', 'migration 0002_b.sql'])
  })

  test('applies nothing twice', async () => {
    await migrate(url, { directory })
    expect(await migrate(url, { directory })).toEqual({ applied: [] })
    expect(await count('platform.a')).toBe(1)
  })

  test('applies only what is new', async () => {
    await migrate(url, { directory })
    await write('0002_b.sql', 'insert into platform.a values (2);')
    expect(await migrate(url, { directory })).toEqual({ applied: ['0002_b.sql'] })
  })

  test('lets several processes start at once: each file runs exactly once', async () => {
    await write('0002_b.sql', 'insert into platform.a values (2);')
    const results = await Promise.all(Array.from({ length: 6 }, () => migrate(url, { directory })))
    expect(results.flatMap(({ applied }) => applied).toSorted()).toEqual(['0001_a.sql', '0002_b.sql'])
    expect(await count('platform.a')).toBe(2)
  })

  test('refuses a file that was edited after it had been applied', async () => {
    await migrate(url, { directory })
    await write('0001_a.sql', '-- other\ncreate table platform.a (n bigint);\n')
    await expect(migrate(url, { directory })).rejects.toThrow('0001_a.sql was edited after it had been applied')
  })

  test('sees no edit where only the line ends differ', async () => {
    await migrate(url, { directory })
    await write(
      '0001_a.sql',
      '-- why\r\ncreate table platform.a (n integer);\r\ninsert into platform.a values (1);\r\n',
    )
    expect(await migrate(url, { directory })).toEqual({ applied: [] })
  })

  test('undoes a failing file whole, names the line and keeps the files before it', async () => {
    await write('0002_b.sql', 'insert into platform.a values (2);\n\nselect no_such_column from platform.a;\n')
    await expect(migrate(url, { directory })).rejects.toThrow(/0002_b\.sql failed at line 3: .*no_such_column/)
    expect(await count('platform.a')).toBe(1)
    expect(await count('platform.migration')).toBe(1)
  })

  test('accepts a database that a newer version has already brought further', async () => {
    await write('0002_b.sql', 'insert into platform.a values (2);')
    await migrate(url, { directory })
    await rm(path.join(directory, '0002_b.sql'))
    expect(await migrate(url, { directory })).toEqual({ applied: [] })
  })

  test('gives the application its role, which may read the list of files and not change it', async () => {
    await migrate(url, { directory })
    const app = openDb({ url, max: 1 })
    expect(await app.query('select name from platform.migration')).toEqual([{ name: '0001_a.sql' }])
    await expect(app.query('delete from platform.migration')).rejects.toThrow('permission denied')
    await app.close()
  })

  test('works for an owner who is no superuser, once an administrator has granted the role', async () => {
    const owner = `owner_${database}`
    await db.query(`create role ${owner} login password 'secret'`)
    await db.query(`grant create on database ${database} to ${owner}`)
    const ownerUrl = new URL(url)
    ownerUrl.username = owner
    ownerUrl.password = 'secret'
    await expect(migrate(ownerUrl.href, { directory })).rejects.toThrow('grant diwan_app to')
    await db.query(`grant diwan_app to ${owner}`)
    expect(await migrate(ownerUrl.href, { directory })).toEqual({ applied: ['0001_a.sql'] })
    await db.query(`drop owned by ${owner}`)
    await db.query(`drop role ${owner}`)
  })
})

test('the migrations of this repository apply to an empty database', async () => {
  const { applied } = await migrate(url)
  expect(applied[0]).toBe('0001_platform_create.sql')
})
