/** The platform's expression language for islands: the same code that decides on the server. */
export {
  ExpressionError,
  compileExpression,
  evaluate,
  holds,
  namesIn,
  type ExpressionClock,
} from '@diwan/service-kit'
