/** Looks at a server that may already run on a cluster, by the file it keeps there. */
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** 'starting', 'stopping', 'ready' … as the server itself writes it (pg_ctl reads the same line). */
  readonly status: string
}

const pidFile = (directory: string) => path.join(directory, 'postmaster.pid')

/** The server that says it runs on this cluster, if that process lives. */
export function findPostmaster(directory: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = fs.readFileSync(pidFile(directory), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? 'starting').trim() }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * After a hard stop the file names a process that is gone, and the number may have been given to another program (in a
 * container it nearly always is). PostgreSQL then refuses to start, so such a file is removed; in doubt it is kept.
 */
export function removeForeignPidFile(directory: string, pid: number): boolean {
  const command = commandOf(pid)
  if (command === undefined || command.includes('postgres')) return false
  fs.rmSync(pidFile(directory), { force: true })
  return true
}

function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return undefined
    }
  }
  if (process.platform === 'win32') return undefined
  const { status, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}
