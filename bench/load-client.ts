/** A client in a process of its own, and other small programs beside the benchmark. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Load, Order } from './programs/load.ts'
import { end } from './running-platform.ts'

export const program = (name: string, ...args: string[]): ChildProcess =>
  fork(new URL(`./programs/${name}`, import.meta.url), args, {
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' },
    execArgv: [],
  })

export interface LoadClient {
  /** @throws when an answer has another status than ordered */
  ask(order: Order): Promise<Load>
  stop(): Promise<void>
}

export async function startClient(): Promise<LoadClient> {
  const child = program('load.ts')
  await once(child, 'message')
  return {
    async ask(order) {
      child.send(order)
      const [load] = (await once(child, 'message')) as [Load]
      if (load.failed > 0)
        throw new Error(`${load.failed} of ${load.requests} answers were not ${order.status}: ${load.failure}`)
      return load
    },
    stop: () => end(child),
  }
}
