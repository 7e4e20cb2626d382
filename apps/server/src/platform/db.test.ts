import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { write, type Tx } from './db.ts'

const database = testDatabase()

beforeAll(async () => {
  await database.owner.query('create schema test_db')
  await database.owner.query(
    'create table test_db.note (id integer constraint note_once primary key, text text not null)',
  )
  await database.owner.query('grant usage on schema test_db to diwan_app')
  await database.owner.query('grant select, insert, update on test_db.note to diwan_app')
})
beforeEach(() => database.owner.query('truncate test_db.note'))

const insert = 'insert into test_db.note (id, text) values ($1, $2)'
const note = (tx: Tx, id: number, text = '') => write(tx, insert, [id, text])
const ids = async () =>
  (await database.db.query<{ id: number }>('select id from test_db.note order by id')).map(({ id }) => id)

describe('a statement that nobody waits for', () => {
  test('runs in its turn, and is committed', async () => {
    const seen = await database.db.transaction(async (tx) => {
      await note(tx, 1)
      await note(tx, 2)
      const rows = await tx.query<{ count: number }>('select count(*) as count from test_db.note')
      await note(tx, 3)
      return rows[0]?.count
    })
    expect(seen).toBe(2)
    expect(await ids()).toEqual([1, 2, 3])
  })

  test('undoes everything when it fails, and the commit says why', async () => {
    const failing = database.db.transaction(async (tx) => {
      await note(tx, 1)
      await note(tx, 1)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505', constraint: 'note_once' })
    expect(await ids()).toEqual([])
  })

  test('tells its own error to the next statement that is waited for', async () => {
    let told: unknown
    const failing = database.db.transaction(async (tx) => {
      await note(tx, 1)
      await note(tx, 1)
      await tx.query('select 1 as one').catch((error: unknown) => {
        told = error
        throw error
      })
    })
    await expect(failing).rejects.toMatchObject({ constraint: 'note_once' })
    expect(told).toMatchObject({ constraint: 'note_once' })
  })

  test('does no harm to the next transaction of the connection', async () => {
    await Promise.allSettled(
      Array.from({ length: 40 }, () => database.db.transaction((tx) => note(tx, 7).then(() => note(tx, 7)))),
    )
    await Promise.all(Array.from({ length: 40 }, (_, id) => database.db.transaction((tx) => note(tx, id))))
    expect(await ids()).toHaveLength(40)
  })

  test('may fail within a savepoint', async () => {
    await database.db.transaction(async (tx) => {
      await note(tx, 1)
      await tx.query('savepoint here')
      await note(tx, 1)
      await tx.query('select 1 as one').catch(() => {})
      await tx.query('rollback to savepoint here')
      await note(tx, 2)
    })
    expect(await ids()).toEqual([1, 2])
  })

  test('may fail within a savepoint without anybody having noticed', async () => {
    await database.db.transaction(async (tx) => {
      await tx.query('savepoint here')
      await note(tx, 1)
      await note(tx, 1)
      await tx.query('rollback to savepoint here')
      await note(tx, 2)
    })
    expect(await ids()).toEqual([2])
  })
})

test('statements given together are answered each with its own rows', async () => {
  const answers = await database.db.transaction((tx) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => tx.query<{ n: number }>('select $1::integer as n', [index]))),
  )
  expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 20 }, (_, index) => index))
})

test('a statement in error among others given together ends the transaction with its error', async () => {
  const failing = database.db.transaction((tx) =>
    Promise.all([tx.query(insert, [1, 'a']), tx.query(insert, [1, 'b']), tx.query(insert, [2, 'c'])]),
  )
  await expect(failing).rejects.toMatchObject({ constraint: 'note_once' })
  expect(await ids()).toEqual([])
})

test('a transaction in which the caller threw leaves nothing, whatever was sent', async () => {
  const failing = database.db.transaction(async (tx) => {
    await note(tx, 1)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await ids()).toEqual([])
})
