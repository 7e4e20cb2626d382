import type { Text } from '../locale.ts'

/** When a callback is sent after the decision, and whether its signature is made to be wrong. */
export type CallbackPlan = 'now' | 'late' | 'forged' | 'after-forged'

export interface TestCard {
  id: string
  /** Fictional, passes the Luhn check. */
  number: string
  decision: 'captured' | 'failed' | 'silent'
  failureCode?: 'insufficient_funds' | 'expired_card'
  /** Whether the payer's browser is sent back to the merchant. */
  returns: boolean
  callbacks: readonly CallbackPlan[]
  label: Text
}

/** The only numbers that the hosted page takes. */
export const testCards: readonly TestCard[] = [
  {
    id: 'success',
    number: '4000000000000077',
    decision: 'captured',
    returns: true,
    callbacks: ['now'],
    label: { ar: 'دفع ناجح', en: 'Payment succeeds' },
  },
  {
    id: 'insufficient-funds',
    number: '4000000000009995',
    decision: 'failed',
    failureCode: 'insufficient_funds',
    returns: true,
    callbacks: ['now'],
    label: { ar: 'مرفوضة: الرصيد غير كافٍ', en: 'Declined: insufficient funds' },
  },
  {
    id: 'expired-card',
    number: '4000000000000069',
    decision: 'failed',
    failureCode: 'expired_card',
    returns: true,
    callbacks: ['now'],
    label: { ar: 'مرفوضة: انتهت صلاحية البطاقة', en: 'Declined: the card has expired' },
  },
  {
    id: 'silent',
    number: '4000000000001000',
    decision: 'silent',
    returns: false,
    callbacks: [],
    label: {
      ar: 'لا رد من البوابة: تبقى العملية قيد المعالجة ولا يعود المتصفح إلى موقع الخدمة',
      en: 'The gateway never answers: the payment stays in process and the browser does not return',
    },
  },
  {
    id: 'late-callback',
    number: '4000000000001018',
    decision: 'captured',
    returns: true,
    callbacks: ['late'],
    label: { ar: 'دفع ناجح، ويصل إشعار البوابة متأخرًا', en: 'Payment succeeds, the callback comes late' },
  },
  {
    id: 'double-callback',
    number: '4000000000001026',
    decision: 'captured',
    returns: true,
    callbacks: ['now', 'now'],
    label: { ar: 'دفع ناجح، ويصل إشعار البوابة مرتين', en: 'Payment succeeds, the callback comes twice' },
  },
  {
    id: 'forged-callback',
    number: '4000000000001034',
    decision: 'captured',
    returns: true,
    callbacks: ['forged', 'after-forged'],
    label: {
      ar: 'دفع ناجح، ويصل إشعار بتوقيع غير صحيح ثم إشعار صحيح',
      en: 'Payment succeeds, a callback with a wrong signature comes first, then a correct one',
    },
  },
  {
    id: 'no-callback',
    number: '4000000000001042',
    decision: 'captured',
    returns: true,
    callbacks: [],
    label: { ar: 'دفع ناجح، ولا يصل إشعار البوابة أبدًا', en: 'Payment succeeds, the callback never comes' },
  },
  {
    id: 'no-return',
    number: '4000000000001059',
    decision: 'captured',
    returns: false,
    callbacks: ['now'],
    label: {
      ar: 'دفع ناجح، ولا يعود المتصفح إلى موقع الخدمة',
      en: 'Payment succeeds, the browser does not return',
    },
  },
]

/** Finds the card by what a payer typed: spaces and hyphens are ignored, Arabic digits count as digits. */
export function findTestCard(typed: string): TestCard | undefined {
  const number = typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\s\u200e\u200f-]/g, '')
  return testCards.find((card) => card.number === number)
}

export const groupDigits = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
