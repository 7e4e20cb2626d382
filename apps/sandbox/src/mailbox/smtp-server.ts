// A real SMTP server on the loopback address, without TLS and log-in: it takes every mail and delivers none.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Fault } from '../faults.ts'
import type { Timers } from '../timers.ts'
import { collectLinks, type Message } from './message.ts'
import type { MessageStore } from './message-store.ts'

const maximumBytes = 25 * 1024 * 1024

export interface RunningSmtp {
  port: number
  stop(): Promise<void>
}

/** Listens on 127.0.0.1; port 0 takes a free one. */
export async function startSmtp(
  store: MessageStore,
  fault: Fault,
  timers: Timers,
  port: number,
): Promise<RunningSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: maximumBytes,
    rejectOversized: true,
    closeTimeout: 200,
    async onConnect(_session, callback) {
      if (fault.mode === 'slow') await timers.wait(fault.delayMs)
      callback()
    },
    onRcptTo({ address }, _session, callback) {
      callback(refusal(address, fault))
    },
    async onData(stream, session, callback) {
      try {
        const mail = await simpleParser(stream)
        if (!stream.sizeExceeded) {
          const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase())
          store.add(readMail(mail, recipients))
        }
        callback()
      } catch (error) {
        callback(error as Error)
      }
    },
  })
  // Clients that break off in the middle are their own business.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The mailbox `bounce@…` does not exist and `later@…` is full for now, at any domain; `down` refuses everybody. */
function refusal(address: string, fault: Fault): Error | null {
  const refuse = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
  const localPart = address.split('@')[0]?.toLowerCase()
  if (fault.mode === 'down') return refuse(451, 'The mail system is down')
  if (localPart === 'bounce') return refuse(550, 'There is no such mailbox')
  if (localPart === 'later') return refuse(452, 'The mailbox is full, try later')
  return null
}

type ParsedMail = Awaited<ReturnType<typeof simpleParser>>

function readMail(mail: ParsedMail, to: string[]): Message {
  const html = mail.html || null
  const text = mail.text ?? ''
  return {
    id: randomUUID(),
    kind: 'email',
    from: mail.from?.text ?? '',
    to,
    subject: mail.subject ?? '',
    text,
    html,
    links: collectLinks(text, html),
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? '',
      content_type: contentType,
      size,
    })),
    received_at: new Date().toISOString(),
  }
}
