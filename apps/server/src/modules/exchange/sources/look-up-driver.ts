import { configuration } from '../configuration.ts'
import { exchangeMessage, malformed } from '../exchange-message.ts'
import { readDriverRecord, textOf } from '../rules.ts'
import type { FoundFact } from '../schema.ts'
import type { Source } from '../sources.ts'
import { missingTexts } from '../texts.ts'

/** The driver record of the traffic system; the number travels in the body, never in an address. */
export const lookUpDriver: Source = async (ctx, input, purpose) => {
  const personalNumber = textOf(input['personal_number'])
  if (!/^\d{9}$/.test(personalNumber)) return { missing: missingTexts.driver }
  const { traffic } = configuration()
  return exchangeMessage<FoundFact>(
    ctx,
    { connector: 'traffic.driver-record', purpose, about: personalNumber },
    async () => {
      const { status, body } = await traffic.call({
        method: 'POST',
        path: '/traffic/v1/driver-records/search',
        body: { personal_number: personalNumber },
      })
      if (status === 404) return { outcome: 'missing', result: { missing: missingTexts.driver } }
      const value = status === 200 ? readDriverRecord(body) : undefined
      if (!value) throw malformed(traffic.name)
      return { outcome: 'answered', result: { value } }
    },
  )
}
