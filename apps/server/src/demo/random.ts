/** Chance that can be repeated: the same seed gives the same nation on every machine. Not for secrets. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both possible. */
  integer(min: number, max: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True once in 1 / probability. */
  chance(probability: number): boolean
  uuid(): string
}

/**
 * The same chance, but none of these UUIDs ever comes out of it. All seeds walk one circle of numbers from different
 * places, so a long enough walk meets what another seed gave.
 */
export const withoutIds = (random: Random, taken: ReadonlySet<string>): Random => ({
  ...random,
  uuid() {
    let id = random.uuid()
    while (taken.has(id)) id = random.uuid()
    return id
  },
})

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough to invent people. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 0x1_0000_0000
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const hex = () => bits().toString(16).padStart(8, '0')
  return {
    next,
    integer,
    pick: (items) => items[integer(0, items.length - 1)] as never,
    chance: (probability) => next() < probability,
    // RFC 9562 version 4 layout.
    uuid: () => {
      const text = hex() + hex() + hex() + hex()
      const variant = '89ab'[integer(0, 3)]
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`
    },
  }
}
