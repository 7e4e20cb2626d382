import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../../test/start-test-sandbox.ts'
import { collectLinks } from './message.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.stop())

async function send(mail: SendMailOptions, box = sandbox) {
  const transport = createTransport({ host: '127.0.0.1', port: box.smtpPort })
  try {
    return await transport.sendMail({ from: 'ديوان <no-reply@diwan.example>', ...mail })
  } finally {
    transport.close()
  }
}
const messagesTo = async (to: string) =>
  (await sandbox.get(`/mailbox/api/messages?to=${encodeURIComponent(to)}`)).body.messages
const page = async (path: string) => {
  const response = await fetch(sandbox.url + path)
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  }
}

describe('mail', () => {
  it('arrives over SMTP with Arabic subject, text, HTML, links and attachments', async () => {
    await send({
      to: 'Sara <Sara@example.bh>',
      subject: 'تم استلام طلبك',
      text: 'تابع طلبك: http://portal.example/a?x=1.',
      html: '<p>تابع <a href="http://portal.example/b?x=1&amp;y=2">طلبك</a></p>',
      attachments: [{ filename: 'receipt.pdf', content: Buffer.from('%PDF-1.7') }],
    })
    const [message] = await messagesTo('sara@example.bh')
    expect(message).toMatchObject({
      kind: 'email',
      subject: 'تم استلام طلبك',
      to: ['sara@example.bh'],
      from: expect.stringContaining('no-reply@diwan.example'),
      links: ['http://portal.example/a?x=1', 'http://portal.example/b?x=1&y=2'],
      attachments: [{ filename: 'receipt.pdf', content_type: 'application/pdf', size: 8 }],
    })
  })

  it('is kept for the recipients of the envelope, hidden copies included', async () => {
    await send({ to: 'open@example.bh', bcc: 'hidden@example.bh', subject: 'Copy', text: 'x' })
    expect(await messagesTo('HIDDEN@example.bh')).toHaveLength(1)
    expect(await messagesTo('open@example.bh')).toHaveLength(1)
    expect(await messagesTo('nobody@example.bh')).toHaveLength(0)
  })

  it('is refused for the mailboxes that bounce or are full, and by everybody while the system is down', async () => {
    await expect(send({ to: 'bounce@example.bh', text: 'x' })).rejects.toMatchObject({ responseCode: 550 })
    await expect(send({ to: 'later@example.bh', text: 'x' })).rejects.toMatchObject({ responseCode: 452 })
    sandbox.control.setMode('mailbox', 'down')
    await expect(send({ to: 'any@example.bh', text: 'x' })).rejects.toMatchObject({ responseCode: 451 })
    sandbox.control.setMode('mailbox', 'ok')
    expect(await messagesTo('any@example.bh')).toHaveLength(0)
  })
})

describe('text messages', () => {
  const sms = (to: string, text: string, key: string) =>
    sandbox.post('/sms/v1/messages', { to, text }, { 'idempotency-key': key })

  it('arrive once per key and are found by number', async () => {
    const first = await sms('+97333000001', 'رمز التحقق: 123456', 'sms-1')
    expect(first.status).toBe(201)
    expect((await sms('+97333000001', 'رمز التحقق: 123456', 'sms-1')).body).toEqual(first.body)
    expect((await sms('+97333000001', 'Other', 'sms-1')).status).toBe(422)
    expect(await messagesTo('+97333000001')).toMatchObject([{ kind: 'sms', text: 'رمز التحقق: 123456' }])
    expect((await sandbox.get('/mailbox/api/messages?to=+97333000001')).body.messages).toHaveLength(1)
  })

  it('need a number in international form and the bearer key', async () => {
    expect((await sms('33000001', 'x', 'sms-2')).status).toBe(400)
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await fetch(`${sandbox.url}/sms/v1/messages`, init)).status).toBe(401)
  })
})

describe('the pages', () => {
  it('list mail and text messages, newest first, and filter by recipient', async () => {
    await send({ to: 'page@example.bh', subject: 'First', text: '1' })
    await send({ to: 'page@example.bh', subject: 'Second', text: '2' })
    const all = await page('/mailbox?lang=en')
    expect(all.text.indexOf('Second')).toBeLessThan(all.text.indexOf('First'))
    expect(all.text).toContain('<html lang="en" dir="ltr">')
    const filtered = await page('/mailbox?to=page%40example.bh&lang=ar')
    expect(filtered.text.match(/<li>/g)).toHaveLength(2)
    expect(filtered.text).toContain('dir="rtl"')
    expect(filtered.text).toContain('/mailbox?to=page%40example.bh&amp;lang=en')
  })

  it('show a hostile mail without running anything of it', async () => {
    await send({
      to: 'victim@example.bh',
      subject: '<script>alert(1)</script>',
      text: '<img src=x onerror=alert(2)>',
      html: '<script>alert(3)</script><a href="javascript:alert(4)">x</a><a href=\'https://ok.example/\'>y</a>',
    })
    const [{ id, links }] = await messagesTo('victim@example.bh')
    expect(links).toEqual(['https://ok.example/'])
    const shown = await page(`/mailbox/${id}?lang=en`)
    expect(shown.text).not.toMatch(/<script|<img|javascript:/)
    expect(shown.text).toContain('&lt;script&gt;alert(1)')
    expect(shown.text).toMatch(/<iframe sandbox title="[^"]+" src="\/mailbox\/[^"]+\/html">/)
    expect(shown.policy).not.toContain('unsafe')
    const frame = await page(`/mailbox/${id}/html`)
    expect(frame.policy).toContain("sandbox; default-src 'none'")
    expect(frame.policy).not.toContain('script-src')
  })

  it('say in both languages that a message does not exist', async () => {
    expect(await page('/mailbox/none')).toMatchObject({
      status: 404,
      text: expect.stringContaining('الرسالة غير موجودة'),
    })
    expect((await page('/mailbox/none?lang=en')).text).toContain('Message not found')
    expect((await page('/mailbox/none/html')).status).toBe(404)
  })
})

it('remembers messages across a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-mail-'))
  const first = await startTestSandbox({ dataDir })
  await send({ to: 'kept@example.bh', subject: 'Kept', text: 'x' }, first)
  await first.stop()
  const second = await startTestSandbox({ dataDir })
  expect((await second.get('/mailbox/api/messages?to=kept@example.bh')).body.messages).toHaveLength(1)
  await second.stop()
  rmSync(dataDir, { recursive: true })
})

it('collects web addresses only, each once and without the full stop behind it', () => {
  expect(collectLinks('See https://a.example/x. And (https://a.example/x) or ftp://b', null)).toEqual([
    'https://a.example/x',
  ])
})

it('shows the sender as name and address, each in its own direction', async () => {
  await send({ to: 'sender@example.bh', text: 'x' })
  const [{ id }] = await messagesTo('sender@example.bh')
  expect((await page(`/mailbox/${id}`)).text).toContain(
    '<bdi>ديوان</bdi> – <bdi dir="ltr">no-reply@diwan.example</bdi>',
  )
})
