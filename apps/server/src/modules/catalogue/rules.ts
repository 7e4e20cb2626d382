import type { Confidence, PublicService, ServiceChannel } from '@diwan/service-kit'

export interface ServiceFilters {
  readonly channel?: ServiceChannel | undefined
  readonly sector?: string | undefined
  readonly entity?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly audience?: string | undefined
  readonly cohort?: string | undefined
}

/** Whether a service is wanted. An entity stands for itself and for those that are part of it. */
export const matchesFilters =
  (filters: ServiceFilters, isPartOf: (entity: string, whole: string) => boolean) =>
  (service: PublicService): boolean => {
    const { channel, sector, entity, lifeEvent, audience, cohort } = filters
    return (
      (channel === undefined || service.channels.includes(channel)) &&
      (sector === undefined || service.sector === sector) &&
      (entity === undefined || isPartOf(service.competentAuthority, entity)) &&
      (lifeEvent === undefined || service.lifeEvents.includes(lifeEvent)) &&
      (audience === undefined || (service.audience as readonly string[]).includes(audience)) &&
      (cohort === undefined || service.cohort === cohort)
    )
  }

export interface OfferingCounts {
  /** Services offered. */
  readonly total: number
  readonly byChannel: Readonly<Record<ServiceChannel, number>>
  readonly bySector: Readonly<Record<string, number>>
  readonly byCohort: Readonly<Record<string, number>>
  /** Service–channel pairs: a service on two channels counts twice. */
  readonly offerings: number
  /** Those on portal, mobile app and kiosk: the ones that the published figures count. */
  readonly selfServiceOfferings: number
}

const tally = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

export function countServices(services: readonly PublicService[]): OfferingCounts {
  const channels = services.flatMap((service) => service.channels)
  const none = { portal: 0, mobile: 0, kiosk: 0, 'contact-centre': 0, 'service-centre': 0 }
  const byChannel = { ...none, ...tally(channels) } as Record<ServiceChannel, number>
  return {
    total: services.length,
    byChannel,
    bySector: tally(services.map(({ sector }) => sector)),
    byCohort: tally(services.map(({ cohort }) => cohort)),
    offerings: channels.length,
    selfServiceOfferings: byChannel.portal + byChannel.mobile + byChannel.kiosk,
  }
}

/** What an amount may be, before the answers are known; null: an entity's system says it. */
export function costRange({ cost }: PublicService): { readonly minMinor: number; readonly maxMinor: number } | null {
  switch (cost.model) {
    case 'none':
      return { minMinor: 0, maxMinor: 0 }
    case 'fixed':
      return { minMinor: cost.amountMinor, maxMinor: cost.amountMinor }
    case 'tiered': {
      const amounts = cost.tiers.map(({ amountMinor }) => amountMinor)
      return { minMinor: Math.min(...amounts), maxMinor: Math.max(...amounts) }
    }
    case 'external':
      return null
  }
}

/** Whether a source says it, so that it may be shown as official; what is proposed or assumed may not. */
export const isOfficial = (confidence: Confidence): boolean => confidence === 'verified' || confidence === 'partial'

/** Documents the applicant provides (CPSV-AP Evidence), in the order they are asked for. */
export const evidenceOf = (service: PublicService) =>
  service.form.flatMap((page) => page.fields.filter((field) => field.type === 'file'))
