/** One run of the server program on a cluster: its arguments, its log, its start and its end. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { childEnvironment, type Cluster } from './cluster.ts'
import { tieToThisProcess } from './lifeline.ts'
import { findPostmaster } from './postmaster.ts'

export interface ServerProcess {
  /** Resolves when the program has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Fast shutdown: open transactions roll back, everything committed is kept. */
  stop(): Promise<void>
}

export interface LaunchOptions {
  readonly cluster: Cluster
  readonly native: string
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

const stopLimitMs = 30_000

export const logFile = ({ directory }: Cluster): string => path.join(directory, 'diwan.log')

/** Undefined when another server holds the cluster just now, or a killed one has not quite gone: look again. */
export async function launch({ cluster, native, port, settings }: LaunchOptions): Promise<ServerProcess | undefined> {
  const { directory, runAs } = cluster
  const log = openLog(cluster)
  const child = spawn(path.join(native, 'bin', 'postgres'), ['-D', directory, ...serverArguments(port, settings)], {
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
  if (!(await becomesReady(directory, child, ended))) {
    explainFailure(fs.readFileSync(logFile(cluster)).subarray(log.size).toString('utf8'), cluster, port)
    return undefined
  }
  const release = tieToThisProcess(child.pid as number)
  void ended.then(release)
  // A script that forgets to stop the server still ends; its exit takes the server along.
  child.unref()
  return { ended, stop: () => stopServer(child, ended, native, directory) }
}

/** Appends to one file, set aside when it has grown; returns its size before this start. */
function openLog(cluster: Cluster): { fd: number; size: number } {
  const file = logFile(cluster)
  if (fs.existsSync(file) && fs.statSync(file).size > 5_000_000) fs.renameSync(file, `${file}.1`)
  const fd = fs.openSync(file, 'a', 0o600)
  if (cluster.runAs) fs.fchownSync(fd, cluster.runAs.uid, cluster.runAs.gid)
  return { fd, size: fs.fstatSync(fd).size }
}

function serverArguments(port: number, settings: Readonly<Record<string, string>>): string[] {
  const sixteenth = Math.round(os.totalmem() / 2 ** 20 / 16)
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: `${Math.min(1024, Math.max(64, sixteenth))}MB`,
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

/** The server writes its state into its pid file; reading it costs no connection. */
async function becomesReady(directory: string, child: ChildProcess, ended: Promise<void>): Promise<boolean> {
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    const running = findPostmaster(directory)
    if (running && running.pid === child.pid && running.status === 'ready') return true
    await wait(10)
  }
  return false
}

/** Throws what a person can act on; returns where the reason passes by itself. */
function explainFailure(output: string, { directory }: Cluster, port: number): void {
  // An empty lock file is one that another server has made and not yet written.
  if (/lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(output)) return
  if (/could not bind|could not create any TCP/.test(output)) {
    throw new Error(
      `Port ${port} on 127.0.0.1 is taken, so the database cannot listen there. Free it or set another port.`,
    )
  }
  if (output.includes('No space left on device'))
    throw new Error(`The disk that holds ${directory} is full; the database cannot start.`)
  throw new Error(`The database in ${directory} did not start:\n${output.trim().split('\n').slice(-15).join('\n')}`)
}

async function stopServer(child: ChildProcess, ended: Promise<void>, native: string, directory: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  if (process.platform === 'win32') {
    // Windows has no signals: kill() would end the server as a crash.
    spawnSync(path.join(native, 'bin', 'pg_ctl.exe'), ['stop', '-D', directory, '-m', 'fast', '-w'], {
      windowsHide: true,
    })
  } else {
    child.kill('SIGINT')
  }
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopLimitMs)
  await ended
  clearTimeout(timer)
}
