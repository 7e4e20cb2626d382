import type { PublicService } from '@diwan/service-kit'
import { nation } from '../reference-data/index.ts'
import { costRange, evidenceOf, isOfficial } from './rules.ts'
import type { ServiceDetail, ServiceItem } from './schema.ts'

/** A service as the API lists it. */
export function toItem(service: PublicService, publicUrl: string): ServiceItem {
  const range = costRange(service)
  const { cost, serviceLevel, competentAuthority: id } = service
  return {
    id: service.id,
    version: service.version,
    title: service.title,
    summary: service.summary,
    sector: service.sector,
    competentAuthority: { id, name: nation.findEntity(id)?.name ?? { ar: id, en: id } },
    lifeEvents: [...service.lifeEvents],
    audience: [...service.audience],
    channels: [...service.channels],
    cohort: service.cohort,
    evidence: service.confidence,
    assurance: service.assurance,
    fee: {
      model: cost.model,
      currency: cost.currency,
      min_minor: range?.minMinor ?? null,
      max_minor: range?.maxMinor ?? null,
      evidence: cost.confidence,
      official: isOfficial(cost.confidence),
    },
    serviceLevel: {
      value: serviceLevel.value,
      unit: serviceLevel.unit,
      evidence: serviceLevel.confidence,
      official: isOfficial(serviceLevel.confidence),
    },
    url: `${publicUrl}/services/${service.id}`,
  }
}

export const toDetail = (service: PublicService, publishedAt: Date, publicUrl: string): ServiceDetail => ({
  ...toItem(service, publicUrl),
  keywords: { ar: [...service.keywords.ar], en: [...service.keywords.en] },
  requirements: service.requirements.map(({ id, text, condition, remedy }) => ({
    id,
    text,
    condition,
    ...(remedy ? { remedy } : {}),
  })),
  evidenceDocuments: evidenceOf(service).map(({ id, label, required }) => ({ id, title: label, required })),
  form: [...service.form],
  cost: service.cost,
  outputs: service.outputs.map(({ id, kind, title }) => ({ id, kind, title })),
  steps: [...service.steps],
  delegation: [...service.delegation],
  legalBasis: [...service.legalBasis],
  sources: [...service.sources],
  publishedAt: publishedAt.toISOString(),
})
