import type { Ctx } from '../../platform/context.ts'
import { tellRead } from '../persons/index.ts'
import type { Case } from './load-case.ts'
import type { Application } from './schema.ts'

/** Register data of a case is shown to an officer: it stays in the audit whose, in which case and for what. */
export async function tellFactsRead(ctx: Ctx, { application, service }: Pick<Case, 'application' | 'service'>): Promise<void> {
  const shown = service.facts.filter(({ id }) => service.review.facts.includes(id) && application.facts[id])
  const personId = personIn(application)
  if (shown.length === 0 || !personId) return
  const purpose = `${application.reference}: ${shown.map((fact) => fact.purpose.en).join('; ')}`
  await tellRead(ctx, personId, 'facts', { purpose: purpose.slice(0, longest) })
}

/** What the register of people accepts as a purpose. */
const longest = 300

/** Who applied without signing in was found by what only that person knows. */
function personIn({ personId, facts }: Application): string | undefined {
  if (personId) return personId
  const found = Object.values(facts).find(({ source }) => source.startsWith('persons.'))?.value as { id?: unknown } | undefined
  return typeof found?.id === 'string' ? found.id : undefined
}
