import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testCards } from '../src/index.ts'
import type { TestSandbox } from './start-test-sandbox.ts'

export interface ReceivedCallback {
  at: number
  headers: Record<string, string | string[] | undefined>
  raw: string
}

/** A merchant that collects callbacks and answers them with the given statuses, then with 204. */
export interface Merchant {
  url: string
  callbacks: ReceivedCallback[]
  answerWith(...statuses: number[]): void
  stop(): Promise<void>
}

export async function startMerchant(): Promise<Merchant> {
  const callbacks: ReceivedCallback[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    callbacks.push({ at: Date.now(), headers: request.headers, raw: Buffer.concat(chunks).toString('utf8') })
    response.writeHead(answers.shift() ?? 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    callbacks,
    answerWith: (...statuses) => void answers.push(...statuses),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const paymentOrder = (merchantUrl: string, minor = 20_000) => ({
  merchant_reference: 'PAY-7Q2M',
  amount: { currency: 'BHD', minor },
  description: { ar: 'بدل رخصة قيادة', en: 'Replacement driving licence' },
  return_url: `${merchantUrl}/return?basket=1`,
  callback_url: `${merchantUrl}/callback`,
  language: 'ar',
})

export async function orderPayment(sandbox: TestSandbox, merchant: Merchant, minor?: number) {
  const { body } = await sandbox.post('/gateway/v1/payments', paymentOrder(merchant.url, minor))
  return body as { id: string; status: string; hosted_url: string }
}

/** Sends the hosted page's form as a browser would, without following the redirect. */
export const submitForm = (hostedUrl: string, form: Record<string, string>): Promise<Response> =>
  fetch(hostedUrl, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })

export const cardNumber = (id: string): string => {
  const card = testCards.find((known) => known.id === id)
  if (!card) throw new Error(`There is no test card ${id}`)
  return card.number
}

export const payWith = (hostedUrl: string, cardId: string, method = 'debit'): Promise<Response> =>
  submitForm(hostedUrl, { action: 'pay', method, card_number: cardNumber(cardId) })
