/**
 * The built-in PostgreSQL server, so that `npm start` needs nothing installed. It listens on this machine only, with a
 * random password kept in the data folder. Durability is on: an acknowledged commit survives kill -9 and power loss.
 * It lives as long as the process that started it; one that dies by itself is started again.
 * For production on several machines, set DATABASE_URL instead.
 */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { connectionUrl, ensureCluster, locateCluster, type Cluster } from './embedded-postgres/cluster.ts'
import { installNative } from './embedded-postgres/native.ts'
import { findPostmaster, removeForeignPidFile } from './embedded-postgres/postmaster.ts'
import { freePort } from './free-port.ts'
import { launch, logFile, type LaunchOptions, type ServerProcess } from './embedded-postgres/server-process.ts'

export interface EmbeddedPostgresOptions {
  /** Folder of the database files, for them alone. Made when missing. */
  readonly dataDir: string
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** Server settings that differ from ours, for tests and benchmarks. */
  readonly settings?: Readonly<Record<string, string>>
  readonly onProgress?: (message: string) => void
}

export interface EmbeddedPostgres {
  /** Connection of the owner of the database `diwan`. Contains the password: never log it. */
  readonly url: string
  /** Where the files really are: see locateCluster. */
  readonly directory: string
  /** True when another process of Diwan on this machine runs the server and we only use it. */
  readonly shared: boolean
  /** Ends the server in order (open transactions roll back); does nothing when it is shared. */
  stop(): Promise<void>
}

/** Time for crash recovery and for another process to finish starting or stopping. */
const startLimitMs = 120_000

/** Starts the server on `dataDir`, or joins the one that another process already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, onProgress = () => {} } = options
  const cluster = locateCluster(options.dataDir)
  const { directory } = cluster
  const native = installNative(path.dirname(directory))
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) onProgress('creating the database')
  ensureCluster(cluster, native)
  const deadline = Date.now() + startLimitMs
  while (Date.now() < deadline) {
    const url = await findRunning(cluster)
    if (url) return { url, directory, shared: true, stop: async () => {} }
    const port = options.port === 0 ? await freePort() : options.port
    const launching = { cluster, native, port, settings }
    const server = clusterIsFree(cluster) ? await launch(launching) : undefined
    if (server)
      return {
        url: connectionUrl(directory, port),
        directory,
        shared: false,
        stop: supervise(server, launching, onProgress),
      }
    await wait(100)
  }
  throw new Error(
    `The database in ${directory} did not become ready within ${startLimitMs / 1000} s; see ${logFile(cluster)}`,
  )
}

/** URL of a server that is ready on this very cluster and accepts our password. */
async function findRunning({ directory }: Cluster): Promise<string | undefined> {
  const running = findPostmaster(directory)
  if (running?.status !== 'ready') return undefined
  const url = connectionUrl(directory, running.port)
  return (await answers(url, directory)) ? url : undefined
}

function clusterIsFree({ directory }: Cluster): boolean {
  const running = findPostmaster(directory)
  return !running || removeForeignPidFile(directory, running.pid)
}

/** Starts the server again, on the same port, whenever it ends unasked. Returns the function that ends it for good. */
function supervise(
  first: ServerProcess,
  options: LaunchOptions,
  onProgress: (message: string) => void,
): () => Promise<void> {
  let server = first
  let stopping = false
  const watch = async () => {
    while (!stopping) {
      await server.ended
      if (stopping) return
      onProgress('the database ended unexpectedly and is started again')
      server = await relaunch(options, onProgress)
    }
    // Asked to stop while the server was being started again.
    await server.stop()
  }
  const watching = watch()
  return async () => {
    stopping = true
    await server.stop()
    await watching
  }
}

/** Tries until it succeeds: the reason, such as a full disk, may be mended meanwhile. */
async function relaunch(options: LaunchOptions, onProgress: (message: string) => void): Promise<ServerProcess> {
  for (;;) {
    try {
      const server = await launch(options)
      if (server) return server
      await wait(100, undefined, { ref: false })
    } catch (error) {
      onProgress(String(error))
      await wait(2_000, undefined, { ref: false })
    }
  }
}

/** Whether our password opens this server and it serves this very cluster. */
async function answers(url: string, directory: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ directory: string }>(`select current_setting('data_directory') as directory`)
    return rows[0] !== undefined && fs.realpathSync(rows[0].directory) === fs.realpathSync(directory)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
