/** What composition gives to the catalogue. */
import type { Locale } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { findDefinitionFaults } from './prove-definition.ts'
import type { BroughtDefinition } from './read-definition.ts'

export type SearchServices = (
  ctx: Ctx,
  input: { readonly q: string; readonly locale: Locale; readonly limit: number },
) => Promise<readonly { readonly serviceId: string }[]>

export interface CatalogueConfiguration {
  /** Ids of the services that answer a question, best first: the search module's. */
  readonly search: SearchServices
  /** Whether services of the cohort `fixture` are listed; they are fictional. */
  readonly listFixtures?: boolean
  /** Faults of a draft: also what only the process that it names can tell. Without it, what the definition tells. */
  readonly prove?: (brought: BroughtDefinition) => Promise<readonly string[]>
  /** Cases that have not ended, by the version they run by. */
  readonly countRunningCases?: (ctx: Ctx, serviceId: string) => Promise<ReadonlyMap<number, number>>
}

let configured: Required<CatalogueConfiguration> | undefined

/** The catalogue by itself. */
const alone = {
  listFixtures: false,
  prove: async ({ service }: BroughtDefinition) => findDefinitionFaults(service),
  countRunningCases: async () => new Map<number, number>(),
}

export function configureCatalogue(configuration: CatalogueConfiguration): void {
  configured = { ...alone, ...configuration }
}

export function configuration(): Required<CatalogueConfiguration> {
  if (!configured) throw new Error('configureCatalogue has not been called')
  return configured
}
