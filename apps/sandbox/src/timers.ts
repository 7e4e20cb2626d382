/** Everything that happens later in the sandbox. Stopping forgets what is due and lets waiting requests go on. */
export interface Timers {
  after(ms: number, run: () => void): void
  wait(ms: number): Promise<void>
  stop(): void
}

export function createTimers(): Timers {
  const pending = new Map<NodeJS.Timeout, () => void>()
  let stopped = false

  const start = (ms: number, run: () => void, onStop: () => void) => {
    if (stopped) return onStop()
    const timer = setTimeout(() => {
      pending.delete(timer)
      run()
    }, Math.max(0, ms))
    pending.set(timer, onStop)
  }

  return {
    after: (ms, run) => start(ms, run, () => {}),
    wait: (ms) => new Promise((resolve) => start(ms, resolve, resolve)),
    stop() {
      stopped = true
      for (const [timer, onStop] of pending) {
        clearTimeout(timer)
        onStop()
      }
      pending.clear()
    },
  }
}
