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
  /** Person applied for; null when nobody signed in. */
  readonly personId: string | null
}

export const taskStatuses = ['open', 'completed', 'cancelled'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** 1 urgent, 2 normal, 3 can wait. */
export const priorities = [1, 2, 3] as const
export type Priority = (typeof priorities)[number]

export interface Task extends Omit<OpenTask, 'personId'> {
  readonly id: string
  readonly status: TaskStatus
  readonly outcome: string | null
  readonly closedAt: Date | null
  readonly claimedBy: string | null
  readonly claimedByName: LocalisedText | null
  readonly claimedAt: Date | null
  /** The supervisor who gave it to its officer; null when it was taken on freely. */
  readonly assignedBy: string | null
  readonly priority: Priority
  /** When the applicant wrote; null when nobody has to answer. */
  readonly messageAt: Date | null
}

/** A task by its own id, or as its process knows it. */
export type TaskKey = string | { readonly instanceId: string; readonly taskId: string }

/** What part of the queue is shown. */
export const queueStates = ['all', 'unclaimed', 'mine', 'claimed', 'overdue', 'closed'] as const
export type QueueState = (typeof queueStates)[number]

/** What can be done with several tasks at once; the last two by supervisors. */
export const bulkActions = ['claim', 'release', 'assign', 'prioritise'] as const
export type BulkAction = (typeof bulkActions)[number]

/** Most tasks of one action: what a person can look over before agreeing. */
export const mostTasks = 100

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const part = (length: number) => Type.Optional(Type.String({ maxLength: length }))

export const QueueQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  service: Type.Optional(Type.String({ maxLength: 100 })),
  role: Type.Optional(Type.String({ maxLength: 60 })),
  officer: Type.Optional(Type.String({ pattern: `^(${uuid})?$` })),
  // Empty: the first line of the list, sent by the form when nothing was chosen.
  state: Type.Unsafe<QueueState | ''>({ type: 'string', enum: ['', ...queueStates], default: '' }),
  'from-day': part(2),
  'from-month': part(2),
  'from-year': part(4),
  'until-day': part(2),
  'until-month': part(2),
  'until-year': part(4),
  page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
  did: Type.Optional(Type.Unsafe<BulkAction | 'balance'>({ type: 'string', enum: [...bulkActions, 'balance'] })),
  done: Type.Integer({ minimum: 0, maximum: 1_000, default: 0 }),
  left: Type.Integer({ minimum: 0, maximum: 1_000, default: 0 }),
})
export type QueueQuery = Static<typeof QueueQuery>

/** Words are looked for without becoming part of an address: they may be a name or a personal number. */
export const SearchBody = Type.Object({ q: Type.String({ maxLength: 200, default: '' }) })

const taskIds = Type.String({ pattern: `^${uuid}$` })

/** Tasks and what is to be done with them; one checkbox sends a text, several a list. */
export const BulkRequest = Type.Object({
  do: Type.Unsafe<BulkAction>({ type: 'string', enum: [...bulkActions] }),
  task: Type.Optional(
    Type.Unsafe<string | string[]>({ anyOf: [{ type: 'array', items: taskIds, maxItems: mostTasks }, taskIds] }),
  ),
  officer: Type.Optional(Type.String({ pattern: `^(${uuid})?$` })),
  priority: Type.Optional(Type.Unsafe<'' | '1' | '2' | '3'>({ type: 'string', enum: ['', '1', '2', '3'] })),
})
export type BulkRequest = Static<typeof BulkRequest>

export const BottleneckQuery = Type.Object({ service: Type.String({ maxLength: 100, default: '' }) })

export const BalanceQuery = Type.Object({ role: Type.Optional(Type.String({ maxLength: 60 })) })
/** Each says which task goes to which account, as it was shown. */
const gift = Type.String({ pattern: `^${uuid}:${uuid}$` })
export const BalanceBody = Type.Object({
  give: Type.Optional(Type.Unsafe<string | string[]>({ anyOf: [{ type: 'array', items: gift, maxItems: 500 }, gift] })),
})

export const TaskParams = Type.Object({ id: Type.String({ pattern: `^${uuid}$` }) })
