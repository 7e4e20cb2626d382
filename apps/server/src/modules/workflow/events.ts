import type { LocalisedText } from '@diwan/service-kit'
import type { Performer, UserTaskKind } from './compiled-process.ts'

/** What a process is about: opaque here, known to the module that started it. */
export interface Subject {
  readonly type: string
  readonly id: string
}

export interface TaskOpened {
  readonly instanceId: string
  readonly processId: string
  readonly subject: Subject
  /** Unique within the instance; a task that is opened again has another. */
  readonly taskId: string
  readonly elementId: string
  readonly name: LocalisedText
  readonly performer: Performer
  readonly role: string | null
  readonly kind: UserTaskKind
  /** What may be chosen; empty when there is nothing to choose. */
  readonly outcomes: readonly string[]
  /** Key of the time limit. */
  readonly limit: string | null
  /** Time allowed: ISO 8601 duration in working time. */
  readonly dueHint: string | null
  /** When its boundary timer cancels it, in elapsed time; null when it waits for ever. */
  readonly expiresAt: Date | null
}

export interface TaskClosed {
  readonly instanceId: string
  readonly processId: string
  readonly subject: Subject
  readonly taskId: string
  readonly elementId: string
  /** `cancelled`: its time ran out or the case ended. */
  readonly how: 'completed' | 'cancelled'
  readonly outcome: string | null
}

export interface ProcessEnded {
  readonly instanceId: string
  readonly processId: string
  readonly subject: Subject
  /** Such as completed, refused, lapsed, withdrawn; null when the end event names none. */
  readonly outcome: string | null
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'workflow.task-opened': TaskOpened
    'workflow.task-closed': TaskClosed
    'workflow.ended': ProcessEnded
  }
}
