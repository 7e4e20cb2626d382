import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { pause, startTestSandbox } from '../test/start-test-sandbox.ts'
import { startSandbox } from './start-sandbox.ts'

const secrets = { gatewayKey: 'k'.repeat(20), webhookSecret: 'w'.repeat(20) }

it('says that it is healthy and lists everything on its first page, in both languages', async () => {
  const sandbox = await startTestSandbox()
  expect((await sandbox.get('/healthz')).body).toEqual({ status: 'ok' })
  for (const [lang, texts] of [
    ['ar', ['البيانات الجمركية', 'الرصيد غير كافٍ']],
    ['en', ['DEMO-2020-0001', '999980001', '4000 0000 0000 0077', `127.0.0.1:${sandbox.smtpPort}`]],
  ] as const) {
    const page = await (await fetch(`${sandbox.url}/?lang=${lang}`)).text()
    expect(page).toContain(lang === 'ar' ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">')
    const words = page.replace(/<[^>]+>/g, '')
    for (const text of texts) expect(words).toContain(text)
  }
  const css = await fetch(`${sandbox.url}/assets/sandbox.css`)
  expect(css.headers.get('content-type')).toContain('text/css')
  expect(await css.text()).not.toMatch(/(margin|padding|border)-(left|right)|text-align: (left|right)/)
  expect((await sandbox.get('/nothing')).status).toBe(404)
  await sandbox.stop()
})

it('builds the addresses of hosted pages from its public address', async () => {
  const sandbox = await startTestSandbox({ publicUrl: 'https://pay.example/' })
  const { body } = await sandbox.post('/gateway/v1/payments', {
    merchant_reference: 'A',
    amount: { currency: 'BHD', minor: 1 },
    description: { ar: 'رسم', en: 'Fee' },
    return_url: 'https://portal.example/return',
    callback_url: 'https://portal.example/callback',
    language: 'en',
  })
  expect(body.hosted_url).toMatch(/^https:\/\/pay\.example\/gateway\/pay\/[\w-]{32}$/)
  await sandbox.stop()
})

it('stops at once although a request is waiting, and answers it', async () => {
  const sandbox = await startTestSandbox()
  const slowMs = 60_000
  sandbox.control.setMode('gateway', 'slow', slowMs)
  const waiting = sandbox.get('/gateway/v1/payments?merchant_reference=x')
  // Long enough for the request to arrive on a busy machine.
  await pause(1_000)
  const start = Date.now()
  await sandbox.stop()
  expect((await waiting).status).toBe(200)
  expect(Date.now() - start).toBeLessThan(slowMs / 2)
  await expect(fetch(sandbox.url)).rejects.toThrow('fetch failed')
})

it('does not start without secrets, nor on a port that is taken', async () => {
  await expect(startSandbox({ port: 0, smtpPort: 0, secrets: { ...secrets, gatewayKey: '' } })).rejects.toThrow('key')
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(startSandbox({ port, smtpPort: 0, secrets })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await expect(startSandbox({ port: 0, smtpPort: port, secrets })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  other.close()
})

const startChild = async () => {
  const child = fork(new URL('./main.ts', import.meta.url), {
    env: {
      PATH: process.env.PATH,
      SANDBOX_PORT: '0',
      SANDBOX_SMTP_PORT: '0',
      SANDBOX_GATEWAY_KEY: secrets.gatewayKey,
      SANDBOX_WEBHOOK_SECRET: secrets.webhookSecret,
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [ready] = (await once(child, 'message')) as [{ msg: string; url: string; smtpPort: number }]
  return { child, ready }
}

it('runs as a child process that tells where it listens and ends with SIGTERM', async () => {
  const { child, ready } = await startChild()
  expect(ready).toMatchObject({ msg: 'sandbox.ready', smtpPort: expect.any(Number) })
  expect((await fetch(`${ready.url}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

it('ends when its parent is gone', async () => {
  const { child } = await startChild()
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})
