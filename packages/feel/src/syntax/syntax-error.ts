import type { Position } from '../environment.ts'

/** A source that is no FEEL. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError'
  /** What is wrong, without where. */
  readonly reason: string
  readonly source: string
  readonly position: Position

  constructor(message: string, source: string, position: Position) {
    super(`${message} at ${position.from}: ${source}`)
    this.reason = message
    this.source = source
    this.position = position
  }
}
