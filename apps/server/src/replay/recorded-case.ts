/** A case as the replay needs it: what was submitted, and what persons did and how long they took. */
import type { Performer, UserTaskKind } from '../modules/workflow/index.ts'

export interface RecordedTask {
  readonly elementId: string
  readonly kind: UserTaskKind
  readonly performer: Performer
  /** What was chosen; null when there was nothing to choose. */
  readonly outcome: string | null
  /** Nobody did it, and its time ran out. */
  readonly isExpired: boolean
  /** Of an officer, minutes while offices are open; of an applicant, by the clock. */
  readonly minutes: number
}

export interface RecordedCase {
  readonly id: string
  readonly submittedAt: Date
  /** Facts and answers as expressions see them. */
  readonly scope: Readonly<Record<string, unknown>>
  readonly tasks: readonly RecordedTask[]
  /** How it ended in truth; null for a made-up case. */
  readonly outcome: string | null
}
