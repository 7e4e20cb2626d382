import type { LocalisedText } from '@diwan/service-kit'
import type { Channel } from '../../platform/context.ts'
import type { ApplicationOutcome } from './schema.ts'

export interface ApplicationSubmitted {
  readonly applicationId: string
  readonly reference: string
  readonly serviceId: string
  readonly serviceVersion: number
  readonly entityId: string
  readonly personId: string | null
  readonly channel: Channel
  /** When the form was begun; the time to complete a transaction counts from here. */
  readonly begunAt: Date
  readonly submittedAt: Date
}

/** A task of an officer was opened; tasks of applicants are shown on their own page. */
export interface ApplicationTaskOpened {
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

/** An officer is about to decide. Whoever keeps the officers' queues may object by throwing: nothing has been written yet. */
export interface ApplicationDeciding {
  readonly applicationId: string
  readonly instanceId: string
  readonly taskId: string
}

/** The applicant wrote to the entity. */
export interface ApplicationMessageReceived {
  readonly applicationId: string
  readonly at: Date
}

/** An officer wrote to the applicant. */
export interface ApplicationMessageSent {
  readonly applicationId: string
}

export interface ApplicationEnded {
  readonly applicationId: string
  readonly reference: string
  readonly serviceId: string
  readonly entityId: string
  readonly personId: string | null
  readonly outcome: ApplicationOutcome
  readonly submittedAt: Date
  readonly endedAt: Date
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'application.submitted': ApplicationSubmitted
    'application.task-opened': ApplicationTaskOpened
    'application.deciding': ApplicationDeciding
    'application.message-received': ApplicationMessageReceived
    'application.message-sent': ApplicationMessageSent
    'application.ended': ApplicationEnded
  }
}
