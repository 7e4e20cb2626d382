import { NameIndex, indexOf, longestName, type KnownNames, type NameMatch, type NameTree } from './names.ts'

export type Origin = 'local' | 'outside' | 'built-in'

interface Level {
  readonly index: NameIndex
  readonly origin: Origin
}

/** Which names are known at a place of the source, innermost first. */
export class NameScope {
  private readonly levels: readonly Level[]

  private constructor(levels: readonly Level[]) {
    this.levels = levels
  }

  static of(names: KnownNames, builtIns: NameIndex): NameScope {
    return new NameScope([
      { index: indexOf(names), origin: 'outside' },
      { index: builtIns, origin: 'built-in' },
    ])
  }

  with(index: NameIndex, origin: Origin = 'local'): NameScope {
    return new NameScope([{ index, origin }, ...this.levels])
  }

  withName(name: string, inside?: NameTree): NameScope {
    const index = new NameIndex()
    index.add(name, inside)
    return this.with(index)
  }

  longest(text: string, from: number): (NameMatch & { origin: Origin }) | undefined {
    const indexes = this.levels.map(({ index }) => index)
    const match = longestName(text, from, indexes)
    return match && { ...match, origin: (this.levels[match.level] as Level).origin }
  }
}
