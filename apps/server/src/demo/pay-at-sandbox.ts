/** Number of the sandbox's card that pays; no bank has it. */
const card = '4000000000000077'

/** Pays on the hosted page as a payer does in a browser. @throws for any page that is not the sandbox's */
export async function payAtSandbox(hostedUrl: string, sandboxUrl: string): Promise<void> {
  if (new URL(hostedUrl).origin !== new URL(sandboxUrl).origin) throw new Error('This gateway is not the sandbox')
  const reply = await fetch(hostedUrl, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ method: 'debit', card_number: card, action: 'pay', lang: 'ar' }),
  })
  await reply.body?.cancel()
  if (reply.status >= 400) throw new Error(`The sandbox refused the card: ${reply.status}`)
}
