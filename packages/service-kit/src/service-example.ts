import type { LocalisedText } from './localised-text.ts'

/** What an officer or the applicant does in an example, in order. */
export type ExampleStep =
  | {
      readonly as: 'officer'
      readonly outcome: string
      readonly fields?: readonly string[]
      readonly reason?: LocalisedText
    }
  | { readonly as: 'applicant'; readonly do: 'pay' | 'fail-payment' }
  | { readonly as: 'applicant'; readonly do: 'correct'; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly as: 'clock'; readonly advanceDays: number }

/** How an example must end. */
export type ExampleEnd =
  | {
      readonly outcome: 'completed' | 'refused' | 'lapsed' | 'withdrawn'
      readonly paidMinor?: number
      readonly outputs?: readonly string[]
    }
  /** Not accepted at submission: ids of the requirements not met, or of the fields in error. */
  | { readonly notAccepted: readonly string[] }
  | { readonly verification: 'valid' | 'revoked' | 'unknown' }

/** A story of one applicant, run from end to end by the tests. */
export interface ServiceExample {
  readonly name: string
  /** A demo persona by personal number; null: not signed in. */
  readonly applicant: string | null
  readonly answers: Readonly<Record<string, unknown>>
  /** Field id → sample document. */
  readonly files?: Readonly<Record<string, 'photo.jpg' | 'document.pdf'>>
  readonly steps: readonly ExampleStep[]
  readonly end: ExampleEnd
}

export const defineExamples = (examples: readonly ServiceExample[]): readonly ServiceExample[] => examples
