/** Replays cases of one version of a service by another; reads, and writes nothing. */
import type { PublicService } from '@diwan/service-kit'
import { getDefinition } from '../modules/catalogue/index.ts'
import { getCompiledProcess, type CompiledProcess } from '../modules/workflow/index.ts'
import type { Ctx } from '../platform/context.ts'
import { compareAll, compareCase } from './compare-results.ts'
import { readRecordedCases } from './recorded-cases.ts'
import { replayCase } from './replay-case.ts'
import type { Report } from './replay-text.ts'
import { seedCases } from './seeded-cases.ts'

export interface ReplayVersions {
  readonly serviceId: string
  readonly version: number
  readonly against: number
  readonly seeded: boolean
  /** Cases at most; that many are made up. */
  readonly limit: number
}

const seed = 2020

/** @throws catalogue.version_not_found, workflow.definition_not_found */
export async function replayVersions(ctx: Ctx, input: ReplayVersions): Promise<Report> {
  const { serviceId, version, against, seeded, limit } = input
  const service = await getDefinition(ctx, serviceId, version)
  const other = await getDefinition(ctx, serviceId, against)
  const after = { service: other, process: await processOf(ctx, other) }
  const recorded = seeded ? [] : await readRecordedCases(ctx, { serviceId, version, limit })
  const process = await processOf(ctx, service)
  const made = seeded ? seedCases(service, process, { count: limit, seed, from: ctx.now }) : []
  const cases = [...recorded, ...made.map((one) => ({ recorded: one, process }))].map((one) =>
    compareCase({
      id: one.recorded.id,
      before: replayCase({ service, process: one.process }, one.recorded),
      after: replayCase(after, one.recorded),
    }),
  )
  const truth = new Map(recorded.map((one) => [one.recorded.id, one.recorded.outcome]))
  return {
    service: serviceId,
    version,
    against,
    source: seeded ? 'seeded' : 'recorded',
    faithful: seeded ? null : cases.filter(({ id, before }) => truth.get(id) === before.outcome).length,
    sum: compareAll(cases),
    cases,
  }
}

/** As it is published now; only a recorded case knows the version it ran by. */
async function processOf(ctx: Ctx, { journey }: PublicService): Promise<CompiledProcess> {
  if (journey.kind !== 'process') throw new Error('This service has no process to be replayed')
  return getCompiledProcess(ctx, journey.process.definition)
}
