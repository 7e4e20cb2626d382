/**
 * Ends the database server when this process ends in a way it cannot act on (kill -9, out of memory). A shell waits
 * for our end of a pipe to close, which the kernel does for every kind of death, and then asks for a fast shutdown.
 */
import { spawn } from 'node:child_process'

/** Returns the function that cuts the lifeline without harm, once the server has ended by itself. */
export function tieToThisProcess(serverPid: number): () => void {
  const endServer = () => {
    try {
      process.kill(serverPid, 'SIGINT')
    } catch {
      // It has ended already.
    }
  }
  process.once('exit', endServer)
  if (process.platform === 'win32') return () => process.off('exit', endServer)

  const shell = spawn(
    '/bin/sh',
    ['-c', 'read -r order; test "$order" = release || kill -INT "$1"', 'sh', String(serverPid)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  )
  // Without a shell (a minimal container) the exit listener above still covers every orderly end.
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  return () => {
    process.off('exit', endServer)
    shell.stdin.end('release\n')
  }
}
