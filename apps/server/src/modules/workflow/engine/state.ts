/** The changing part of a process instance, and what a transition does to it. Plain JSON throughout. */

export type Variables = Readonly<Record<string, unknown>>

/** A completed activity that can be compensated. */
export interface Completed {
  readonly at: string
  /** Its own data when it completed. */
  readonly variables?: Variables
  /** Of a sub-process: what was completed in it. */
  readonly inside?: readonly Completed[]
}

/** How far a loop or a multi-instance activity is. */
export interface Repetition {
  /** Instances there will be, where that is known at the beginning. */
  readonly total?: number
  readonly started: number
  readonly completed: number
  readonly terminated: number
  /** The collection, one item for each instance. */
  readonly items?: readonly unknown[]
  readonly outputs?: readonly unknown[]
  /** Indices of completion events that were thrown already. */
  readonly thrown?: readonly number[]
}

export interface Token {
  /** Unique within the instance for ever: a task that is opened again has another token. */
  readonly id: string
  /** Element on which it rests. */
  readonly at: string
  /** Instant of its arrival, ISO 8601. */
  readonly since: string
  /** Token of the activity that contains this one; absent at the level of the process. */
  readonly parent?: string
  /** Flow by which it came to a gateway where it waits for others. */
  readonly via?: string
  /** Occurrence for which each repeating timer of the element is set, when it is not the first. */
  readonly cycles?: Readonly<Record<string, number>>
  /** Data of its own: of a sub-process, of one instance among several, inputs and outputs. */
  readonly variables?: Variables
  /** A called process with inputs and outputs sees no other data. */
  readonly isolated?: true
  /** Conditional events whose condition held when last looked at. */
  readonly held?: readonly string[]
  /** Of events that must all occur: those that did. */
  readonly heard?: readonly string[]
  /** Inside this scope, in order of completion. */
  readonly completed?: readonly Completed[]
  /** To be compensated, the last first. */
  readonly undo?: readonly Completed[]
  readonly mode?: 'waiting' | 'compensating' | 'cancelling'
  /** An event sub-process took over: no other of this scope starts any more. */
  readonly interrupted?: true
  readonly repetition?: Repetition
  /** Next line of a script, next event of a multiple throw. */
  readonly step?: number
  /** Activities of a sequential ad hoc sub-process that were not started yet. */
  readonly ahead?: readonly string[]
  /** An ad hoc sub-process whose completion condition held: nothing is started any more. */
  readonly closing?: true
  /** By complex gateway that has fired: the incoming flows whose tokens it has used. */
  readonly resets?: Readonly<Record<string, readonly string[]>>
}

/** Id of the process as a whole, where a token would be named. */
export const rootId = '0'

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
  /** What the process as a whole remembers, as a token with the id `rootId`; absent when there is nothing. */
  readonly root?: Token
  /** Code of the error that nothing caught. */
  readonly error?: string
}

export type HistoryKind =
  | 'process-started'
  | 'activity-started'
  | 'activity-completed'
  | 'activity-cancelled'
  | 'decision-made'
  | 'flow-taken'
  | 'timer-fired'
  | 'event-caught'
  | 'event-thrown'
  | 'script-logged'
  | 'variables-set'
  | 'process-cancelled'
  | 'process-failed'
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

/** Thrown for whoever listens outside the instance; its own listeners have heard it. */
export type Thrown =
  | {
      readonly kind: 'message'
      readonly elementId: string
      readonly channels: readonly string[]
      readonly correlation: string | null
    }
  | { readonly kind: 'signal'; readonly elementId: string; readonly signal: string }

export interface Transition {
  readonly state: InstanceState
  readonly history: readonly HistoryEntry[]
  readonly jobs: readonly JobOrder[]
  readonly droppedJobs: readonly JobRef[]
  readonly opened: readonly OpenedTask[]
  readonly closed: readonly ClosedTask[]
  readonly thrown: readonly Thrown[]
  /** True when this transition ended the instance. */
  readonly ended: boolean
}

export interface MessageArrived {
  readonly kind: 'message'
  readonly channels: readonly string[]
  readonly correlation?: string | null
  /** Of the one listener that is meant; the first that fits otherwise. */
  readonly tokenId?: string
  readonly elementId?: string
  readonly variables?: Variables
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
  /** The service reports a BPMN error, which a boundary event or an event sub-process may catch. */
  | { readonly kind: 'service-failed'; readonly tokenId: string; readonly code: string }
  | {
      readonly kind: 'timer-due'
      readonly tokenId: string
      readonly elementId: string
      readonly occurrence: number
      /** When it was due, which may be long ago: repetitions are counted from here. */
      readonly dueAt: Date
    }
  | MessageArrived
  | { readonly kind: 'signal'; readonly signal: string; readonly variables?: Variables }
  /** Data that others have changed: conditional events look at it. */
  | { readonly kind: 'set-variables'; readonly variables: Variables }
  | { readonly kind: 'cancel'; readonly outcome: string; readonly reason: string }

/** Asked of the driver while a transition runs: the engine itself reaches nothing. */
export interface DecisionRequest {
  readonly elementId: string
  readonly decision: string
  readonly variables: Variables
}

export type Steps<Result = void> = Generator<DecisionRequest, Result, unknown>
