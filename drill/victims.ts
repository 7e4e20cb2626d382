/** Web and worker processes that are killed without warning and started again, for as long as the drill goes on. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../apps/server/src/platform/free-port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const loader = ['--disable-warning=ExperimentalWarning', '--import', './apps/server/tsx-loader.mjs']

export interface Victims {
  readonly webs: readonly string[]
  kills(): number
  /** Ends the killing; everything runs from then on. */
  spare(): Promise<void>
  stop(): Promise<void>
}

class Victim {
  private child: ChildProcess | undefined
  private readonly program: string
  private readonly environment: NodeJS.ProcessEnv

  constructor(program: string, environment: NodeJS.ProcessEnv) {
    this.program = program
    this.environment = environment
  }

  start(): void {
    this.child = spawn(process.execPath, [...loader, this.program], {
      cwd: root,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], ...this.environment },
    })
  }

  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}

/** Two of each. @param everyMs time between two kills. */
export async function startVictims(environment: NodeJS.ProcessEnv, everyMs: number): Promise<Victims> {
  const ports = [await freePort(), await freePort()]
  const webs = ports.map(
    (port) => new Victim('apps/server/src/main.ts', { ...environment, ROLE: 'web', PORT: String(port) }),
  )
  const workers = [1, 2].map(() => new Victim('drill/failing-worker.ts', { ...environment, ROLE: 'worker' }))
  const all = [...webs, ...workers]
  for (const victim of all) victim.start()
  let kills = 0
  let isOver = false
  const killing = (async () => {
    // The first has to get anywhere at all.
    await wait(3 * everyMs)
    while (!isOver) {
      const victim = all[Math.floor(Math.random() * all.length)]
      await victim?.kill()
      kills += 1
      victim?.start()
      await wait(everyMs * (0.5 + Math.random()))
    }
  })()
  return {
    webs: ports.map((port) => `http://127.0.0.1:${port}`),
    kills: () => kills,
    async spare() {
      isOver = true
      await killing
    },
    async stop() {
      isOver = true
      await killing
      await Promise.all(all.map((victim) => victim.kill()))
    },
  }
}
