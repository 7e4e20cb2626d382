import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx } from '../../../apps/server/src/platform/context.ts'
import { openDb, type Db } from '../../../apps/server/src/platform/db.ts'
import { runSql, withDatabase } from './database-server.ts'

/** The instant `ctx.now` shows in tests unless a test says otherwise: a Sunday, 09:00 in Bahrain. */
export const testNow = new Date('2026-03-01T06:00:00.000Z')

export interface TestDatabase {
  /** As the application sees it: role diwan_app, without the right to change append-only tables. */
  readonly db: Db
  /** As the owner of the tables: for looking behind the scenes and for planting faults. */
  readonly owner: Db
  /** Connection for the application's own pools and processes. */
  readonly url: string
  readonly ownerUrl: string
  /** Runs `work` in one transaction that commits, with a context that differs from the usual one by `overrides`. */
  inCtx<T>(overrides: Partial<Omit<Ctx, 'tx'>>, work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/**
 * A database of its own for the test file that calls this at its top: cloned from the migrated template before the
 * first test, dropped after the last. The members may be used inside hooks and tests.
 */
export function testDatabase(): TestDatabase {
  const name = `diwan_test_${process.pid}_${randomBytes(4).toString('hex')}`
  let opened: { url: string; db: Db; owner: Db } | undefined
  const open = () => {
    if (!opened) throw new Error('The test database is there only inside hooks and tests')
    return opened
  }

  beforeAll(async () => {
    const { adminUrl, template, failure } = inject('testServer')
    if (failure) throw new Error(`There is no database for the tests: ${failure}`)
    await runSql(adminUrl, `create database ${name} template ${template}`)
    const url = withDatabase(adminUrl, name)
    opened = { url, db: openDb({ url, max: 20 }), owner: openDb({ url, max: 2, role: 'none' }) }
  }, 60_000)

  afterAll(async () => {
    if (!opened) return
    await Promise.all([opened.db.close(), opened.owner.close()])
    await runSql(inject('testServer').adminUrl, `drop database if exists ${name} with (force)`)
  }, 60_000)

  return {
    get db() {
      return open().db
    },
    get owner() {
      return open().owner
    },
    get url() {
      return open().url
    },
    get ownerUrl() {
      return open().url
    },
    inCtx: (overrides, work) => open().db.transaction((tx) => work({ ...testCtx(overrides), tx })),
  }
}

/** Everything of a context but the transaction: actor `system:test`, English, portal, at `testNow`. */
export function testCtx(overrides: Partial<Omit<Ctx, 'tx'>> = {}): Omit<Ctx, 'tx'> {
  return {
    actor: { kind: 'system', process: 'test' },
    now: testNow,
    locale: 'en',
    channel: 'portal',
    correlationId: 'test-correlation',
    ...overrides,
  }
}
