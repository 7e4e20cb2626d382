import { startSandbox, type Sandbox } from '@diwan/sandbox'
import { testCtx, testDatabase, testNow } from '@diwan/testkit'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drainJobs, type JobHandler } from '../../platform/jobs.ts'
import { notify } from './notify.ts'
import { listNoticesAbout } from './list-notices-about.ts'
import type { Notify } from './schema.ts'
import { createNoticeJobs } from './send-email.job.ts'
import { aNotice } from './testing/samples.ts'

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly links: readonly string[]
}

const seconds = (count: number): Date => new Date(testNow.getTime() + count * 1000)

describe('a notice by e-mail', () => {
  const test = testDatabase()
  let sandbox: Sandbox
  let handlers: readonly JobHandler[]
  const environment = { from: 'Diwan <no-reply@diwan.example>', publicUrl: 'https://diwan.example.org' }
  const handlersFor = (port: number) =>
    createNoticeJobs({ ...environment, transport: createTransport({ host: '127.0.0.1', port, ignoreTLS: true }) })

  beforeAll(async () => {
    const secrets = { gatewayKey: 'test-gateway-key-0123456789', webhookSecret: 'test-webhook-secret-0123' }
    sandbox = await startSandbox({ port: 0, smtpPort: 0, secrets })
  })
  afterAll(() => sandbox.stop())
  beforeEach(() => {
    handlers = handlersFor(sandbox.smtpPort)
  })
  afterEach(async () => {
    sandbox.control.setMode('mailbox', 'ok')
    await test.owner.query('delete from platform.job')
  })

  const failures: string[] = []
  const drain = (now = testNow) =>
    drainJobs({
      db: test.db,
      handlers,
      makeCtx: (tx, process) => ({ ...testCtx({ actor: { kind: 'system', process }, now }), tx }),
      onFailure: ({ error }) => failures.push(String(error)),
    })
  const send = (input: Notify) => test.inCtx({}, (ctx) => notify(ctx, input))
  const mailsTo = async (address: string): Promise<Received[]> => {
    const reply = await fetch(`${sandbox.url}/mailbox/api/messages?to=${encodeURIComponent(address)}`)
    return ((await reply.json()) as { messages: Received[] }).messages
  }
  const evidence = async (input: Notify) => {
    const [notice] = await test.inCtx({}, (ctx) => listNoticesAbout(ctx, input.subject))
    return notice!.deliveries.filter(({ channel }) => channel === 'email')
  }
  const waiting = () =>
    test.db.query<{ attempts: number; last_error: string | null }>('select attempts, last_error from platform.job')

  it('arrives in both languages, the language of the reader first', async () => {
    await send(aNotice({ to: { email: 'arabic@example.org' } }))
    await send(aNotice({ to: { email: 'english@example.org', locale: 'en' } }))
    await drain()

    const [arabic] = await mailsTo('arabic@example.org')
    expect(arabic?.from).toContain('no-reply@diwan.example')
    expect(arabic?.subject).toBe('طلبك يحتاج إلى استكمال · Your application needs more information')
    for (const part of [arabic!.text, arabic!.html]) {
      expect(part.indexOf('صورة جواز السفر')).toBeGreaterThan(0)
      expect(part.indexOf('passport photo')).toBeGreaterThan(part.indexOf('صورة جواز السفر'))
      expect(part).toContain('فاطمة أحمد')
      expect(part).toContain('Dear Fatima Ahmed')
    }
    expect(arabic?.html).toContain('<div lang="ar" dir="rtl"')
    expect(arabic?.links).toEqual([
      'https://diwan.example.org/ar/applications/AP7K-4M9P-XW3D-T',
      'https://diwan.example.org/en/applications/AP7K-4M9P-XW3D-T',
    ])
    expect((await mailsTo('english@example.org'))[0]?.subject).toMatch(/^Your application .* · طلبك/)
  })

  it('leaves evidence of what the server answered, without the address', async () => {
    const input = aNotice()
    await send(input)
    await drain()
    const [accepted] = await evidence(input)
    expect(accepted).toMatchObject({ outcome: 'accepted', attempt: 1, actor: 'system:notices.send-email', at: testNow })
    expect(accepted?.detail).toMatch(/^250 .*@notices\.diwan\.example\.org>$/)
    expect(accepted?.detail).not.toContain('fatima@')
  })

  it('is tried again when the server says "later", and nothing is lost', async () => {
    sandbox.control.setMode('mailbox', 'down')
    const input = aNotice({ to: { email: 'patient@example.org' } })
    await send(input)
    await drain()
    expect(await mailsTo('patient@example.org')).toEqual([])
    expect(await evidence(input)).toEqual([])
    expect(await waiting()).toEqual([{ attempts: 1, last_error: expect.stringContaining('451') }])

    sandbox.control.setMode('mailbox', 'ok')
    await drain(testNow)
    expect(await mailsTo('patient@example.org')).toEqual([])
    await drain(seconds(2))
    expect(await mailsTo('patient@example.org')).toHaveLength(1)
    expect(await evidence(input)).toMatchObject([{ outcome: 'accepted', attempt: 2 }])
    expect(await waiting()).toEqual([])
  })

  it('waits for a server that is not there at all', async () => {
    const stopped = await startSandbox({
      port: 0,
      smtpPort: 0,
      secrets: { gatewayKey: 'test-gateway-key-0123456789', webhookSecret: 'test-webhook-secret-0123' },
    })
    await stopped.stop()
    handlers = handlersFor(stopped.smtpPort)
    const input = aNotice({ to: { email: 'absent@example.org' } })
    await send(input)
    await drain()
    await drain(seconds(2))
    expect(await waiting()).toEqual([{ attempts: 2, last_error: expect.stringContaining('ECONNREFUSED') }])
    handlers = handlersFor(sandbox.smtpPort)
    await drain(seconds(10))
    expect(await mailsTo('absent@example.org')).toHaveLength(1)
  })

  it('ends with evidence when the address is refused for good, and keeps the address out of errors', async () => {
    failures.length = 0
    const input = aNotice({ to: { email: 'bounce@example.org' } })
    await send(input)
    await send(aNotice({ to: { email: 'later@example.org' } }))
    await drain()
    expect(await evidence(input)).toMatchObject([
      { outcome: 'refused', attempt: 1, detail: expect.stringContaining('550') },
    ])
    expect(failures).toEqual([expect.stringContaining('452')])
    expect(JSON.stringify([failures, await waiting(), await evidence(input)])).not.toContain('@example.org')
  })

  it('goes out once, though the job runs again', async () => {
    const input = aNotice({ to: { email: 'once@example.org' } })
    const { noticeId } = await send(input)
    await drain()
    await test.inCtx({}, (ctx) => handlers[0]!.run(ctx, { noticeId } as never, { id: 'again', attempt: 2 }))
    expect(await mailsTo('once@example.org')).toHaveLength(1)
  })

  it('cannot be made to carry headers or markup by a name or a title', async () => {
    const hostile = 'Fatima\r\nBcc: all@example.org <script>alert(1)</script>'
    await send(
      aNotice({
        to: { email: 'hostile@example.org', name: { ar: hostile, en: hostile } },
        title: { ar: hostile, en: hostile },
      }),
    )
    await drain()
    const [mail] = await mailsTo('hostile@example.org')
    expect(mail?.to).toEqual(['hostile@example.org'])
    expect(await mailsTo('all@example.org')).toEqual([])
    expect(mail?.html).not.toContain('<script>')
  })

  it('is not sent when there is no address; that is evidence too', async () => {
    const input = aNotice({ to: { email: null } })
    await send(input)
    expect(await waiting()).toEqual([])
    expect(await evidence(input)).toMatchObject([{ outcome: 'no-address' }])
  })

  it('is not sent when what it tells of did not happen', async () => {
    const failed = test.inCtx({}, async (ctx) => {
      await notify(ctx, aNotice({ to: { email: 'never@example.org' } }))
      throw new Error('refused')
    })
    await expect(failed).rejects.toThrow('refused')
    await drain()
    expect(await mailsTo('never@example.org')).toEqual([])
  })
})
