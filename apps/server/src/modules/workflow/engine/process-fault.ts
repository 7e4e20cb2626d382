import type { HistoryEntry } from './state.ts'

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
  | 'not_a_number'
  | 'not_a_list'
  | 'no_start'

/** The signal does not fit the state, or the definition leads nowhere from here. The state is unchanged. */
export class ProcessFault extends Error {
  override readonly name = 'ProcessFault'
  readonly code: FaultCode
  readonly elementId: string | null
  /** What had happened in the transition that was given up. */
  history: readonly HistoryEntry[] = []

  constructor(code: FaultCode, message: string, elementId: string | null = null) {
    super(message)
    this.code = code
    this.elementId = elementId
  }
}
