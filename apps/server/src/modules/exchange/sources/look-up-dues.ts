import { configuration } from '../configuration.ts'
import { exchangeMessage, malformed } from '../exchange-message.ts'
import { readDues, refusalCode, textOf } from '../rules.ts'
import type { FoundFact } from '../schema.ts'
import type { Source } from '../sources.ts'
import { missingTexts } from '../texts.ts'

/** What is due on a customs declaration. That it exists but belongs to another importer is not told apart. */
export const lookUpDues: Source = async (ctx, input, purpose) => {
  const declarationNo = textOf(input['declaration_no'])
  const importerId = textOf(input['importer_id'])
  if (!declarationNo || !importerId) return { missing: missingTexts.declaration }
  const { customs } = configuration()
  const about = { connector: 'customs.dues', purpose, about: `${declarationNo} ${importerId}` }
  return exchangeMessage<FoundFact>(ctx, about, async () => {
    const { status, body } = await customs.call({
      method: 'POST',
      path: '/customs/v1/dues/search',
      body: { declaration_no: declarationNo, importer_id: importerId },
    })
    if (status === 404 || status === 403) {
      return { outcome: 'missing', detail: refusalCode(body), result: { missing: missingTexts.declaration } }
    }
    const value = status === 200 ? readDues(body, declarationNo) : undefined
    if (!value) throw malformed(customs.name)
    return { outcome: 'answered', result: { value } }
  })
}
