import { amountSchema } from '../money.ts'

// The host goes into a response header, so nothing but host characters may stand there.
const url = { type: 'string', maxLength: 2000, pattern: '^https?://[A-Za-z0-9.:\\[\\]-]+([/?#]|$)' } as const
const text = { type: 'string', minLength: 1, maxLength: 200 } as const

export const paymentOrderSchema = {
  type: 'object',
  required: ['merchant_reference', 'amount', 'description', 'return_url', 'callback_url', 'language'],
  additionalProperties: false,
  properties: {
    merchant_reference: { type: 'string', minLength: 1, maxLength: 100 },
    amount: amountSchema,
    description: {
      type: 'object',
      required: ['ar', 'en'],
      additionalProperties: false,
      properties: { ar: text, en: text },
    },
    return_url: url,
    callback_url: url,
    language: { enum: ['ar', 'en'] },
  },
} as const

export const refundOrderSchema = {
  type: 'object',
  required: ['amount'],
  additionalProperties: false,
  properties: {
    amount: amountSchema,
    reference: { type: 'string', minLength: 1, maxLength: 100 },
    refundable_minor: { type: 'integer', minimum: 0 },
  },
} as const
