import { Problem } from '../../../platform/problem.ts'
import { getPersonFacts } from '../../persons/index.ts'
import { exchangeMessage } from '../exchange-message.ts'
import type { FoundFact } from '../schema.ts'
import type { Source } from '../sources.ts'
import { missingTexts } from '../texts.ts'

/** The person acted for, from the population register; whether the actor may read it is decided there. */
export const lookUpSelf: Source = async (ctx, _input, purpose) => {
  const { actor } = ctx
  if (actor.kind !== 'person') return { missing: missingTexts.signIn }
  const personId = actor.onBehalfOf
  return exchangeMessage<FoundFact>(ctx, { connector: 'persons.self', purpose, about: personId }, async () => {
    try {
      return { outcome: 'answered', result: { value: await getPersonFacts(ctx, personId, { purpose }) } }
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not_found') throw error
      return { outcome: 'missing', result: { missing: missingTexts.notInRegister } }
    }
  })
}
