/** Every source that a service may name. The shapes of values are those that services' expressions use. */
import type { Ctx } from '../../platform/context.ts'
import type { FoundFact } from './schema.ts'
import { lookUpDriver } from './sources/look-up-driver.ts'
import { lookUpDues } from './sources/look-up-dues.ts'
import { lookUpByKnowledge } from './sources/look-up-by-knowledge.ts'
import { lookUpSelf } from './sources/look-up-self.ts'

export type Source = (ctx: Ctx, input: Readonly<Record<string, unknown>>, purpose: string) => Promise<FoundFact>

export const sources: Readonly<Record<string, Source>> = {
  'persons.self': lookUpSelf,
  'persons.knowledge-check': lookUpByKnowledge,
  'traffic.driver-record': lookUpDriver,
  'customs.dues': lookUpDues,
}
