/** Pays as a payer does: from the portal to the gateway's own page and back. */
import { expect } from 'vitest'
import type { RunningPlatform, SignedIn } from './run-platform.ts'

const cards = { succeeds: '4000000000000077', fails: '4000000000009995' } as const

export async function payAtGateway(
  { server, publicUrl }: RunningPlatform,
  payer: SignedIn,
  requestId: string,
  result: keyof typeof cards,
): Promise<void> {
  const started = await server.inject({
    method: 'POST',
    url: `/en/pay/${requestId}`,
    headers: payer.headers,
    payload: {},
  })
  expect(started.statusCode).toBe(303)
  const hosted = String(started.headers['location'])
  const paid = await fetch(hosted, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ method: 'debit', card_number: cards[result], action: 'pay', lang: 'en' }),
  })
  const back = paid.headers.get('location') ?? ''
  expect(back).toContain(publicUrl)
  const returned = await server.inject({ method: 'GET', url: back.slice(publicUrl.length), headers: payer.headers })
  expect(returned.statusCode).toBeLessThan(400)
}
