import type { LocalisedText } from '@diwan/service-kit'
import { Type, type Static } from 'typebox'

/** A task of a process that an officer is to do: how the module that runs the case announces it. */
export interface OpenTask {
  /** Unique within the instance only. */
  readonly taskId: string
  readonly instanceId: string
  readonly elementId: string
  readonly applicationId: string
  readonly reference: string
  readonly serviceId: string
  readonly serviceTitle: LocalisedText
  readonly entityId: string
  readonly role: string
  readonly kind: string
  readonly name: LocalisedText
  readonly openedAt: Date
  readonly dueAt: Date | null
  readonly applicantName: LocalisedText | null
}

export const taskStatuses = ['open', 'completed', 'cancelled'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export interface Task extends OpenTask {
  readonly id: string
  readonly status: TaskStatus
  readonly outcome: string | null
  readonly closedAt: Date | null
  readonly claimedBy: string | null
  readonly claimedByName: LocalisedText | null
  readonly claimedAt: Date | null
}

/** A task by its own id, or as its process knows it. */
export type TaskKey = string | { readonly instanceId: string; readonly taskId: string }

/** What part of the queue is shown. */
export const queueStates = ['all', 'unclaimed', 'mine', 'claimed', 'overdue'] as const
export type QueueState = (typeof queueStates)[number]

export const QueueQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  service: Type.Optional(Type.String({ maxLength: 100 })),
  // Empty: the first line of the list, sent by the form when nothing was chosen.
  state: Type.Unsafe<QueueState | ''>({ type: 'string', enum: ['', ...queueStates], default: '' }),
  page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
})
export type QueueQuery = Static<typeof QueueQuery>

export const TaskParams = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) })
