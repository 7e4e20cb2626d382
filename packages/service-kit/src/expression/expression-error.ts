/** Where in the source the problem is: offsets in UTF-16 units, `to` exclusive. */
export interface ExpressionPosition {
  readonly from: number
  readonly to: number
}

/** A FEEL source that cannot be parsed, or that uses something the language does not have. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  readonly source: string
  readonly position: ExpressionPosition

  constructor(message: string, source: string, position: ExpressionPosition) {
    super(`${message} at ${position.from}: ${source}`)
    this.source = source
    this.position = position
  }
}
