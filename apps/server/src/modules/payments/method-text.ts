import type { LocalisedText } from '@diwan/service-kit'
import type { Payment } from './schema.ts'
import { texts } from './texts.ts'

/** The means of payment in words; of a card only its last four digits are known. */
export function methodText({ method, cardLast4 }: Pick<Payment, 'method' | 'cardLast4'>): LocalisedText {
  const name = method === 'debit' ? texts.debitCard : method === 'credit' ? texts.creditCard : texts.onlinePayment
  if (!cardLast4) return name
  return { ar: `${name.ar} ${texts.endingIn.ar} ${cardLast4}`, en: `${name.en} ${texts.endingIn.en} ${cardLast4}` }
}
