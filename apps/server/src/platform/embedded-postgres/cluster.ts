/** The files of the database: where they are, who owns them, how they come to be. */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { machineFolder, makeReadableFolder } from './native.ts'
import { canReach, chownTree, isRoot, unprivilegedUser, type UserIds } from './unprivileged.ts'

/** Version of the programs; a data folder of another major version is refused, never converted silently. */
export const majorVersion = '18'
export const superuser = 'diwan'
export const databaseName = 'diwan'

export interface Cluster {
  readonly directory: string
  /** Whom the server runs as; undefined: as ourselves. */
  readonly runAs: UserIds | undefined
}

const isCluster = (directory: string) => fs.existsSync(path.join(directory, 'PG_VERSION'))
const passwordFile = (directory: string) => path.join(directory, 'diwan.password')

/**
 * Finds the place for `dataDir`. Started by root with a folder that only root can pass (such as a clone in root's
 * home), the files live in the machine's folder under a name derived from `dataDir`; once there, they stay there.
 */
export function locateCluster(dataDir: string): Cluster {
  const wanted = path.resolve(dataDir)
  if (!isRoot()) return { directory: wanted, runAs: undefined }
  const moved = path.join(machineFolder(), 'clusters', createHash('sha256').update(wanted).digest('hex').slice(0, 16))
  const existing = [wanted, moved].find(isCluster)
  if (existing) return { directory: existing, runAs: ownerOf(existing) }
  const runAs = unprivilegedUser()
  return { directory: canReach(wanted, runAs) ? wanted : moved, runAs }
}

/** A cluster made by an ordinary user is served as that user; one copied back by root is given to the server's user. */
function ownerOf(directory: string): UserIds {
  const { uid, gid } = fs.statSync(path.join(directory, 'PG_VERSION'))
  const owner = uid === 0 ? unprivilegedUser() : { uid, gid }
  if (uid === 0) chownTree(directory, owner)
  if (!canReach(path.join(directory, 'PG_VERSION'), owner)) {
    throw new Error(
      `The database in ${directory} belongs to user ${owner.uid}, who may not pass the folders above it. Open them for that user (chmod o+x) or choose another DATA_DIR.`,
    )
  }
  return owner
}

/** Makes the cluster where there is none. Returns true when it did. */
export function ensureCluster({ directory, runAs }: Cluster, native: string): boolean {
  if (isCluster(directory)) {
    checkUsable(directory)
    return false
  }
  if (fs.existsSync(directory) && fs.readdirSync(directory).length > 0) {
    throw new Error(`${directory} is not empty and holds no database. Choose another DATA_DIR or empty it.`)
  }
  makeReadableFolder(path.dirname(directory))
  // Made beside its place and renamed: an interrupted start leaves nothing half made, and of two starts one wins.
  const staging = fs.mkdtempSync(`${directory}.new-`)
  try {
    if (runAs) fs.chownSync(staging, runAs.uid, runAs.gid)
    initialise(path.join(staging, 'cluster'), staging, runAs, native)
    if (fs.existsSync(directory)) fs.rmdirSync(directory)
    fs.renameSync(path.join(staging, 'cluster'), directory)
    return true
  } catch (error) {
    if (!isCluster(directory)) throw error
    return false
  } finally {
    fs.rmSync(staging, { recursive: true, force: true })
  }
}

function initialise(target: string, staging: string, runAs: UserIds | undefined, native: string): void {
  const password = path.join(staging, 'password')
  fs.writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (runAs) fs.chownSync(password, runAs.uid, runAs.gid)
  const run = (program: string, args: readonly string[], input = '') => {
    const command = path.join(native, 'bin', program)
    const result = spawnSync(command, args, {
      ...runAs,
      ...childEnvironment(staging),
      cwd: staging,
      input,
      encoding: 'utf8',
      windowsHide: true,
    })
    if (result.error) throw new Error(`${command} could not be run: ${result.error.message}`, { cause: result.error })
    if (result.status !== 0) throw new Error(`${program} failed in ${staging}:\n${result.stderr || result.stdout}`)
  }
  run('initdb', [
    '-D', target, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--no-instructions',
    // ICU's root locale orders both scripts; a C locale would give pg_trgm no trigrams for Arabic.
    '--locale-provider=icu', '--icu-locale=und',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'}`,
  ])
  run('postgres', ['--single', '-D', target, 'postgres'], `create database ${databaseName};\n`)
  fs.renameSync(password, passwordFile(target))
}

function checkUsable(directory: string): void {
  let version: string
  try {
    version = fs.readFileSync(path.join(directory, 'PG_VERSION'), 'utf8').trim()
    fs.accessSync(passwordFile(directory), fs.constants.R_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Error(
        `The database in ${directory} was not made by Diwan (no diwan.password). Set DATABASE_URL to use it.`,
        { cause: error },
      )
    }
    throw new Error(
      `The database in ${directory} belongs to another user of this machine. Start as that user or choose another DATA_DIR.`,
      { cause: error },
    )
  }
  if (version !== majorVersion) {
    throw new Error(
      `The database in ${directory} is of PostgreSQL ${version}; this version of Diwan carries ${majorVersion}. Restore a backup into a new DATA_DIR, or set DATABASE_URL.`,
    )
  }
}

export function connectionUrl(directory: string, port: number, database = databaseName): string {
  const password = fs.readFileSync(passwordFile(directory), 'utf8').trim()
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
}

/**
 * The server inherits nothing of our environment: no secrets, no LC_* or PG* of the shell, and not root's HOME, where
 * its libraries would look for settings. Windows programs do not start without the system's variables.
 */
export function childEnvironment(home: string): { env?: Record<string, string> } {
  if (process.platform === 'win32') return {}
  return { env: { HOME: home, PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
}
