export type FaultCode =
  | 'not_active'
  | 'no_such_token'
  | 'not_a_user_task'
  | 'not_a_service_task'
  | 'outcome_required'
  | 'outcome_not_offered'
  | 'no_flow'
  | 'endless'
  | 'timer_value'

/** The signal does not fit the state, or the definition leads nowhere from here. The state is unchanged. */
export class ProcessFault extends Error {
  override readonly name = 'ProcessFault'
  readonly code: FaultCode
  readonly elementId: string | null

  constructor(code: FaultCode, message: string, elementId: string | null = null) {
    super(message)
    this.code = code
    this.elementId = elementId
  }
}
