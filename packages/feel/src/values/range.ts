import type { FeelValue } from './value.ts'

/** An interval. A side without bound is undefined; `=x` and `!=x` are ranges of their own kind, unlike `[x..x]`. */
export class FeelRange {
  readonly start: FeelValue | undefined
  readonly startIncluded: boolean
  readonly end: FeelValue | undefined
  readonly endIncluded: boolean
  readonly kind: 'interval' | 'equal' | 'unequal'

  constructor(bounds: {
    start?: FeelValue | undefined
    startIncluded?: boolean
    end?: FeelValue | undefined
    endIncluded?: boolean
    kind?: FeelRange['kind']
  }) {
    this.start = bounds.start
    this.startIncluded = bounds.startIncluded ?? false
    this.end = bounds.end
    this.endIncluded = bounds.endIncluded ?? false
    this.kind = bounds.kind ?? 'interval'
  }
}
