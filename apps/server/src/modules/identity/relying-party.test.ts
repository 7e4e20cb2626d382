import { createServer, type Server } from 'node:http'
import { testDatabase } from '@diwan/testkit'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../platform/free-port.ts'
import { Browser } from './testing/browser.ts'
import {
  makeAccounts,
  officerLogin,
  password,
  personalNumber,
  personId,
  startPortal,
  type TestPortal,
} from './testing/portal.tsx'

/** Another maker's provider: its own pages, keys, claims; knows people by their number. */
async function startOutsideProvider(port: number, redirectBase: string): Promise<Server> {
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: 'portal',
        client_secret: 'shared with the portal',
        redirect_uris: [`${redirectBase}/en/sign-in/callback`],
        post_logout_redirect_uris: [`${redirectBase}/en/signed-out`],
      },
    ],
    claims: { openid: ['sub'], profile: ['personal_number'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, personal_number: id.replace('subject-', '') }),
    }),
  })
  const server = createServer(provider.callback()).listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}

describe('another provider in place of the built-in one', () => {
  const test = testDatabase()
  let portal: TestPortal
  let outside: Server
  beforeAll(async () => {
    await makeAccounts(test)
    const [port, outsidePort] = [await freePort(), await freePort()]
    const outsideProvider = {
      issuer: `http://localhost:${outsidePort}`,
      clientId: 'portal',
      clientSecret: 'shared with the portal',
    }
    portal = await startPortal(test, { port, outsideProvider })
    outside = await startOutsideProvider(outsidePort, portal.url)
  })
  afterAll(async () => {
    await portal.close()
    outside.close()
  })

  const logInOutside = async (login: string) => {
    const browser = new Browser()
    const form = await browser.open(`${portal.url}/en/inside`)
    expect(form.url).toContain('/interaction/')
    const consent = await browser.submit(form, { prompt: 'login', login, password: 'x' })
    return { browser, page: await browser.submit(consent, { prompt: 'consent' }) }
  }

  it('logs people in by the claim personal_number', async () => {
    const { browser, page } = await logInOutside(`subject-${personalNumber.basic}`)
    expect(page.url).toBe(`${portal.url}/en/inside`)
    expect(page.body).toContain(personId.basic)
    const account = await browser.open(`${portal.url}/en/account`)
    const out = await browser.submit(account, {})
    expect(out.url).toContain('/session/end')
    expect((await browser.request(`${portal.url}/en/inside`)).status).toBe(303)
  })

  it('lets forms lead to it', async () => {
    const { headers } = await new Browser().request(`${portal.url}/en/signed-out`)
    expect(headers.get('content-security-policy')).toContain(portal.identity.formTargets[0])
  })

  it('opens nothing for who has no account here, nor for an officer', async () => {
    for (const subject of ['subject-999999999', `subject-${officerLogin}`]) {
      const { page } = await logInOutside(subject)
      expect([page.status, page.body.includes('you have no account on this portal')]).toEqual([403, true])
    }
  })

  it('leaves officers with the built-in provider', async () => {
    const browser = new Browser()
    const form = await browser.open(`${portal.url}/en/office/inside`)
    expect(form.body).toContain('Officer sign-in')
    expect((await browser.submit(form, { login: officerLogin, password })).body).toContain(
      '&quot;kind&quot;:&quot;officer&quot;',
    )
  })
})

describe('a provider that does not answer', () => {
  const test = testDatabase()
  it('is said to be away, in both languages, and tried again at the next log-in', async () => {
    const port = await freePort()
    let inside = `http://127.0.0.1:${await freePort()}`
    const portal = await startPortal(test, { port, insideUrl: () => inside })
    try {
      const english = await new Browser().request(`${portal.url}/en/sign-in`)
      expect([english.status, english.body.includes('Signing in is temporarily unavailable')]).toEqual([503, true])
      const arabic = await new Browser().request(`${portal.url}/ar/sign-in`)
      expect(arabic.body).toContain('خدمة تسجيل الدخول متوقفة مؤقتاً')
      inside = `http://127.0.0.1:${port}`
      expect((await new Browser().open(`${portal.url}/en/sign-in`)).body).toContain('Personal number')
    } finally {
      await portal.close()
    }
  })
})
