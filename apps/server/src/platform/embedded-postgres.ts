/**
 * The built-in PostgreSQL server, so that `npm start` needs nothing installed. It listens on this machine only, with a
 * random password kept in the data folder. Durability is on: an acknowledged commit survives kill -9 and power loss.
 * For production with several machines, set DATABASE_URL instead.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { childEnvironment, connectionUrl, ensureCluster, locateCluster, type Cluster } from './embedded-postgres/cluster.ts'
import { tieToThisProcess } from './embedded-postgres/lifeline.ts'
import { installNative } from './embedded-postgres/native.ts'
import { findPostmaster, removeForeignPidFile } from './embedded-postgres/postmaster.ts'

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
const stopLimitMs = 30_000

/** Starts the server on `dataDir`, or joins the one that another process already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = locateCluster(options.dataDir)
  const native = installNative(path.dirname(cluster.directory))
  if (!fs.existsSync(path.join(cluster.directory, 'PG_VERSION'))) options.onProgress?.('creating the database')
  ensureCluster(cluster, native)
  const deadline = Date.now() + startLimitMs
  for (;;) {
    const running = findPostmaster(cluster.directory)
    if (running?.status === 'ready') {
      const url = connectionUrl(cluster.directory, running.port)
      if (await answers(url, cluster.directory)) {
        return { url, directory: cluster.directory, shared: true, stop: async () => {} }
      }
    }
    const foreign = running && removeForeignPidFile(cluster.directory, running.pid)
    if (!running || foreign) {
      const server = await launch(cluster, native, options)
      if (server) return server
    }
    if (Date.now() > deadline) {
      throw new Error(`The database in ${cluster.directory} did not become ready within ${startLimitMs / 1000} s; see ${logFile(cluster)}`)
    }
    await wait(100)
  }
}

const logFile = ({ directory }: Cluster) => path.join(directory, 'diwan.log')

/** Undefined when another server holds the cluster just now: the caller looks again. */
async function launch(cluster: Cluster, native: string, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres | undefined> {
  const { directory, runAs } = cluster
  const port = options.port === 0 ? await freePort() : options.port
  const log = openLog(cluster)
  const child = spawn(path.join(native, 'bin', 'postgres'), ['-D', directory, ...serverArguments(port, options.settings)], {
    ...runAs,
    ...childEnvironment(directory),
    cwd: directory,
    stdio: ['ignore', log.fd, log.fd],
    // Of its own process group: Ctrl-C reaches us alone, and the server ends after the requests that need it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  fs.closeSync(log.fd)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const ready = await Promise.race([becomesReady(directory, child), ended.then(() => false)])
  if (!ready) {
    child.kill('SIGQUIT')
    const output = fs.readFileSync(logFile(cluster)).subarray(log.size).toString('utf8')
    explainFailure(output, cluster, port)
    return undefined
  }
  const release = tieToThisProcess(child.pid as number)
  void ended.then(release)
  child.unref()
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopServer(child, ended, native, directory))
  return { url: connectionUrl(directory, port), directory, shared: false, stop }
}

/** Appends to one file, set aside when it has grown; returns the size before this start. */
function openLog(cluster: Cluster): { fd: number; size: number } {
  const file = logFile(cluster)
  if (fs.existsSync(file) && fs.statSync(file).size > 5_000_000) fs.renameSync(file, `${file}.1`)
  const fd = fs.openSync(file, 'a', 0o600)
  if (cluster.runAs) fs.fchownSync(fd, cluster.runAs.uid, cluster.runAs.gid)
  return { fd, size: fs.fstatSync(fd).size }
}

function serverArguments(port: number, settings: Readonly<Record<string, string>> = {}): string[] {
  const megabytes = Math.round(Math.min(1024, Math.max(64, os.totalmem() / 2 ** 20 / 16)))
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: `${megabytes}MB`,
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    wal_compression: 'on',
    lc_messages: 'C',
    timezone: 'UTC',
    // Failing statements carry personal data; the application reports them itself, without values.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function becomesReady(directory: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const running = findPostmaster(directory)
    if (running && running.pid === child.pid && running.status === 'ready') return true
    await wait(10)
  }
  return false
}

/** Throws what a person can act on; returns where the reason passes by itself. */
function explainFailure(output: string, { directory }: Cluster, port: number): void {
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(output)) return
  if (/could not (bind|create any TCP)/.test(output)) {
    throw new Error(`Port ${port} on 127.0.0.1 is taken, so the database cannot listen there. Free it or set another port.`)
  }
  if (/No space left on device/.test(output)) throw new Error(`The disk that holds ${directory} is full; the database cannot start.`)
  throw new Error(`The database in ${directory} did not start:\n${output.trim().split('\n').slice(-15).join('\n')}`)
}

async function stopServer(child: ChildProcess, ended: Promise<void>, native: string, directory: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  if (process.platform === 'win32') {
    // Windows has no signals: kill() would end the server as a crash.
    spawnSync(path.join(native, 'bin', 'pg_ctl.exe'), ['stop', '-D', directory, '-m', 'fast', '-w'], { windowsHide: true })
  } else {
    child.kill('SIGINT')
  }
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopLimitMs)
  await ended
  clearTimeout(timer)
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

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as net.AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
