import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { exchangeMessage, malformed, type Answered } from './exchange-message.ts'
import { readReplacement, refusalCode } from './rules.ts'
import type { LicenceReplacement, RecordLicenceReplacement } from './schema.ts'

/**
 * Orders the new card of a lost or damaged driving licence; once per reference, however often it is asked.
 * @throws exchange.source_unavailable, exchange.replacement_refused
 */
export async function recordLicenceReplacement(ctx: Ctx, input: RecordLicenceReplacement): Promise<LicenceReplacement> {
  const { personalNumber, licenceClass, reason, reference } = input
  const { traffic } = configuration()
  const exchange = { connector: 'traffic.replacement', purpose: 'Replacing a driving licence', about: personalNumber }
  const replaced = await exchangeMessage(ctx, exchange, async (): Promise<Answered<LicenceReplacement | undefined>> => {
    const { status, body } = await traffic.call({
      method: 'POST',
      path: '/traffic/v1/licences/replacements',
      idempotencyKey: `replacement-${reference}`,
      body: { personal_number: personalNumber, licence_class: licenceClass, reason, reference },
    })
    if (status >= 400) return { outcome: 'refused', detail: refusalCode(body), result: undefined }
    const result = readReplacement(body)
    if (!result) throw malformed(traffic.name)
    return { outcome: 'answered', result }
  })
  if (!replaced) throw errors.replacement_refused()
  return replaced
}
