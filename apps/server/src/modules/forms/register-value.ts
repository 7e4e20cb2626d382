import { evaluate, type ExpressionClock, type Field } from '@diwan/service-kit'
import { acceptAnswer } from './accept-answer.ts'
import type { Scope } from './schema.ts'

/** The answer a register gives; undefined when it gives none, or one that the question would refuse. */
export const registerValue = (field: Field, scope: Scope, clock: ExpressionClock): unknown =>
  field.prefill === undefined
    ? undefined
    : acceptAnswer(field, evaluate(field.prefill, scope, clock), scope, clock).value

/**
 * Whether only the register can change the answer: then it is shown, and whatever a request says instead is ignored.
 */
export const isFixed = (field: Field, scope: Scope, clock: ExpressionClock): boolean =>
  field.readOnly === true && registerValue(field, scope, clock) !== undefined
