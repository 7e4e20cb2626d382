/** What composition gives to this module. */
import type { Currency, LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { createGateway, type Gateway } from './gateway.ts'
import type { Subject } from './schema.ts'

/** Everything printed on a receipt. */
export interface PrintedReceipt {
  readonly kind: 'receipt'
  readonly number: string
  readonly verifyUrl: string | null
  readonly issuer: LocalisedText
  readonly payer: LocalisedText
  readonly lines: readonly { readonly text: LocalisedText; readonly amountMinor: number }[]
  readonly totalMinor: number
  readonly currency: Currency
  readonly paidAt: Date
  readonly timeZone: string
  readonly details: readonly { readonly label: LocalisedText; readonly value: string | LocalisedText }[]
  readonly legalNote: LocalisedText
  readonly demo: boolean
}

export interface PaymentsConfiguration {
  readonly gatewayUrl: string
  /** Bearer key of the gateway's interface. */
  readonly gatewayKey: string
  /** Signs the gateway's callbacks: `whsec_<base64>`, or any text used as its UTF-8 bytes. */
  readonly webhookSecret: string
  /** Base of absolute links, without a trailing slash: where the gateway sends payers and callbacks. */
  readonly publicUrl: string
  /** Whether the subject is the actor's own, to pay for and to see receipts of; independent of where it stands. */
  readonly canPay: (ctx: Ctx, subject: Subject) => Promise<boolean>
  /** Page of the subject, without language. */
  readonly subjectUrl: (subject: Subject) => Promise<string> | string
  readonly renderReceipt: (receipt: PrintedReceipt) => Promise<Buffer>
  /**
   * Takes the subject's own lock before the request's, so that a payment and a withdrawal never wait for each other.
   */
  readonly lockSubject?: (ctx: Ctx, subject: Subject) => Promise<void>
  /** Receipts say that they are demonstrations. */
  readonly isDemo?: boolean
  /** How long one call to the gateway may take, in milliseconds; 4000 unless told. */
  readonly timeoutMs?: number
}

type Configured = PaymentsConfiguration & { readonly gateway: Gateway }

let configured: Configured | undefined

export function configurePayments(configuration: PaymentsConfiguration): void {
  configured = { ...configuration, gateway: createGateway(configuration) }
}

export function configuration(): Configured {
  if (!configured) throw new Error('configurePayments has not been called')
  return configured
}
