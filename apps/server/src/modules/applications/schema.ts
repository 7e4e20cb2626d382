import type { Locale, LocalisedText } from '@diwan/service-kit'
import { Type, type Static } from 'typebox'
import type { Actor, Channel } from '../../platform/context.ts'
import type { Answers, QuestionAsked, RawAnswers, Scope } from '../forms/index.ts'

/** Register data as it was read: expressions see `value` under the fact's id. */
export interface FactRead {
  readonly value: unknown
  /** Name of the connector. */
  readonly source: string
  /** ISO 8601. */
  readonly readAt: string
  /** What was asked with: with other parameters it is another fact. */
  readonly input?: Readonly<Record<string, unknown>>
}
export type Facts = Readonly<Record<string, FactRead>>

/** What expressions see: facts by id, then answers by field id. */
export function scopeOf(facts: Facts, answers: Answers): Scope {
  return { ...Object.fromEntries(Object.entries(facts).map(([id, { value }]) => [id, value])), ...answers }
}

/** A form being filled in. */
export interface Draft {
  readonly id: string
  readonly serviceId: string
  readonly serviceVersion: number
  /** Person applied for; null while nobody is signed in. */
  readonly personId: string | null
  readonly sessionId: string | null
  readonly actor: Actor
  readonly locale: Locale
  readonly channel: Channel
  /** As typed, by field id, of every page that was sent. */
  readonly typed: RawAnswers
  readonly answers: Answers
  readonly facts: Facts
  /** Where a prefilled answer came from, by field id. */
  readonly sources: Readonly<Record<string, LocalisedText>>
  readonly donePages: readonly string[]
  readonly revision: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly submittedReference: string | null
}

export const statuses = [
  'submitted',
  'in-review',
  'awaiting-applicant',
  'awaiting-payment',
  'in-progress',
  'ready-to-collect',
  'completed',
  'refused',
  'lapsed',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof statuses)[number]

export const outcomes = ['completed', 'refused', 'lapsed', 'withdrawn'] as const
export type ApplicationOutcome = (typeof outcomes)[number]

/** Where messages about an application go when it has no inbox. */
export interface Contact {
  readonly email?: string
  readonly mobile?: string
}

/** What an officer asked to be mended. */
export interface Correction {
  readonly fields: readonly string[]
  readonly reason: LocalisedText
  /** Open task of the applicant. */
  readonly taskId: string | null
  readonly askedAt: string
  readonly dueAt: string | null
}

export interface Application {
  readonly id: string
  readonly reference: string
  readonly draftId: string | null
  readonly serviceId: string
  readonly serviceVersion: number
  readonly entityId: string
  readonly status: ApplicationStatus
  /** Person applied for; null for services without identity. */
  readonly personId: string | null
  readonly actingPersonId: string | null
  readonly mandateId: string | null
  /** Session that may see it when nobody is signed in. */
  readonly sessionId: string | null
  readonly applicantName: LocalisedText | null
  readonly contact: Contact
  readonly locale: Locale
  readonly channel: Channel
  readonly answers: Answers
  readonly facts: Facts
  readonly questions: readonly QuestionAsked[]
  readonly correction: Correction | null
  readonly processInstanceId: string | null
  readonly revision: number
  readonly submittedAt: Date
  /** Promised end by the service level. */
  readonly dueAt: Date | null
  readonly updatedAt: Date
  readonly endedAt: Date | null
  readonly outcome: ApplicationOutcome | null
}

/** What may change after submission; everything else is as it was submitted. */
export type ApplicationChange = Partial<
  Pick<
    Application,
    'status' | 'answers' | 'facts' | 'questions' | 'correction' | 'processInstanceId' | 'dueAt' | 'endedAt' | 'outcome' | 'contact' | 'sessionId' | 'personId'
  >
>

/** One line of the timeline. */
export interface ApplicationEvent {
  readonly id: string
  readonly applicationId: string
  readonly at: Date
  readonly kind: string
  /** Without personal numbers: see `actorLabel`. */
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

export const ServiceParams = Type.Object({ id: Type.String({ pattern: '^[a-z0-9.-]{1,100}$' }) })
const uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DraftParams = Type.Object({ draftId: uuid })
export const DraftPageParams = Type.Object({ draftId: uuid, pageId: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) })
export const DraftFileParams = Type.Object({ draftId: uuid, fieldId: Type.String({ pattern: '^[a-z0-9_]{1,60}$' }) })
export const DraftPageQuery = Type.Object({
  change: Type.Optional(Type.String({ maxLength: 60 })),
  /** Ids of questions that the answers brought up. */
  more: Type.Optional(Type.String({ maxLength: 2_000 })),
})

const Text = Type.Object({ ar: Type.String(), en: Type.String() })
const uploadedFile = Type.Object({ filename: Type.String({ maxLength: 200 }), contentBase64: Type.String({ maxLength: 9_000_000 }) })

export const CreateApplication = Type.Object({
  serviceId: Type.String({ maxLength: 100 }),
  answers: Type.Record(Type.String(), Type.Unknown()),
  files: Type.Optional(Type.Record(Type.String(), uploadedFile)),
  /** The applicant states that the answers are true. */
  declared: Type.Literal(true),
  locale: Type.Optional(Type.Union([Type.Literal('ar'), Type.Literal('en')])),
})
export type CreateApplication = Static<typeof CreateApplication>

export const CreatedApplication = Type.Object({
  reference: Type.String(),
  id: Type.String(),
  status: Type.String(),
  status_text: Text,
  due_at: Type.Union([Type.String(), Type.Null()]),
  access_key: Type.Optional(Type.String()),
  links: Type.Object({ self: Type.String(), page: Type.String() }),
})
