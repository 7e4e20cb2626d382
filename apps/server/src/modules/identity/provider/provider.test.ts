import { testDatabase } from '@diwan/testkit'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '../../../platform/db.ts'
import { freePort } from '../../../platform/free-port.ts'
import { deleteExpiredJob } from '../delete-expired.job.ts'
import { Browser } from '../testing/browser.ts'
import {
  makeAccounts,
  officerLogin,
  password,
  personId,
  personalNumber,
  secret,
  startPortal,
  type TestPortal,
} from '../testing/portal.tsx'
import { clientIds, clientSecretFor } from './clients.ts'

describe('the built-in provider', () => {
  const test = testDatabase()
  let portal: TestPortal
  beforeAll(async () => {
    await makeAccounts(test)
    portal = await startPortal(test)
  })
  afterAll(() => portal.close())

  const discover = (clientId: string, authentication: oidc.ClientAuth) =>
    oidc.discovery(new URL(`${portal.url}/id`), clientId, { id_token_signed_response_alg: 'ES256' }, authentication, {
      execute: [oidc.allowInsecureRequests],
    })
  const me = async (token: string) => {
    const response = await fetch(`${portal.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    return { status: response.status, actor: (await response.json()) as Record<string, unknown> }
  }

  /** The way of a program on the person's own computer (RFC 8252): browser, loopback address, PKCE. */
  async function getTokenByCli(login: string, parameters: Record<string, string> = {}) {
    const config = await discover(clientIds.cli, oidc.None())
    const verifier = oidc.randomPKCECodeVerifier()
    const state = oidc.randomState()
    const redirect_uri = 'http://127.0.0.1:49152/callback'
    const code_challenge = await oidc.calculatePKCECodeChallenge(verifier)
    const request = {
      redirect_uri,
      scope: 'openid profile api',
      state,
      code_challenge,
      code_challenge_method: 'S256',
      ui_locales: 'en',
      ...parameters,
    }
    const browser = new Browser()
    const form = await browser.open(oidc.buildAuthorizationUrl(config, request).href)
    const consent = await browser.submit(form, { login, password })
    const answer = await browser.submit(consent, { step: 'allow' }, /^http:\/\/127\.0\.0\.1:49152/)
    const exchange = () =>
      oidc.authorizationCodeGrant(config, new URL(answer.location ?? ''), {
        pkceCodeVerifier: verifier,
        expectedState: state,
      })
    return { config, form, consent, exchange }
  }

  it('describes itself under its issuer, whatever Host a request names', async () => {
    const response = await fetch(`${portal.url}/id/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example' },
    })
    const described = (await response.json()) as Record<string, string>
    expect(described['issuer']).toBe(`${portal.url}/id`)
    expect(described['authorization_endpoint']).toBe(`${portal.url}/id/auth`)
    expect(described['acr_values_supported']).toEqual(['urn:bh:ekey:basic', 'urn:bh:ekey:advanced'])
  })

  it('gives a program a token that acts for the person who allowed it', async () => {
    const { config, form, consent, exchange } = await getTokenByCli(personalNumber.basic)
    expect(form.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:49152")
    expect(consent.body).toContain('Allow a program to act for you')
    const tokens = await exchange()
    expect(await me(tokens.access_token)).toMatchObject({
      status: 200,
      actor: { kind: 'person', personId: personId.basic, assurance: 'basic' },
    })
    const info = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')
    expect(info).toMatchObject({ 'name#en': 'Fatima Ahmed' })
    await oidc.tokenRevocation(config, tokens.access_token)
    expect((await me(tokens.access_token)).status).toBe(401)
  })

  it('takes all tokens back when a code is used a second time', async () => {
    const { exchange } = await getTokenByCli(personalNumber.basic)
    const tokens = await exchange()
    expect((await me(tokens.access_token)).status).toBe(200)
    await expect(exchange()).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await me(tokens.access_token)).status).toBe(401)
  })

  it('gives no token to a program without PKCE, nor to one that names another address', async () => {
    const config = await discover(clientIds.cli, oidc.None())
    const ask = (parameters: Record<string, string>) =>
      new Browser().request(
        oidc.buildAuthorizationUrl(config, {
          scope: 'openid',
          redirect_uri: 'http://127.0.0.1:5000/callback',
          ...parameters,
        }).href,
      )
    expect((await ask({})).location).toContain('error=invalid_request')
    const elsewhere = await ask({
      redirect_uri: 'https://evil.example/callback',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    })
    expect([elsewhere.status, elsewhere.location]).toEqual([400, null])
  })

  it('knows an integrator but lets it do only what anybody may', async () => {
    const config = await discover(
      clientIds.integrator,
      oidc.ClientSecretBasic(clientSecretFor(secret, clientIds.integrator)),
    )
    const { access_token } = await oidc.clientCredentialsGrant(config, { scope: 'api' })
    expect(await me(access_token)).toEqual({ status: 200, actor: { kind: 'anonymous', sessionId: null } })
    const wrong = await discover(clientIds.integrator, oidc.ClientSecretBasic('guessed'))
    await expect(oidc.clientCredentialsGrant(wrong, { scope: 'api' })).rejects.toMatchObject({ status: 401 })
  })

  it('accepts no made-up token, and none after the account was closed', async () => {
    expect((await me('made-up')).status).toBe(401)
    const tokens = await (await getTokenByCli(personalNumber.advanced)).exchange()
    await test.owner.query(`update identity.account set is_active = false where login = $1`, [personalNumber.advanced])
    expect((await me(tokens.access_token)).status).toBe(401)
    await test.owner.query(`update identity.account set is_active = true where login = $1`, [personalNumber.advanced])
  })

  it('stores no token and no cookie that could be used', async () => {
    const { exchange } = await getTokenByCli(personalNumber.basic)
    const { access_token } = await exchange()
    const rows = await test.owner.query<{ text: string }>('select r::text as text from identity.oidc_record r')
    expect(rows.some(({ text }) => text.includes(access_token))).toBe(false)
  })

  it('is one provider over several processes that share a database', async () => {
    const [first, second] = [await freePort(), await freePort()]
    const publicUrl = `http://localhost:${first}`
    const one = await startPortal(test, { port: first, publicUrl })
    const two = await startPortal(test, { port: second, publicUrl, insideUrl: () => `http://127.0.0.1:${first}` })
    try {
      const browser = new Browser()
      const elsewhere = (url: string) => url.replace(`:${first}`, `:${second}`)
      const start = await browser.open(`${publicUrl}/en/office/inside`, { until: /\/id\/auth/ })
      const page = await browser.open(elsewhere(start.location ?? ''), { until: /\/id\/sign-in/ })
      const form = await browser.request(page.location ?? '')
      const answer = await browser.submit(
        { ...form, url: elsewhere(form.url) },
        { login: officerLogin, password },
        /sign-in\/callback/,
      )
      const inside = await browser.open(elsewhere(answer.location ?? ''))
      expect(inside.body).toContain('&quot;kind&quot;:&quot;officer&quot;')
      const keys = await Promise.all(
        [first, second].map(async (port) => (await fetch(`http://localhost:${port}/id/jwks`)).json()),
      )
      expect(keys[0]).toEqual(keys[1])
    } finally {
      await Promise.all([one.close(), two.close()])
    }
  })

  it('answers in words while the database is away', async () => {
    const port = await freePort()
    const away = openDb({ url: 'postgres://nobody@127.0.0.1:1/none' })
    const broken = await startPortal({ ...test, db: away }, { port })
    try {
      const response = await fetch(`http://localhost:${port}/id/auth`, {
        headers: { accept: 'text/html', 'accept-language': 'en' },
      })
      expect([response.status, (await response.text()).includes('Signing in is temporarily unavailable')]).toEqual([
        503,
        true,
      ])
    } finally {
      await broken.close()
      await away.close()
    }
  })

  it('deletes what has expired, and cleans again an hour later', async () => {
    await test.owner.query(`update identity.oidc_record set expires_at = now() - interval '1 minute'`)
    await test.inCtx({ now: new Date() }, (ctx) => deleteExpiredJob.run(ctx, {} as never, { id: 'x', attempt: 1 }))
    expect(await test.db.query('select 1 from identity.oidc_record')).toEqual([])
    const waiting = await test.db.query<{ due_at: Date }>(
      `select due_at from platform.job where kind = 'identity.delete-expired'`,
    )
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.due_at.getMinutes()).toBe(0)
  })
})
