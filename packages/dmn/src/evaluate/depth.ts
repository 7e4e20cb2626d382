/** Deep enough for every recursion that ends, and far from the end of the stack, so that every machine agrees. */
const mostCalls = 500

/** Knowledge calls itself without end. */
export class TooDeepError extends Error {
  override readonly name = 'TooDeepError'
}

/** How deeply functions of the models call each other at the moment. */
export class Depth {
  #calls = 0

  /** @throws TooDeepError, which ends the whole evaluation: going on with null could take for ever */
  call<T>(work: () => T): T {
    if (this.#calls >= mostCalls) throw new TooDeepError(`More than ${mostCalls} calls inside each other`)
    this.#calls += 1
    try {
      return work()
    } finally {
      this.#calls -= 1
    }
  }
}
