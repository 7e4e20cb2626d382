import type { Ctx } from '../../../platform/context.ts'
import { checkKnowledge, getPersonFacts } from '../../persons/index.ts'
import { exchangeMessage } from '../exchange-message.ts'
import { textOf } from '../rules.ts'
import type { FoundFact } from '../schema.ts'
import type { Source } from '../sources.ts'
import { missingTexts } from '../texts.ts'

/** The person whose card and building the applicant knows, for services without log-in. */
export const lookUpByKnowledge: Source = async (ctx, input, purpose) => {
  const personalNumber = textOf(input['personal_number'])
  const about = { connector: 'persons.knowledge-check', purpose, about: personalNumber }
  return exchangeMessage<FoundFact>(ctx, about, async () => {
    const personId = await checkKnowledge(ctx, {
      personalNumber,
      idExpiresOn: textOf(input['id_expires_on']),
      buildingNumber: textOf(input['building_no']),
    })
    if (!personId) return { outcome: 'missing', result: { missing: missingTexts.knowledge } }
    // The check itself is the authority to read: the applicant is nobody the register knows.
    const reader: Ctx = { ...ctx, actor: { kind: 'system', process: 'exchange.knowledge-check' } }
    return { outcome: 'answered', result: { value: await getPersonFacts(reader, personId, { purpose }) } }
  })
}
