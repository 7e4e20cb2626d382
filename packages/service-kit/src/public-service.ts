/**
 * A public service as data. Terms follow CPSV-AP 3.2: PublicService, competent authority, requirement, evidence, cost,
 * output, channel, life event. A definition survives JSON.parse(JSON.stringify(x)): no functions in it.
 */
import type { FormPage } from './field.ts'
import type { LocalisedText } from './localised-text.ts'
import type { Currency } from './money.ts'

/** How well a fact is evidenced. `proposed` is never shown as official. */
export type Confidence = 'verified' | 'partial' | 'proposed' | 'assumed' | 'brief'

export type ServiceChannel = 'portal' | 'mobile' | 'kiosk' | 'contact-centre' | 'service-centre'
export type Audience = 'citizen' | 'resident' | 'gcc' | 'visitor' | 'business' | 'public'
export type AssuranceLevel = 'none' | 'basic' | 'advanced'
export type Delegation = 'guardian-of-minor' | 'family-member' | 'mandate' | 'lawyer' | 'company-representative'

export interface LegalResource {
  readonly title: LocalisedText
  /** Article or clause. */
  readonly article?: LocalisedText
  readonly url?: string
}

/** A condition for getting the service. */
export interface Requirement {
  readonly id: string
  readonly text: LocalisedText
  /** FEEL over answers and facts. */
  readonly condition: string
  /** What a person who does not meet it can do. */
  readonly remedy?: LocalisedText
  readonly legalBasis?: LegalResource
}

/** Data looked up in a register or an entity's system; expressions see it under `id`. */
export interface FactSource {
  readonly id: string
  /**
   * Name of the connector, such as `persons.self`, `persons.knowledge-check`, `traffic.driver-record`, `customs.dues`.
   */
  readonly source: string
  /** Parameter of the connector → FEEL over answers and facts found before it. */
  readonly input: Readonly<Record<string, string>>
  /** The form page after which it is looked up; absent: when the form is opened. */
  readonly afterPage?: string
  readonly title: LocalisedText
  /** Purpose recorded with the read. */
  readonly purpose: LocalisedText
}

export interface CostTier {
  readonly id: string
  readonly label: LocalisedText
  /** FEEL; the first tier that is true applies. */
  readonly condition: string
  readonly amountMinor: number
}

interface CostBase {
  readonly currency: Currency
  readonly confidence: Confidence
  readonly legalBasis?: LegalResource
  readonly note?: LocalisedText
  /** Effective date of the tariff, ISO. */
  readonly since?: string
  readonly refundable?: boolean
}
export type Cost =
  | (CostBase & { readonly model: 'none' })
  | (CostBase & { readonly model: 'fixed'; readonly label: LocalisedText; readonly amountMinor: number })
  | (CostBase & { readonly model: 'tiered'; readonly tiers: readonly CostTier[] })
  /** The lines come from an entity's system: a list of {label{ar,en}, minor} under the named fact. */
  | (CostBase & {
      readonly model: 'external'
      readonly fact: string
      readonly lines: string
      readonly reference: string
    })

export type OutputKind = 'certificate' | 'licence' | 'permit' | 'document' | 'receipt' | 'record' | 'delivery' | 'view'

export interface Claim {
  readonly id: string
  readonly label: LocalisedText
  /** FEEL; a text, a number, a date or {ar, en}. */
  readonly value: string
  /** Shown to anybody who verifies the document: the minimum. */
  readonly isPublic: boolean
}

/** What the service produces. */
export interface Output {
  readonly id: string
  readonly kind: OutputKind
  readonly title: LocalisedText
  /** Issued as a signed, verifiable document with these claims. */
  readonly credential?: { readonly claims: readonly Claim[]; readonly validMonths?: number }
  /** Handed over at a counter, with the originals shown. */
  readonly collect?: boolean
  /** Written to a register: connector name → parameters as FEEL. */
  readonly registerUpdate?: { readonly target: string; readonly input: Readonly<Record<string, string>> }
}

export interface Duration {
  readonly value: number
  readonly unit: 'minutes' | 'hours' | 'working-days' | 'days'
}

export interface ServiceLevel extends Duration {
  readonly confidence: Confidence
}

export interface ProcessBinding {
  /** Name of a file under processes/, or of one in the service's own folder. */
  readonly definition: string
  /** Time allowed by step: overrides the process's own limits. */
  readonly limits?: Readonly<Record<string, Duration>>
}

export interface PublicService {
  readonly id: string
  readonly version: number
  readonly title: LocalisedText
  readonly summary: LocalisedText
  /** Words people search with that are not in the title. */
  readonly keywords: { readonly ar: readonly string[]; readonly en: readonly string[] }
  readonly sector: string
  readonly competentAuthority: string
  readonly lifeEvents: readonly string[]
  readonly audience: readonly Audience[]
  readonly channels: readonly ServiceChannel[]
  readonly assurance: AssuranceLevel
  readonly delegation: readonly Delegation[]
  readonly legalBasis: readonly LegalResource[]
  readonly requirements: readonly Requirement[]
  readonly facts: readonly FactSource[]
  readonly form: readonly FormPage[]
  readonly cost: Cost
  /** `process`: an application with a case; `verification`: the public page where a document is verified. */
  readonly journey: { readonly kind: 'process'; readonly process: ProcessBinding } | { readonly kind: 'verification' }
  readonly serviceLevel: ServiceLevel
  readonly outputs: readonly Output[]
  /** What happens, in the order it happens, for the card. */
  readonly steps: readonly LocalisedText[]
  /** Field ids and fact ids the reviewing officer sees: what the decision needs, no more. */
  readonly review: { readonly fields: readonly string[]; readonly facts: readonly string[] }
  readonly retention: { readonly years: number; readonly basis: LocalisedText }
  readonly cohort: 'launched-2020' | 'reference' | 'fixture'
  readonly confidence: Confidence
  readonly sources: readonly string[]
  readonly launchedOn?: string
}

/** Checks the type of a definition; the proofs at publication check the rest. */
export const defineService = (service: PublicService): PublicService => service
