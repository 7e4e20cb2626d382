import type { Locale, LocalisedText } from '@diwan/service-kit'
import { Type } from 'typebox'

/** What a notice is about: opaque here. */
export interface Subject {
  readonly type: string
  readonly id: string
}

export interface Addressee {
  /** Whose inbox it goes to; none for people who did not sign in. */
  readonly personId?: string | null
  readonly email?: string | null
  readonly name?: LocalisedText | null
  /** Language that comes first in the mail. */
  readonly locale: Locale
}

export interface Notify {
  readonly to: Addressee
  readonly subject: Subject
  /** Kind of notice, such as `application.returned`: for counting. */
  readonly template: string
  readonly title: LocalisedText
  /** Plain text; an empty line separates paragraphs. */
  readonly body: LocalisedText
  /** Path of a page, without the language. */
  readonly link?: string
  /** The entity that says it; the platform unless told. */
  readonly from?: LocalisedText
}

export interface Notice {
  readonly id: string
  readonly template: string
  readonly subject: Subject
  readonly personId: string | null
  readonly email: string | null
  readonly recipientName: LocalisedText | null
  readonly locale: Locale
  readonly sender: LocalisedText
  readonly title: LocalisedText
  readonly body: LocalisedText
  readonly link: string | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

export type DeliveryChannel = 'inbox' | 'email'
/** `accepted` and `refused` are the mail server's last word; while it is down there is none. */
export const deliveryOutcomes = ['placed', 'read', 'accepted', 'refused', 'no-address'] as const
export type DeliveryOutcome = (typeof deliveryOutcomes)[number]

export interface Delivery {
  readonly channel: DeliveryChannel
  readonly outcome: DeliveryOutcome
  readonly actor: string
  readonly attempt: number | null
  readonly detail: string | null
  readonly at: Date
}

export const InboxQuery = Type.Object({ page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }) })
export const NoticeParams = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) })
