/**
 * One database server for a whole test run: a template database is migrated once, and every test file clones it.
 * TEST_DATABASE_URL uses another server, for instance the oldest PostgreSQL that is supported; its user must be
 * allowed to create databases and roles.
 */
import { mkdtemp, chmod, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../../apps/server/src/platform/embedded-postgres.ts'
import { migrate } from '../../../apps/server/src/platform/migrate.ts'

export interface TestServer {
  readonly adminUrl: string
  readonly template: string
  /** Why there is no database; only the tests that need one fail. */
  readonly failure: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * Losing the last seconds of a test database in a power cut harms nobody, and not waiting for the disk is much faster.
 */
const fastAndForgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  autovacuum: 'off',
}

export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const template = `diwan_template_${process.pid}`
  let adminUrl = process.env['TEST_DATABASE_URL'] ?? ''
  let stop = async () => {}
  let failure = ''
  try {
    if (!adminUrl) {
      const server = await startTemporaryServer()
      adminUrl = server.url
      stop = server.stop
    }
    await runSql(adminUrl, `create database ${template}`)
    await migrate(withDatabase(adminUrl, template))
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
  project.provide('testServer', { adminUrl, template, failure })
  return async () => {
    if (adminUrl && !failure) await runSql(adminUrl, `drop database if exists ${template} with (force)`)
    await stop()
  }
}

async function startTemporaryServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-test-'))
  // Run by root, the server is another user and must be able to pass; its own files stay closed.
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    port: 0,
    settings: fastAndForgetful,
  })
  const stop = async () => {
    await server.stop()
    await rm(server.directory, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
