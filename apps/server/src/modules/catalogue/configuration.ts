/** What composition gives to the catalogue. */
import type { Locale } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'

export type SearchServices = (
  ctx: Ctx,
  input: { readonly q: string; readonly locale: Locale; readonly limit: number },
) => Promise<readonly { readonly serviceId: string }[]>

export interface CatalogueConfiguration {
  /** Ids of the services that answer a question, best first: the search module's. */
  readonly search: SearchServices
  /** Whether services of the cohort `fixture` are listed; they are fictional. */
  readonly listFixtures?: boolean
}

let configured: CatalogueConfiguration | undefined

export function configureCatalogue(configuration: CatalogueConfiguration): void {
  configured = configuration
}

export function configuration(): CatalogueConfiguration {
  if (!configured) throw new Error('configureCatalogue has not been called')
  return configured
}
