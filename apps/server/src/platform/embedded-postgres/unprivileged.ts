/**
 * PostgreSQL refuses to run as the superuser of the machine. Started by root, the server therefore runs as an
 * unprivileged user, and everything it reads must be reachable for that user.
 */
import fs from 'node:fs'
import path from 'node:path'

export interface UserIds {
  readonly uid: number
  readonly gid: number
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** The user `postgres` where the machine has one, else `nobody`. */
export function unprivilegedUser(passwd = fs.readFileSync('/etc/passwd', 'utf8')): UserIds {
  const entries = passwd.split('\n').map((line) => line.split(':'))
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody')
  if (!entry)
    throw new Error(
      'PostgreSQL cannot run as root and there is neither a user postgres nor nobody. Start Diwan as an ordinary user.',
    )
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** Whether a user may pass through every existing folder above `target` (mode bits; access lists are not read). */
export function canReach(target: string, { uid, gid }: UserIds): boolean {
  let folder = path.dirname(path.resolve(target))
  while (!fs.existsSync(folder)) folder = path.dirname(folder)
  for (folder = fs.realpathSync(folder); ; folder = path.dirname(folder)) {
    const stat = fs.statSync(folder)
    const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
    if (((stat.mode >> shift) & 1) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

export function chownTree(root: string, { uid, gid }: UserIds): void {
  fs.lchownSync(root, uid, gid)
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    fs.lchownSync(path.join(entry.parentPath, entry.name), uid, gid)
  }
}
