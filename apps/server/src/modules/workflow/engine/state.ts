/** The changing part of a process instance, and what a transition does to it. Plain JSON throughout. */

export interface Token {
  /** Unique within the instance for ever: a task that is opened again has another token. */
  readonly id: string
  /** Element on which it rests. */
  readonly at: string
  /** Instant of its arrival, ISO 8601. */
  readonly since: string
  /** Token of the activity that contains this one; absent at the level of the process. */
  readonly parent?: string
  /** Occurrence for which each repeating timer of the element is set, when it is not the first. */
  readonly cycles?: Readonly<Record<string, number>>
}

export type Variables = Readonly<Record<string, unknown>>

export interface InstanceState {
  /** Resting tokens. */
  readonly tokens: readonly Token[]
  /** Number of the last token ever made. */
  readonly lastToken: number
  readonly variables: Variables
  /** Durations by limit key, from the service definition, instead of those in the process. */
  readonly limits: Readonly<Record<string, string>>
  readonly status: 'active' | 'ended'
  readonly outcome?: string
}

export type HistoryKind =
  | 'process-started'
  | 'activity-started'
  | 'activity-completed'
  | 'activity-cancelled'
  | 'decision-made'
  | 'flow-taken'
  | 'timer-fired'
  | 'process-cancelled'
  | 'process-ended'

export interface HistoryEntry {
  readonly kind: HistoryKind
  readonly elementId?: string
  readonly tokenId?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Something to be done later, at an element where a token rests. */
export type JobOrder =
  | { readonly kind: 'service-task'; readonly tokenId: string; readonly elementId: string }
  | {
      readonly kind: 'timer'
      readonly tokenId: string
      readonly elementId: string
      readonly occurrence: number
      readonly dueAt: Date
    }

/** A job that is no longer needed. */
export type JobRef =
  | { readonly kind: 'service-task'; readonly tokenId: string }
  | { readonly kind: 'timer'; readonly tokenId: string; readonly elementId: string; readonly occurrence: number }

export interface OpenedTask {
  readonly tokenId: string
  readonly elementId: string
  /** Working time to complete it, ISO 8601 duration; null without a limit. */
  readonly dueHint: string | null
  /** When a timer will take it away; null when none does. */
  readonly expiresAt: Date | null
}

export interface ClosedTask {
  readonly tokenId: string
  readonly elementId: string
  readonly how: 'completed' | 'cancelled'
  readonly outcome: string | null
}

export interface Transition {
  readonly state: InstanceState
  readonly history: readonly HistoryEntry[]
  readonly jobs: readonly JobOrder[]
  readonly droppedJobs: readonly JobRef[]
  readonly opened: readonly OpenedTask[]
  readonly closed: readonly ClosedTask[]
  /** True when this transition ended the instance. */
  readonly ended: boolean
}

/** What happens to a running instance from outside. */
export type Signal =
  | {
      readonly kind: 'complete-task'
      readonly tokenId: string
      readonly outcome?: string
      readonly variables?: Variables
      /** Kept in the history, so that the same request is recognised when it comes again. */
      readonly idempotencyKey?: string
    }
  | { readonly kind: 'service-done'; readonly tokenId: string; readonly variables?: Variables }
  | {
      readonly kind: 'timer-due'
      readonly tokenId: string
      readonly elementId: string
      readonly occurrence: number
      /** When it was due, which may be long ago: repetitions are counted from here. */
      readonly dueAt: Date
    }
  | { readonly kind: 'cancel'; readonly outcome: string; readonly reason: string }

/** Asked of the driver while a transition runs: the engine itself reaches nothing. */
export interface DecisionRequest {
  readonly elementId: string
  readonly decision: string
  readonly variables: Variables
}

export type Steps<Result = void> = Generator<DecisionRequest, Result, unknown>
